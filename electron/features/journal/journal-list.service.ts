import { setImmediate as breathe } from 'node:timers/promises';
import type { JournalEntryView, JournalPlace } from '../../contract/journal.contract';
import type { ReadDatabase } from '../../database/database';
import type { JournalTable } from '../../database/schema';
import type { QueryContext } from '../context';
import { readNames } from '../names.reads';
import { type JournalFilter, selectEntries, selectPlace } from './journal.queries';

/** Looked through without a pause, some hundredths of a second; and in all before the person is asked to go on. */
const stretchLength = 10_000;
const stretchesAtMost = 30;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Found = { rows: JournalTable[]; next: JournalPlace | null; searchedTo: number | null };

export async function listEntries(
  ctx: QueryContext,
  input: JournalFilter & { after: JournalPlace | null; pageSize: number },
) {
  const { rows, next, searchedTo } = await find(ctx.db, input, input.after, input.pageSize);
  const ids = new Set(rows.flatMap((row) => `${row.before} ${row.after}`.match(uuid) ?? []));
  const names = await readNames(ctx.db, [...ids]);
  return { entries: rows.map(entryViewOf), next, searchedTo, names: Object.fromEntries(names) };
}

/** So many entries of a filter after a place: by an index where nothing is searched for, else stretch by stretch. */
async function find(
  db: ReadDatabase,
  filter: JournalFilter,
  after: JournalPlace | null,
  count: number,
): Promise<Found> {
  if (!filter.text && !filter.person) {
    const rows = await selectEntries(db, filter, { after, upTo: null }, count + 1);
    return { ...cut(rows, count), searchedTo: null };
  }
  const rows: JournalTable[] = [];
  let from = after;
  for (let stretches = 0; stretches < stretchesAtMost; stretches += 1) {
    const upTo = (await selectPlace(db, filter, from, stretchLength)) ?? null;
    rows.push(...(await selectEntries(db, filter, { after: from, upTo }, count + 1 - rows.length)));
    if (rows.length > count || !upTo) return { ...cut(rows, count), searchedTo: null };
    from = upTo;
    // Another window's turn: the database answers one question at a time.
    await breathe();
  }
  return { rows, next: from, searchedTo: from?.at ?? null };
}

/** One more was read than is shown: it tells whether there are more. */
function cut(rows: JournalTable[], count: number): Pick<Found, 'rows' | 'next'> {
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > count && last ? { at: last.at, id: last.id } : null };
}

function entryViewOf(row: JournalTable): JournalEntryView {
  const { id, at, action, subject, before, after } = row;
  const accountName = row.account_id === null ? null : row.account_name;
  const [terminalId, subjectId] = [row.terminal_id, row.subject_id];
  return { id, at, accountName, terminalId, action, subjectId, subject, before, after };
}
