import type { JournalAction } from '../../contract/journal-actions';
import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase } from '../../database/database';

export function selectLastEdit(db: ReadDatabase, action: JournalAction, subjectId: string) {
  return db
    .selectFrom('journal')
    .select(['account_name', 'at'])
    .where('subject_id', '=', subjectId)
    .where((eb) => eb(comparedOnly(eb.ref('action')), '=', action))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether any of these was done at that instant or after it. */
export async function selectIsAnySince(db: ReadDatabase, actions: readonly JournalAction[], at: number) {
  if (actions.length === 0) return false;
  const found = await db
    .selectFrom('journal')
    .select('id')
    .where('action', 'in', actions)
    .where('at', '>=', at)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
