import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { JournalEntryView } from '../../electron/contract/journal.contract';
import { most } from '../../electron/domain/bounds';
import type { Session } from '../../electron/ipc/sessions';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

type Filter = CallInputOf<'journal.listEntries'>;
let house: TestFoyer;
let admin: Session;

beforeEach(async () => {
  house = await openTestFoyer();
  admin = await house.admin();
});

const find = (input: Filter) => house.call(admin, 'journal.listEntries', input);
const count = async (input: Filter) => (await find({ pageSize: 200, ...input })).entries.length;

/** Page after page, as the back office turns them. */
async function readAll(input: Filter): Promise<JournalEntryView[]> {
  const entries: JournalEntryView[] = [];
  let after: Filter['after'] = null;
  do {
    const page = await find({ ...input, after });
    entries.push(...page.entries);
    after = page.next;
  } while (after);
  return entries;
}

/** So many entries of one second each, older than everything else; every thousandth is told of a needle. */
async function fill(rows: number): Promise<void> {
  await house.database.transaction((tx) =>
    sql`INSERT INTO journal (id, at, account_id, account_name, terminal_id, action, subject_id, subject, before, after)
      WITH RECURSIVE turn (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM turn WHERE n < ${rows})
      SELECT printf('00000000-0000-7000-8000-%012d', n), n / 2 * 1000, NULL, 'Foyer', 'old', 'movie.changed', NULL,
        CASE WHEN n % 1000 = 1 THEN 'Needle ' || n ELSE 'Hay ' || n END, NULL, '{"year":1922}' FROM turn`.execute(
      tx,
    ),
  );
}

describe('the journal', () => {
  it('is searched by person, text, action and time', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      house.clock.advance(1000);
      await house.call(admin, 'settings.changeSettings', { holdMinutes: turn % 2 === 0 ? 9 : 8 });
      await house.call(admin, 'settings.changeSettings', { cinemaName: `Palace 100%_É${turn}` });
    }
    expect(await count({ action: 'settings.changed' })).toBe(60);
    expect(await count({ text: 'palace 100%_é29' })).toBe(1);
    expect((await find({ text: '%' })).entries.every(({ after }) => after?.includes('%'))).toBe(true);
    expect(await count({ text: 'holdMINUTES' })).toBe(30);
    expect(await count({ person: 'ADA' })).toBe(await count({}));
    expect(await count({ person: 'nobody' })).toBe(0);
    const now = house.clock.now();
    expect(await count({ fromAt: now })).toBe(2);
    expect(await count({ action: 'settings.changed', untilAt: now })).toBe(58);
    expect(await errorCodeOf(find({ action: 'settings' as never }))).toBe('INVALID_INPUT');
    await house.call(admin, 'settings.changeSettings', { cinemaName: 'Kino am Österport' });
    for (const text of ['am ö', 'OSTERPORT', 'kino  am']) expect(await count({ text })).toBe(1);
  });

  it('is turned page by page without leaving one out, also within one millisecond', async () => {
    await fill(180);
    const pages = await readAll({ pageSize: 25, action: 'movie.changed' });
    expect(pages).toHaveLength(180);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(180);
    const times = pages.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(await readAll({ pageSize: 200, text: 'hay' })).toHaveLength(180 - 1);
    expect((await find({ action: 'movie.changed', pageSize: 200 })).next).toBeNull();
  });

  it('searches so far at a time, says how far, and goes on from there', async () => {
    await fill(301_000);
    const first = await find({ text: 'Needle', pageSize: 200 });
    expect(first.entries).toHaveLength(200);
    const rest = await find({ text: 'Needle 1', after: first.next, pageSize: 200 });
    expect(rest.searchedTo).toBeNull();
    const nothing = await find({ text: 'no such thing' });
    expect(nothing).toMatchObject({ entries: [], next: { at: nothing.searchedTo } });
    expect(await find({ text: 'no such thing', after: nothing.next })).toMatchObject({
      entries: [],
      next: null,
      searchedTo: null,
    });
    expect(await readAll({ text: 'Needle', pageSize: 200 })).toHaveLength(301);
  });

  it('tells the names of what its entries name by id', async () => {
    const { genreId } = await house.call(admin, 'movies.addGenre', { name: 'Western' });
    const entry = (await find({ text: 'Western' })).entries[0]!;
    expect(entry).toMatchObject({ action: 'genre.added', subject: 'Western' });
    const { account } = admin;
    await house.database.transaction((tx) =>
      sql`INSERT INTO journal SELECT ${genreId}, at + 1, account_id, account_name, terminal_id, action, NULL, 'about',
        NULL, ${JSON.stringify({ of: account!.id, and: genreId })} FROM journal LIMIT 1`.execute(tx),
    );
    expect((await find({ text: 'about' })).names).toEqual({ [account!.id]: 'Ada Manager' });
  });
});

describe('the export', () => {
  const exported = (input: CallInputOf<'journal.exportEntries'> = {}) =>
    house.call(admin, 'journal.exportEntries', input);
  const read = (bytes: Uint8Array): Record<string, string>[] =>
    parse(Buffer.from(bytes), { bom: true, columns: true });

  it('holds what the filter lets through, newest first, in the cinema’s time and in UTC', async () => {
    await fill(5000);
    const { bytes, count: told, isCut } = await exported({ text: 'Needle' });
    expect([told, isCut]).toEqual([5, false]);
    const rows = read(bytes);
    expect(rows.map(({ subject }) => subject)).toEqual([4001, 3001, 2001, 1001, 1].map((n) => `Needle ${n}`));
    expect(rows[0]).toMatchObject({
      time: '1970-01-01 01:33:20',
      time_utc: '1970-01-01T00:33:20.000Z',
      action: 'movie.changed',
      terminal: 'old',
      after: '{"year":1922}',
    });
    expect((await exported()).count).toBe(await readAll({}).then((all) => all.length - 1));
  });

  it('lets no spreadsheet take a cell for a formula', async () => {
    await house.call(admin, 'movies.addGenre', { name: '=HYPERLINK("http://evil.example")' });
    const { bytes } = await exported({ action: 'genre.added' });
    expect(read(bytes)[0]!.subject).toBe('\'=HYPERLINK("http://evil.example")');
  });

  it('is in the journal itself', async () => {
    await exported({ person: 'Ada' });
    const entry = (await find({ action: 'journal.exported' })).entries[0]!;
    expect(entry.accountName).toBe('Ada Manager');
    expect(JSON.parse(entry.after!)).toMatchObject({ person: 'Ada' });
  });

  it('holds so many and says so', async () => {
    await fill(most.journalEntries + 10);
    const { bytes, count: told, isCut } = await exported({ action: 'movie.changed' });
    expect([told, isCut]).toEqual([most.journalEntries, true]);
    expect(read(bytes)).toHaveLength(most.journalEntries);
    expect((await exported({ action: 'movie.changed', fromAt: 6000 })).isCut).toBe(false);
  });
});

it('finds pages by an index, and nothing sorts', async () => {
  const plans: string[] = [];
  const plan = async (query: string) => {
    const explained = sql`EXPLAIN QUERY PLAN ${sql.raw(query)}`;
    const { rows } = await house.database.transaction((tx) => explained.execute(tx));
    plans.push(JSON.stringify(rows));
  };
  const order = 'ORDER BY at DESC, id DESC LIMIT 51';
  await plan(`SELECT * FROM journal WHERE (at, id) < (5, 'x') ${order}`);
  await plan(`SELECT * FROM journal WHERE action = 'a.b' AND at >= 3 AND (at, id) < (5, 'x') ${order}`);
  expect(plans[0]).toContain('journal_by_time');
  expect(plans[1]).toContain('journal_by_action');
  expect(plans.join()).not.toContain('TEMP B-TREE');
});
