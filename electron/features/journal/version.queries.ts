import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase } from '../../database/database';

/** How often that was done to each of these; those to which it never was are left out. */
export function selectEditCounts(db: ReadDatabase, action: string, subjectIds: readonly string[]) {
  return db
    .selectFrom('journal')
    .select(({ fn }) => ['subject_id', fn.countAll<number>().as('edits')])
    .where('subject_id', 'in', subjectIds)
    .where((eb) => eb(comparedOnly(eb.ref('action')), '=', action))
    .groupBy('subject_id')
    .execute();
}

export function selectLastEdit(db: ReadDatabase, action: string, subjectId: string) {
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
