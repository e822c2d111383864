import { FoyerError } from '../../contract/errors';
import type { Transaction } from '../../database/database';
import { selectLastEdit } from './last-edit.queries';

/** The edits that people make with the whole thing before them, so that one could overwrite another. */
type EditAction = 'layout.saved' | 'movie.changed' | 'priceCard.changed' | 'showtime.edited';

/** For whoever based an edit on a version that is not the newest: names who edited it last, and when. */
export async function editConflict(
  tx: Transaction,
  action: EditAction,
  id: string,
): Promise<FoyerError<'EDIT_CONFLICT'>> {
  const last = await selectLastEdit(tx, action, id);
  return new FoyerError('EDIT_CONFLICT', { by: last?.account_name ?? '', at: last?.at ?? 0 });
}
