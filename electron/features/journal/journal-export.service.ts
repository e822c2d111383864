import { setImmediate as breathe } from 'node:timers/promises';
import type { JournalPlace } from '../../contract/journal.contract';
import { most } from '../../domain/bounds';
import type { JournalTable } from '../../database/schema';
import { listSeparator } from '../../domain/country-formats';
import type { CommandContext } from '../context';
import { formatsOf } from '../formats';
import { journalCsv } from './journal-csv';
import { type JournalFilter, selectEntries, selectPlace } from './journal.queries';
import { writeJournal } from './journal.service';

const stretchLength = 500;

/** Read and written a little at a time, each in a transaction of its own, so that nobody waits for it. */
export async function exportEntries(ctx: CommandContext, filter: JournalFilter) {
  const settings = ctx.settings();
  const csv = journalCsv(settings.timeZone, listSeparator(formatsOf(settings).country));
  let after: JournalPlace | null = null;
  let count = 0;
  let isCut = false;
  do {
    const left = most.journalEntries - count;
    const { rows, upTo } = await readStretch(ctx, filter, after, left + 1);
    isCut = rows.length > left;
    csv.add(rows.slice(0, left));
    count += Math.min(rows.length, left);
    after = upTo;
    await breathe();
  } while (after && !isCut);
  await ctx.transaction((tx) =>
    writeJournal(ctx, tx, { action: 'journal.exported', subject: 'CSV', after: { ...filter, count } }),
  );
  return { bytes: csv.bytes(), count, isCut };
}

function readStretch(
  ctx: CommandContext,
  filter: JournalFilter,
  after: JournalPlace | null,
  limit: number,
): Promise<{ rows: JournalTable[]; upTo: JournalPlace | null }> {
  return ctx.transaction(async (tx) => {
    const upTo = (await selectPlace(tx, filter, after, stretchLength)) ?? null;
    return { rows: await selectEntries(tx, filter, { after, upTo }, limit), upTo };
  });
}
