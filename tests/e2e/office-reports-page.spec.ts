import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { BusinessDay, ReservationId } from '../../electron/contract/values';
import { desk, type FoyerApp } from '../support/foyer-app';
import { reserveElsewhere } from '../support/reserve-elsewhere';
import { expect, test } from '../support/test';
import { choose, expectAccessible, openSection, signInToOffice } from './pages/office';
import { settled } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;

async function openReports(page: Page, from = '2026-11-22', until = '2026-11-28'): Promise<void> {
  await signInToOffice(page);
  await openSection(page, 'Reports');
  await choosePeriod(page, from, until);
}

async function choosePeriod(page: Page, from: string, until: string): Promise<void> {
  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByLabel('Until', { exact: true }).fill(until);
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy]')).toHaveCount(0);
}

const numberIn = (text: string) => Number(text.replaceAll(/[^\d.]/g, ''));

async function tile(page: Page, name: string): Promise<number> {
  const value = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  return numberIn((await value.getByRole('definition').first().innerText()).split('\n')[0]!.split(' ')[0]!);
}

async function columnOf(table: Locator, title: string): Promise<string[]> {
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const at = titles.indexOf(title);
  expect(titles).toContain(title);
  const rows = await table.locator('tbody').getByRole('row').all();
  return Promise.all(rows.map((row) => row.getByRole('cell').nth(at).innerText()));
}

const sum = (texts: string[]) => texts.reduce((total, text) => total + numberIn(text), 0);

test('the tiles, the chart under the arrow keys and the table behind it say the same', async ({ start }) => {
  const { page } = await start(backOffice);
  await openReports(page);
  const tickets = await tile(page, 'Tickets');
  const booked = await tile(page, 'Booked');
  expect(tickets).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: 'Day by day' });
  const byDay = await columnOf(table, 'Tickets');
  expect(byDay).toHaveLength(7);
  expect(sum(byDay)).toBe(tickets);
  expect(sum(await columnOf(table, 'Booked'))).toBeCloseTo(booked, 2);
  await table.getByRole('button', { name: 'Tickets', exact: true }).click();
  const sorted = (await columnOf(table, 'Tickets')).map(numberIn);
  expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));

  await page.getByRole('button', { name: 'Show as chart' }).click();
  const chart = page.getByRole('application', { name: 'Day by day' });
  await chart.focus();
  const said = chart.getByRole('status');
  for (const [key, day, index] of [
    ['ArrowRight', 'Sunday 22 November', 0],
    ['ArrowRight', 'Monday 23 November', 1],
    ['End', 'Saturday 28 November', 6],
    ['ArrowLeft', 'Friday 27 November', 5],
  ] as const) {
    await page.keyboard.press(key);
    await expect(said).toContainText(`${day}: Tickets ${byDay[index]!}, Booked £`);
  }
  await page.keyboard.press('Escape');
  await expect(said).toBeEmpty();

  await settled(page);
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width - 20, box.y + 60);
  const tip = chart.locator('dl');
  await expect(tip).toContainText(byDay[6]!);
  await expect(chart.getByText('Saturday 28 November')).toBeVisible();
  await expect(said).toBeEmpty();
  await page.mouse.move(box.x, box.y - 200);
  await expect(tip).toHaveCount(0);
});

test('a film and an auditorium are picked out, and the choice is kept while another section is open', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await openReports(page);
  await page.getByRole('tab', { name: 'Occupancy' }).click();
  await page.getByRole('button', { name: 'Show as table' }).click();
  const films = page.getByRole('table', { name: 'Occupancy by film' });
  const row = films.getByRole('row').filter({ hasText: 'Metropolis' });
  const ofMovie = numberIn(await row.getByRole('cell').nth(3).innerText());
  await choose(page, 'Film', 'Metropolis');
  await page.getByLabel('Told by').selectOption('Auditorium');
  await settle(page);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const halls = page.getByRole('table', { name: 'Occupancy by auditorium' });
  expect(sum(await columnOf(halls, 'Tickets'))).toBe(ofMovie);

  await openSection(page, 'Users');
  await openSection(page, 'Reports');
  await expect(page.getByRole('tab', { name: 'Occupancy' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('22/11/2026');
  await expect(page.getByLabel('Told by')).toHaveValue('auditorium');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await settle(page);
  expect(await tile(page, 'Tickets')).toBe(ofMovie);

  await choosePeriod(page, '2020-01-01', '2020-01-31');
  await page.getByRole('button', { name: 'All films and auditoriums' }).click();
  await page.getByRole('button', { name: 'Show this year' }).click();
  await settle(page);
  expect(await tile(page, 'Tickets')).toBeGreaterThan(ofMovie);
  await choosePeriod(page, '2026-11-23', '2026-11-22');
  await expect(page.getByText('This is after the last day.')).toBeVisible();
});

test('each tab is for everybody, as charts and as tables', async ({ start }) => {
  test.slow();
  const { page } = await start(backOffice);
  await openReports(page);
  for (const tab of await page.getByRole('tab').all()) {
    const name = await tab.innerText();
    await tab.click();
    await settle(page);
    await expectAccessible(page, name);
    const buttons = page.getByRole('button', { name: 'Show as table' });
    while ((await buttons.count()) > 0) await buttons.first().click();
    await expectAccessible(page, `${name} as a table`);
  }
  await page.getByRole('tab', { name: 'Occupancy' }).click();
  for (const cut of ['Showtime', 'Day', 'Week', 'Weekday', 'Hour']) {
    await page.getByLabel('Told by').selectOption(cut);
    await settle(page);
    const chart = page.getByRole('application', { name: `Occupancy by ${cut.toLowerCase()}` });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect(chart.getByRole('status')).toContainText('%');
  }
});

/** Two seats for today, as a patron at another terminal takes them. */
async function reserveForLotte({ elsewhere }: FoyerApp): Promise<ReservationId> {
  const { showtimes } = await elsewhere('listing.listDay', { businessDay: '2026-11-22' as BusinessDay });
  const { id } = await reserveElsewhere(elsewhere, {
    showtimeId: showtimes.at(-1)!.id,
    contact: { kind: 'email', value: 'lotte@example.org' },
  });
  return id;
}

test('the day is followed live, and what is given back stands among the cancellations', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  await page.getByRole('heading', { name: 'Next' }).waitFor();
  const next = page.getByRole('region', { name: 'Next' }).getByRole('listitem');
  await expect(next.first()).toContainText(/in \d+ minutes/);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const hours = page.getByRole('table', { name: 'When they come' });
  const before = await tile(page, 'Seats reserved');
  expect(sum(await columnOf(hours, 'Seats reserved'))).toBe(before);
  const reservationId = await reserveForLotte(app);
  await expect.poll(() => tile(page, 'Seats reserved')).toBe(before + 2);
  await expect.poll(async () => sum(await columnOf(hours, 'Seats reserved'))).toBe(before + 2);

  await app.elsewhere('booking.cancelReservation', { reservationId });
  await expect.poll(() => tile(page, 'Seats reserved')).toBe(before);
  await openSection(page, 'Reports');
  await page.getByLabel('Period').selectOption('Today');
  await page.getByRole('tab', { name: 'Cancellations' }).click();
  await settle(page);
  expect(await tile(page, 'Cancelled tickets')).toBe(2);
  expect(await tile(page, 'Cancelled reservations')).toBe(1);
  await expectAccessible(page, 'cancellations');
});

test('the films of a week are turned through, counted or in money, and sorted by any column', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Reports');
  await page.getByRole('tab', { name: 'Films' }).click();
  const table = page.getByRole('table', { name: 'Films of the week' });
  await table.waitFor();
  const all = table.locator('tfoot').getByRole('cell');
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const week = titles.indexOf('Week');
  expect(sum(await columnOf(table, 'Week'))).toBe(numberIn(await all.nth(week).innerText()));
  expect(sum(await columnOf(table, 'Sun 22'))).toBe(
    numberIn(await all.nth(titles.indexOf('Sun 22')).innerText()),
  );
  const thisWeek = await all.nth(week).innerText();
  await page.getByRole('button', { name: 'The week after' }).click();
  await expect(page.getByRole('heading', { name: '23 – 29 Nov 2026' })).toBeVisible();
  await settle(page);
  expect(await all.nth(titles.indexOf('Week before')).innerText()).toBe(thisWeek);
  await page.getByLabel('Count').selectOption('Booked');
  await expect(all.nth(week)).toContainText('£');
  await table.getByRole('button', { name: 'Week', exact: true }).click();
  const sorted = (await columnOf(table, 'Week')).map(numberIn);
  expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
});

test('what is shown is saved as CSV, XLSX and PDF, and a folder that is gone is told of plainly', async ({
  start,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'foyer-reports-'));
  process.env.FOYER_SAVE_DIR = folder;
  try {
    const { page } = await start(backOffice);
    await openReports(page);
    const tickets = await tile(page, 'Tickets');
    const saved = page.getByRole('status').filter({ hasText: 'The report is saved.' });
    for (const [index, format] of ['CSV', 'XLSX', 'PDF'].entries()) {
      await page.getByRole('button', { name: `Save as ${format}` }).click();
      await expect(saved.getByText('The report is saved.')).toHaveCount(index + 1);
    }
    const files = readdirSync(folder).toSorted();
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['csv', 'pdf', 'xlsx']);
    const [csv, pdf, xlsx] = files.map((file) => readFileSync(join(folder, file)));
    expect(pdf!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(xlsx!.subarray(0, 2).toString()).toBe('PK');
    const rows: Record<string, string>[] = parse(csv!, { bom: true, columns: true, relaxColumnCount: true });
    const days = rows.filter((row) => /^2026-11-2\d$/.test(Object.values(row)[0]!));
    expect(days).toHaveLength(7);
    const counted = Object.keys(rows[0]!).find((name) => /tickets/i.test(name))!;
    expect(days.reduce((total, row) => total + Number(row[counted]), 0)).toBe(tickets);

    rmSync(folder, { recursive: true });
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByRole('alert')).toHaveText(/could not be saved there/);
  } finally {
    delete process.env.FOYER_SAVE_DIR;
    rmSync(folder, { recursive: true, force: true });
  }
});
