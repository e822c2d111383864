import type { AuditoriumId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type {
  AreaTable,
  AuditoriumTable,
  EntranceTable,
  LayoutTable,
  SeatTable,
} from '../../../database/schema';

export async function selectNextAuditoriumPosition(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('auditorium')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

export async function insertAuditorium(tx: Transaction, auditorium: AuditoriumTable) {
  await tx.insertInto('auditorium').values(auditorium).execute();
}

/**
 * Written before the new layout itself, so that of two who save at once only one writes. False, and nothing written, where
 * another layout was saved since that version was read.
 */
export async function raiseAuditoriumVersion(
  tx: Transaction,
  id: AuditoriumId,
  seenVersion: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('auditorium')
    .set({ version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many seats go in one statement: ten columns each, and PostgreSQL binds 65,535 values at most. */
const seatsAtOnce = 500;

/** `seats` with companions after the spaces that they belong to. */
export async function insertLayout(
  tx: Transaction,
  layout: LayoutTable,
  areas: readonly AreaTable[],
  seats: readonly SeatTable[],
  entrances: readonly EntranceTable[],
) {
  await tx.insertInto('layout').values(layout).execute();
  await tx.insertInto('area').values(areas).execute();
  for (let from = 0; from < seats.length; from += seatsAtOnce) {
    await tx
      .insertInto('seat')
      .values(seats.slice(from, from + seatsAtOnce))
      .execute();
  }
  if (entrances.length > 0) await tx.insertInto('entrance').values(entrances).execute();
}
