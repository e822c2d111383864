import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase } from '../../database/database';

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
