import { FoyerError } from '../../contract/errors';
import type { ReadDatabase, Transaction } from '../../database/database';
import { selectEditCounts, selectLastEdit } from './version.queries';

/** The edits that people make with the whole thing before them, so that one could overwrite another. */
type EditAction = 'layout.saved' | 'movie.changed' | 'priceCard.changed' | 'showtime.edited';

/**
 * The versions of things that admins edit: how often the journal says that each was. Every edit is journaled in the
 * transaction that makes it, so one that is based on an older number would overwrite another.
 */
export async function readVersions(
  db: ReadDatabase,
  action: EditAction,
  ids: readonly string[],
): Promise<(id: string) => number> {
  if (ids.length === 0) return () => 0;
  const rows = await selectEditCounts(db, action, ids);
  const counts = new Map(rows.map((row) => [row.subject_id, Number(row.edits)]));
  return (id) => counts.get(id) ?? 0;
}

export async function readVersion(db: ReadDatabase, action: EditAction, id: string): Promise<number> {
  return (await readVersions(db, action, [id]))(id);
}

/** Inside the transaction that writes: throws EDIT_CONFLICT when it was edited since that version was read. */
export async function refuseOutdated(
  tx: Transaction,
  action: EditAction,
  id: string,
  seenVersion: number,
): Promise<void> {
  if ((await readVersion(tx, action, id)) !== seenVersion) throw await editConflict(tx, action, id);
}

/** Names who edited it last, and when. */
export async function editConflict(
  tx: Transaction,
  action: EditAction,
  id: string,
): Promise<FoyerError<'EDIT_CONFLICT'>> {
  const last = await selectLastEdit(tx, action, id);
  return new FoyerError('EDIT_CONFLICT', { by: last?.account_name ?? '', at: last?.at ?? 0 });
}
