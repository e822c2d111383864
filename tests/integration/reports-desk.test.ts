import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { most } from '../../electron/domain/bounds';
import type { BusinessDay } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { aMovie, anAuditorium, aPriceCard, aShowtime, hourMs, testId, testNow } from '../support/builders';
import { adminPassword, openTestFoyer, type TestFoyer } from '../support/test-foyer';
import { threadOn } from '../support/report-scene';

const folder = mkdtempSync(join(tmpdir(), 'foyer-report-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function openThreaded(): Promise<TestFoyer> {
  const file = join(folder, `cinema-${++files}.sqlite`);
  // The kiosk makes the file; the thread opens it with the first report.
  const test = await openTestFoyer({ file, ports: { reports: threadOn(file) } });
  await aShowtime(test.database);
  return test;
}

const day = '2026-11-22' as BusinessDay;
const ask = (from: string, until: string, by: 'day' | 'showtime' = 'day') => ({
  period: { from, until } as { from: BusinessDay; until: BusinessDay },
  by,
  movieId: null,
  auditoriumId: null,
});
const years = ask('2018-01-01', '2027-12-31');
const choice = { report: { kind: 'figures', ...ask(day, day) }, format: 'csv' } as const;
const code = (answer: { ok: boolean }) => (answer as { error?: { code: string } }).error?.code;

it('answers admins alone', async () => {
  const { foyer, visit, admin } = await openTestFoyer();
  const patron = visit();
  const signUp = { requestId: testId(), name: 'Pat', email: 'pat@palace.example', password: 'quiet orchard' };
  await admin();
  expect((await foyer.dispatch(patron, 'auth.signUp', signUp)).ok).toBe(true);
  const calls = [
    ['reports.readFigures', ask(day, day)],
    ['reports.readDayHours', { businessDay: day }],
    ['reports.readMovieWeek', { day }],
    ['reports.exportReport', choice],
    ['reports.stopReports', {}],
  ] as const;
  for (const [name, input] of calls) {
    expect(code(await foyer.dispatch(visit(), name, input))).toBe('SIGN_IN_REQUIRED');
    expect(code(await foyer.dispatch(patron, name, input))).toBe('NOT_ALLOWED');
    expect((await foyer.dispatch(await admin(), name, input)).ok).toBe(true);
  }
});

it.each([
  ['ends before it begins', ask('2026-11-22', '2026-11-21')],
  ['is longer than ten years', ask('2016-01-01', '2027-12-31')],
  ['begins on no day', ask('2026-02-30', '2026-03-01')],
  ['is cut in no known way', { ...ask(day, day), by: 'colour' }],
])('refuses a question that %s', async (_, question) => {
  const { foyer, admin } = await openTestFoyer();
  expect(code(await foyer.dispatch(await admin(), 'reports.readFigures', question))).toBe('INVALID_INPUT');
});

it('goes on with patrons while years are added up: many calls are answered before the report', async () => {
  const test = await openThreaded();
  const admin = await test.admin();
  let isMade = false;
  const report = test.call(admin, 'reports.readFigures', years).finally(() => {
    isMade = true;
  });
  let answered = 0;
  const patron = test.visit();
  while (!isMade) {
    await test.call(patron, 'listing.listDay', { businessDay: day });
    if (!isMade) answered += 1;
    // A window's calls come in by the event loop, as do the thread's words.
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await report).rows).toHaveLength(3652);
  expect(answered).toBeGreaterThan(20);
  await test.foyer.close();
});

it('tells its progress to the window that asked, and to no other', async () => {
  const test = await openThreaded();
  const admin = await test.admin();
  const heard: { only: Session | null; done: number; of: number }[] = [];
  test.foyer.subscribe((event, only) => {
    if (event.type === 'reportProgress') heard.push({ only, done: event.done, of: event.of });
  });
  await test.call(admin, 'reports.readFigures', ask('2026-11-01', '2026-11-30'));
  expect(heard).toEqual([0, 1, 2, 3].map((done) => ({ only: admin, done, of: 3 })));
  await test.foyer.close();
});

it('tells a day by the hour beside the same weekday a week before, as its figures do', async () => {
  const test = await openTestFoyer();
  await aShowtime(test.database);
  await aShowtime(test.database, { change: { starts_at: testNow - (7 * 24 - 1) * hourMs } });
  const admin = await test.admin();
  const hours = (businessDay: string) =>
    test.call(admin, 'reports.readFigures', {
      ...ask(businessDay, businessDay),
      by: 'hour',
    });
  const { now, before } = await test.call(admin, 'reports.readDayHours', { businessDay: day });
  expect(now).toEqual(await hours(day));
  expect(before).toEqual(await hours('2026-11-15'));
  expect([now.total.showtimes, before.total.showtimes]).toEqual([1, 1]);
});

/** Starts a report of years, waits until it runs, does `act`, and gives the report's answer. */
async function interrupt(test: TestFoyer, admin: Session, act: () => Promise<unknown>) {
  const running = new Promise<void>((resolve) =>
    test.foyer.subscribe((event) => event.type === 'reportProgress' && event.done > 1 && resolve()),
  );
  const report = test.foyer.call(admin, 'reports.readFigures', years);
  await running;
  await act();
  return report;
}

it('stops at a word, at another question, and at the end of the session', async () => {
  const test = await openThreaded();
  const admin = await test.admin();
  const stopped = { ok: false, error: { code: 'REPORT_STOPPED', details: {} } };
  const stop = () => test.call(admin, 'reports.stopReports', {});
  expect(await interrupt(test, admin, stop)).toEqual(stopped);
  let second: unknown;
  const askAgain = async () => {
    second = await test.call(admin, 'reports.readMovieWeek', { day });
  };
  expect(await interrupt(test, admin, askAgain)).toEqual(stopped);
  expect(second).toMatchObject({ week: { from: '2026-11-16', until: day } });
  const other = await test.admin();
  expect(await interrupt(test, other, () => test.call(other, 'auth.endVisit', {}))).toEqual(stopped);
  await test.foyer.close();
});

it('keeps its answer from who is an admin no more', async () => {
  const test = await openThreaded();
  const [first, second] = [await test.admin(), test.visit()];
  const person = { name: 'Bea', email: 'bea@palace.example', password: adminPassword };
  await test.call(second, 'auth.signUp', { requestId: testId(), ...person });
  const accountId = second.account!.id;
  await test.database.transaction((tx) =>
    tx.updateTable('account').set({ role: 'admin' }).where('id', '=', accountId).execute(),
  );
  await test.call(second, 'auth.signIn', { email: person.email, password: person.password });
  const demote = () => test.call(first, 'users.changeRole', { accountId, role: 'patron' });
  expect(code(await interrupt(test, second, demote))).toBe('REPORT_STOPPED');
  await test.foyer.close();
});

it('does not stop what another window waits for', async () => {
  const test = await openThreaded();
  const [one, other] = [await test.admin(), await test.admin()];
  const answer = await interrupt(test, one, () => test.call(other, 'reports.stopReports', {}));
  expect(answer.ok).toBe(true);
  await test.foyer.close();
});

it('refuses a list of more showtimes than anybody reads, but not what they add up to', async () => {
  const test = await openThreaded();
  const house = await anAuditorium(test.database, { rows: 1, seatsPerRow: 2 });
  const [movie, priceCard] = [await aMovie(test.database), await aPriceCard(test.database)];
  const one = await aShowtime(test.database, {
    house,
    movie,
    priceCard,
    change: { starts_at: testNow - hourMs },
  });
  const rows = Array.from({ length: most.reportRows }, (_, index) => {
    const starts_at = one.starts_at - (index + 1) * 3 * hourMs;
    const length = { ends_at: starts_at + hourMs, occupied_until: starts_at + hourMs };
    const business_day = new Date(starts_at).toISOString().slice(0, 10) as BusinessDay;
    return { ...one, ...length, id: testId<typeof one.id>(), starts_at, business_day };
  });
  await test.database.transaction(async (tx) => {
    for (let at = 0; at < rows.length; at += 500)
      await tx
        .insertInto('showtime')
        .values(rows.slice(at, at + 500))
        .execute();
  });
  const admin = await test.admin();
  const long = ask('2020-01-01', '2026-12-31', 'showtime');
  const details = { rows: most.reportRows + 2, most: most.reportRows };
  const tooLong = { ok: false, error: { code: 'REPORT_TOO_LONG', details } };
  expect(await test.foyer.call(admin, 'reports.readFigures', long)).toEqual(tooLong);
  const report = { kind: 'figures', ...long } as const;
  expect(await test.foyer.call(admin, 'reports.exportReport', { report, format: 'pdf' })).toEqual(tooLong);
  expect((await test.foyer.call(admin, 'reports.exportReport', { report, format: 'xlsx' })).ok).toBe(true);
  const { total } = await test.call(admin, 'reports.readFigures', ask('2020-01-01', '2026-12-31'));
  expect(total.showtimes).toBe(most.reportRows + 2);
  await test.foyer.close();
}, 60_000);
