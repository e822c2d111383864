import type { ReadDatabase } from '../../database/database';
import { readFigures, refuseLongList } from './figures.service';
import type { Pause, ReportJob, ReportResult } from './report-job';

/** Makes a report; `db` shows one and the same state of the rows from beginning to end. */
export async function makeReport(
  db: ReadDatabase,
  job: ReportJob,
  pause: Pause,
): Promise<ReportResult[keyof ReportResult]> {
  await refuseLongList(db, job.question);
  return readFigures(db, job.question, job.calendar, pause);
}
