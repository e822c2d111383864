import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { CallInputOf, OutputOf, ProcedureName } from '../../electron/contract/contract';
import type { BusinessDay } from '../../electron/contract/values';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { openSection, signInToOffice } from './pages/office';

const backOffice = { args: ['--back-office'], size: desk } as const;
const sunday = '2026-11-22' as BusinessDay;
const fortnight = { from: sunday, until: '2026-12-05' as BusinessDay };
const everything = { period: fortnight, movieId: null, auditoriumId: null } as const;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-saved-'));
  process.env.FOYER_SAVE_DIR = folder;
});
test.afterEach(() => {
  delete process.env.FOYER_SAVE_DIR;
  rmSync(folder, { recursive: true });
});

/** As the page's own client calls main. */
async function call<N extends ProcedureName>(
  page: Page,
  name: N,
  input: CallInputOf<N>,
): Promise<OutputOf<N>> {
  const answer = await callFrom(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
  return answer.value;
}

const saved = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

test('the same figures stand on the screen, in CSV, in XLSX and on paper', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  // Today reads reports of its own, and a window has one at a time.
  await openSection(page, 'Settings');
  const { rows, total } = await call(page, 'reports.readFigures', { ...everything, by: 'movie' });
  expect(rows.length).toBeGreaterThan(5);
  const report = { kind: 'figures', ...everything, by: 'movie' } as const;
  for (const format of ['csv', 'xlsx', 'pdf'] as const)
    expect(await call(page, 'reports.exportReport', { report, format })).toEqual({ saved: true });
  const name = 'foyer-films-2026-11-22-2026-12-05';
  expect(readdirSync(folder).sort()).toEqual([`${name}.csv`, `${name}.pdf`, `${name}.xlsx`]);

  const csv: Record<string, string>[] = parse(saved(`${name}.csv`) as Buffer, { bom: true, columns: true });
  expect(csv.map((row) => row.Film)).toEqual([...rows.map((row) => row.label), 'Total']);
  expect(csv.map((row) => Number(row.Tickets))).toEqual([...rows.map((row) => row.tickets), total.tickets]);
  const xlsx = await readSheet(Buffer.from(saved(`${name}.xlsx`)));
  const column = xlsx[0]!.indexOf('Booked (GBP)');
  expect(xlsx.at(-1)![column]).toBe(total.booked[0]!.amount / 100);

  const pdf = await getDocumentProxy(saved(`${name}.pdf`));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBe(1);
  for (const words of ['Electric Palace', 'Films', 'Sun 22 Nov 2026 – Sat 5 Dec 2026', '1 / 1'])
    expect(text.replace(/\s+/g, ' ')).toContain(words);
  for (const { label } of rows) expect(text.replace(/\s+/g, ' ')).toContain(label);
  const booked = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(
    total.booked[0]!.amount / 100,
  );
  expect(text).toContain(booked);
});

test('a long report on paper has its header on every page, its pages numbered and its parts marked', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Settings');
  const report = { kind: 'figures', ...everything, by: 'showtime' } as const;
  await call(page, 'reports.exportReport', { report, format: 'pdf' });
  const pdf = await getDocumentProxy(saved('foyer-showtimes-2026-11-22-2026-12-05.pdf'));
  const { text, totalPages } = await extractText(pdf);
  expect(totalPages).toBeGreaterThan(3);
  for (const [index, each] of text.entries()) {
    expect(each).toContain('Reservations');
    expect(each.replace(/\s+/g, ' ')).toContain(`${index + 1} / ${totalPages}`);
  }
  const first = await pdf.getPage(1);
  const [, , width, height] = first.view;
  expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595]);
  expect(await first.getStructTree()).not.toBeNull();
  const { info } = await getMeta(pdf);
  expect(String(info.Title)).toContain('Showtimes');
  const fonts = saved('foyer-showtimes-2026-11-22-2026-12-05.pdf');
  expect(Buffer.from(fonts).toString('latin1')).toMatch(/AtkinsonHyperlegibleNext|Atkinson/);
});

test('the kiosk’s own windows stay as they are while paper is made', async ({ start }) => {
  const { page, electron } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Settings');
  const report = { kind: 'movieWeek', day: sunday } as const;
  await Promise.all(
    (['pdf', 'pdf'] as const).map((format) =>
      call(page, 'reports.exportReport', { report, format }).catch(String),
    ),
  );
  expect(readdirSync(folder)).toEqual(['foyer-film-week-2026-11-16-2026-11-22.pdf']);
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});
