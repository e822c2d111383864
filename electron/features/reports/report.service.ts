import { FoyerError } from '../../contract/errors';
import type { FiguresQuestion, ReportChoice } from '../../contract/reports.contract';
import { most } from '../../domain/bounds';
import type { ReadDatabase } from '../../database/database';
import { formatsOf } from '../formats';
import { writeCsvSheet } from './csv-sheet';
import { readNamesOf } from '../names.reads';
import { readFigures, refuseLongList } from './figures.service';
import { figuresSheet } from './figures-sheet';
import { movieWeekSheet } from './movie-week-sheet';
import { readMovieWeek } from './movie-week.service';
import { writePaperSheet } from './paper-sheet';
import type { Paperwork, Pause, ReportFile, ReportJob, ReportResult } from './report-job';
import type { Sheet } from './sheet.rules';
import { wordsIn } from './sheet-words';
import { writeXlsxSheet } from './xlsx-sheet';

/** Makes a report; `db` shows one and the same state of the rows from beginning to end. */
export async function makeReport(
  db: ReadDatabase,
  job: ReportJob,
  pause: Pause,
): Promise<ReportResult[keyof ReportResult]> {
  if (job.kind === 'movieWeek') return readMovieWeek(db, job.day, job.calendar, pause);
  if (job.kind === 'file') return makeFile(db, job, pause);
  await refuseLongList(db, job.question);
  return readFigures(db, job.question, job.calendar, pause);
}

async function makeFile(
  db: ReadDatabase,
  { report, format, paperwork }: Extract<ReportJob, { kind: 'file' }>,
  pause: Pause,
): Promise<ReportFile> {
  if (format === 'pdf' && report.kind === 'figures') await refuseLongList(db, report);
  const sheet = await readSheet(db, report, paperwork, pause);
  const rows = sheet.rows.length;
  const file = { fileName: `${sheet.fileName}.${format}`, rows };
  if (format === 'csv') return { ...file, kind: 'bytes', bytes: writeCsvSheet(sheet, formatsOf(paperwork)) };
  if (format === 'xlsx')
    return { ...file, kind: 'bytes', bytes: writeXlsxSheet(sheet, formatsOf(paperwork)) };
  if (rows > most.reportRows) throw new FoyerError('REPORT_TOO_LONG', { rows, most: most.reportRows });
  return { ...file, kind: 'page', html: writePaperSheet(sheet, paperwork) };
}

async function readSheet(
  db: ReadDatabase,
  report: ReportChoice,
  paperwork: Paperwork,
  pause: Pause,
): Promise<Sheet> {
  if (report.kind === 'movieWeek')
    return movieWeekSheet(await readMovieWeek(db, report.day, paperwork, pause), paperwork);
  const figures = await readFigures(db, report, paperwork, pause);
  return figuresSheet(report, figures, paperwork, await nameSelection(db, report, paperwork));
}

/** What the report was narrowed to, in words. */
async function nameSelection(
  db: ReadDatabase,
  { movieId, auditoriumId }: FiguresQuestion,
  { language }: Paperwork,
): Promise<string[]> {
  const { columns } = wordsIn(language);
  const { movie, auditorium } = await readNamesOf(db, { movie: movieId, auditorium: auditoriumId });
  return [
    ...(movie !== null ? [`${columns.film}: ${movie}`] : []),
    ...(auditorium !== null ? [`${columns.auditorium}: ${auditorium}`] : []),
  ];
}
