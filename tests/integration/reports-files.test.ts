import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { InputOf } from '../../electron/contract/contract';
import { type FiguresQuestion, groupings, type ReportFormat } from '../../electron/contract/reports.contract';
import type { BusinessDay } from '../../electron/contract/values';
import { FoyerError } from '../../electron/contract/errors';
import {
  aMovie,
  anAuditorium,
  aPriceCard,
  aReservation,
  aShowtime,
  hourMs,
  testNow,
} from '../support/builders';
import { noPaper, openTestFoyer } from '../support/test-foyer';

type Saved = { name: string; bytes: Uint8Array };
const sunday = '2026-11-22' as BusinessDay;
const question = (by: FiguresQuestion['by'], change: Partial<FiguresQuestion> = {}): FiguresQuestion => ({
  period: { from: sunday, until: '2026-11-23' as BusinessDay },
  by,
  movieId: null,
  auditoriumId: null,
  ...change,
});

/** Two films of two evenings: two reservations of two seats, one of them collected, and one that was cancelled. */
async function openCinema(titles = ['The Third Man', 'Sunrise'], cinemaName = 'Palace') {
  const saved: Saved[] = [];
  const pages: string[] = [];
  const answers = { save: async (): Promise<boolean> => true };
  const test = await openTestFoyer({
    ports: {
      saveFile: (name, bytes) => {
        saved.push({ name, bytes });
        return answers.save();
      },
      paper: {
        ...noPaper,
        toPdf: async (html) => {
          pages.push(html);
          return new TextEncoder().encode('%PDF');
        },
      },
    },
  });
  const house = await anAuditorium(test.database, { name: titles[2] ?? 'Screen 1', rows: 2 });
  const priceCard = await aPriceCard(test.database);
  for (const [index, title] of titles.slice(0, 2).entries()) {
    const movie = await aMovie(test.database, { title });
    const starts_at = testNow + (8 + index * 24) * hourMs;
    const showtime = await aShowtime(test.database, { house, movie, priceCard, change: { starts_at } });
    const type = priceCard.ticketTypes[index]!;
    const seats = house.seats;
    await aReservation(test.database, showtime, seats.slice(0, 2), type, { collected_at: testNow });
    if (index === 0) await aReservation(test.database, showtime, seats.slice(2, 4), type);
    const cancelled = { state: 'cancelled', cancel_reason: 'patron', cancelled_at: testNow } as const;
    await aReservation(test.database, showtime, seats.slice(4, 5), type, cancelled);
  }
  const admin = await test.admin();
  await test.call(admin, 'settings.changeSettings', { cinemaName });
  const save = async (report: InputOf<'reports.exportReport'>['report'], format: ReportFormat) => {
    const answer = await test.call(admin, 'reports.exportReport', { report, format });
    return { ...answer, ...saved.at(-1)! };
  };
  return { ...test, admin, save, saved, pages, answers };
}
const figures = (by: FiguresQuestion['by'], change: Partial<FiguresQuestion> = {}) =>
  ({ kind: 'figures', ...question(by, change) }) as const;

const readCsv = (bytes: Uint8Array) => parse(Buffer.from(bytes), { bom: true }) as string[][];
const readXlsx = (bytes: Uint8Array) => readSheet(Buffer.from(bytes), { trim: false });

it('writes CSV that a reader of CSV takes apart, with a mark, CRLF and plain numbers', async () => {
  const { save } = await openCinema();
  const { name, bytes } = await save(figures('movie'), 'csv');
  expect(name).toBe('foyer-films-2026-11-22-2026-11-23.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(5);
  const head = 'Film,Showtimes,Seats,Occupancy,Reservations,Tickets,Tickets collected,Reservations cancelled';
  expect(readCsv(bytes)).toEqual([
    `${head},Tickets cancelled,Booked (GBP),Collected (GBP)`.split(','),
    ['The Third Man', '1', '16', '0.25', '2', '4', '2', '1', '1', '40.00', '20.00'],
    ['Sunrise', '1', '16', '0.125', '1', '2', '2', '1', '1', '20.00', '20.00'],
    ['Total', '2', '32', '0.1875', '3', '6', '4', '2', '2', '60.00', '40.00'],
  ]);
});

it('writes XLSX with numbers, days and times that another reader takes for such', async () => {
  const { save } = await openCinema();
  const showtimes = await save(figures('showtime'), 'xlsx');
  expect(showtimes.name).toBe('foyer-showtimes-2026-11-22-2026-11-23.xlsx');
  const rows = await readXlsx(showtimes.bytes);
  expect(rows[0]!.slice(0, 4)).toEqual(['Film', 'Auditorium', 'Start', 'Showtimes']);
  expect(rows[1]).toEqual([
    'The Third Man',
    'Screen 1',
    new Date('2026-11-22T20:00:00Z'),
    1,
    16,
    0.25,
    2,
    4,
    2,
    1,
    1,
    40,
    20,
  ]);
  expect(rows.at(-1)).toEqual(['Total', null, null, 2, 32, 0.1875, 3, 6, 4, 2, 2, 60, 40]);
  const days = await readXlsx((await save(figures('day'), 'xlsx')).bytes);
  expect(days[1]!.slice(0, 2)).toEqual([new Date('2026-11-22T00:00:00Z'), 'Sunday']);
  expect(days[2]!.slice(0, 2)).toEqual([new Date('2026-11-23T00:00:00Z'), 'Monday']);
  const files = unzipSync(showtimes.bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('state="frozen"');
  expect(sheet).not.toContain('<f>');
});

it.each(['JPY', 'KWD'])('writes money with the decimals of %s', async (currency) => {
  const { save, database, call, admin } = await openCinema();
  await call(admin, 'settings.changeSettings', { currency });
  const [seat] = await database.read.selectFrom('seat').selectAll().orderBy('position', 'desc').execute();
  const showtimes = await database.read.selectFrom('showtime').selectAll().execute();
  const types = await database.read.selectFrom('ticket_type').selectAll().execute();
  const { id } = await aReservation(database, showtimes[0]!, [], types[0]!);
  const ticket = {
    reservation_id: id,
    seat_id: seat!.id,
    amount: 1205,
    currency,
  };
  const type = { ticket_type_id: types[0]!.id, ticket_type_name: types[0]!.name };
  await database.transaction((tx) =>
    tx
      .insertInto('ticket')
      .values({ ...ticket, ...type })
      .execute(),
  );
  const written = { JPY: '1205', KWD: '1.205' }[currency]!;
  const [head, ...csv] = readCsv((await save(figures('movie'), 'csv')).bytes);
  const column = head!.indexOf(`Booked (${currency})`);
  expect(head!.indexOf('Booked (GBP)')).toBe(column + 1);
  expect(csv.at(-1)![column]).toBe(written);
  const xlsx = await readXlsx((await save(figures('movie'), 'xlsx')).bytes);
  expect(xlsx.at(-1)![column]).toBe(Number(written));
});

it.each([
  ['PL', 'country', 'Sun 22 Nov 2026 – Mon 23 Nov 2026', 'Sun 22 Nov 2026 20:00', '12,5%', '40,00'],
  ['US', 'country', 'Sun, Nov 22, 2026 – Mon, Nov 23, 2026', 'Sun, Nov 22, 2026 8:00 PM', '12.5%', '40.00'],
  ['KR', '24', 'Sun, 2026 Nov 22 – Mon, 2026 Nov 23', 'Sun, 2026 Nov 22 20:00', '12.5%', '40.00'],
] as const)('writes paper as in %s with the clock of %s', async (country, clockFormat, ...parts) => {
  const { save, call, admin, pages } = await openCinema();
  await call(admin, 'settings.changeSettings', { country, clockFormat });
  await save(figures('showtime'), 'pdf');
  for (const part of parts) expect(pages[0]!.replaceAll('\u00a0', ' ')).toContain(part);
  await save(figures('hour'), 'pdf');
  expect(pages[1]!.replaceAll('\u00a0', ' ')).toContain(country === 'US' ? '>8:00 PM<' : '>20:00<');
});

it.each([
  ['GB', ',', '40.00', '0.25', String.raw`dd\/mm\/yyyy hh:mm`],
  ['PL', ';', '40,00', '0,25', 'dd.mm.yyyy hh:mm'],
  ['US', ',', '40.00', '0.25', String.raw`mm\/dd\/yyyy h:mm AM/PM`],
  ['HU', ';', '40,00', '0,25', 'yyyy.mm.dd hh:mm'],
])('writes tables as spreadsheets of %s read them', async (country, delimiter, money, share, time) => {
  const { save, call, admin } = await openCinema();
  await call(admin, 'settings.changeSettings', { country });
  const { bytes } = await save(figures('showtime'), 'csv');
  const [head, row] = parse(Buffer.from(bytes), { bom: true, delimiter }) as string[][];
  const of = (title: string) => row![head!.indexOf(title)];
  expect([of('Start'), of('Occupancy'), of('Booked (GBP)')]).toEqual(['2026-11-22 20:00', share, money]);
  const xlsx = await save(figures('showtime'), 'xlsx');
  expect(strFromU8(unzipSync(xlsx.bytes)['xl/styles.xml']!)).toContain(`formatCode="${time}"`);
  expect((await readXlsx(xlsx.bytes))[1]).toContainEqual(new Date('2026-11-22T20:00:00Z'));
});

const dangerous = [
  '=1+1',
  '+44',
  '-1+2',
  '@SUM(A1)',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  '\u3000=1',
  '=cmd|"/c calc"!A1',
  '<script>alert(1)</script>',
  '"; DROP',
  '_x0041_ & co',
];
it.each(dangerous)('lets no file run what a film is called: %j', async (title) => {
  const { save, pages, database } = await openCinema([title, 'Sunrise'], title);
  const csv = readCsv((await save(figures('movie'), 'csv')).bytes);
  for (const [cell] of csv) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  const isFormula = /^['\s]*[=+\-@＝＋－＠]/u.test(title);
  expect(csv.flat()).toContain(isFormula ? `'${title}` : title);
  const { bytes } = await save(figures('showtime'), 'xlsx');
  const rows = await readXlsx(bytes);
  expect(rows[1]![0]).toBe(title);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toMatch(/<f[ >]/);
  const { movie_id } = await database.read.selectFrom('showtime').selectAll().executeTakeFirstOrThrow();
  await save(figures('movie', { movieId: movie_id }), 'pdf');
  expect(pages[0]).not.toContain('<script');
  expect(pages[0]).toContain(title.startsWith('<') ? '&lt;script&gt;alert(1)&lt;/script&gt;' : 'Film: ');
});

it('saves every cut and the film week, in every format, and keeps each in the journal', async () => {
  const { save, saved, call, admin, pages } = await openCinema();
  const reports = [
    ...groupings.map((by) => figures(by)),
    { kind: 'movieWeek', day: sunday } as const,
    figures('day', { period: { from: sunday, until: sunday } }),
  ];
  for (const report of reports)
    for (const format of ['csv', 'xlsx', 'pdf'] as const)
      expect(await save(report, format)).toMatchObject({ saved: true });
  expect(saved.map(({ name }) => name)).toContain('foyer-film-week-2026-11-16-2026-11-22.pdf');
  expect(saved.map(({ name }) => name)).toContain('foyer-days-2026-11-22.csv');
  expect(pages).toHaveLength(reports.length);
  for (const page of pages) expect(page).toMatch(/<thead>.*<th scope="col"/s);
  const { entries } = await call(admin, 'journal.listEntries', { action: 'report.exported' });
  expect(entries).toHaveLength(reports.length * 3);
  const entry = entries.find(({ subject }) => subject === 'foyer-days-2026-11-22.pdf')!;
  expect(JSON.parse(entry.after!)).toMatchObject({ kind: 'figures', by: 'day', format: 'pdf', rows: 1 });
});

it('says what a film week came to, in a sheet that another reader opens', async () => {
  const { save } = await openCinema();
  const rows = await readXlsx((await save({ kind: 'movieWeek', day: sunday }, 'xlsx')).bytes);
  const of = (title: string) => rows[0]!.indexOf(title);
  expect(rows[1]![0]).toBe('The Third Man');
  expect(rows[1]![of('First shown')]).toEqual(new Date('2026-11-22T00:00:00Z'));
  expect(rows[1]![of('Sun 22 Nov (GBP)')]).toBe(40);
  expect(rows[1]![of('Booked, week (GBP)')]).toBe(40);
  expect(rows[1]![of('Average price (GBP)')]).toBe(10);
  expect(rows[1]![of('Booked, week before (GBP)')]).toBe(0);
});

it('writes nothing in the journal of what was not saved', async () => {
  const { answers, call, admin } = await openCinema();
  const input = { report: figures('movie'), format: 'csv' } as const;
  answers.save = async () => false;
  expect(await call(admin, 'reports.exportReport', input)).toEqual({ saved: false });
  answers.save = async () => {
    throw new Error('The disk is full');
  };
  await expect(call(admin, 'reports.exportReport', input)).rejects.toEqual(
    new FoyerError('FILE_NOT_SAVED', {}),
  );
  expect((await call(admin, 'journal.listEntries', { action: 'report.exported' })).entries).toEqual([]);
});
