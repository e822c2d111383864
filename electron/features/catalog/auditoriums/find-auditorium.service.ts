import type { AuditoriumId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { orNotFound } from '../../or-not-found';
import { type AuditoriumRow, selectAuditoriums } from './auditoriums.queries';

/** The auditorium with its newest layout. */
export async function findAuditorium(db: ReadDatabase, id: AuditoriumId): Promise<AuditoriumRow> {
  const [row] = await selectAuditoriums(db, id);
  return orNotFound('auditorium', row);
}
