import { FoyerError } from '../../contract/errors';
import type { JournalAction } from '../../contract/journal-actions';
import type { Transaction } from '../../database/database';
import { selectIsAnySince, selectLastEdit } from './last-edit.queries';

/**
 * The edits that people make with the whole thing before them, so that one could overwrite another; each with what else gives
 * such things another version: it is done to what several of them share.
 */
const alsoRaising = {
  'layout.saved': [],
  'movie.changed': ['genre.renamed', 'genre.deleted'],
  'priceCard.changed': ['prices.amountsSettled', 'ticketType.archived', 'ticketType.restored'],
  'showtime.edited': [],
} as const satisfies Partial<Record<JournalAction, readonly JournalAction[]>>;
type EditAction = keyof typeof alsoRaising;

/**
 * For whoever based an edit on a version that is not the newest: names who edited it last, and when. Where something that is
 * shared was changed since, nobody is named: the journal does not tell of which things that was a part.
 */
export async function editConflict(
  tx: Transaction,
  action: EditAction,
  id: string,
): Promise<FoyerError<'EDIT_CONFLICT'>> {
  const last = await selectLastEdit(tx, action, id);
  if (!last?.account_name || (await selectIsAnySince(tx, alsoRaising[action], last.at)))
    return new FoyerError('EDIT_CONFLICT', { last: null });
  return new FoyerError('EDIT_CONFLICT', { last: { by: last.account_name, at: last.at } });
}
