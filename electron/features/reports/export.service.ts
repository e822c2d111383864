import { FoyerError } from '../../contract/errors';
import type { ReportChoice, ReportFormat } from '../../contract/reports.contract';
import type { CommandContext, Paper } from '../context';
import { writeJournal } from '../journal/journal.service';
import type { ReportQueue } from './report-queue';

export type ExportDeps = {
  desk: ReportQueue;
  paper: Pick<Paper, 'toPdf'>;
  /** Asks where to; false when there was to be no file. */
  saveFile: (suggestedName: string, bytes: Uint8Array) => Promise<boolean>;
};

/** Makes the file, asks where it is to go, and keeps in the journal that these figures left the house. */
export async function exportReport(
  ctx: CommandContext,
  { desk, paper, saveFile }: ExportDeps,
  { report, format }: { report: ReportChoice; format: ReportFormat },
): Promise<{ saved: boolean }> {
  const { timeZone, firstWeekday, currency, cinemaName, language, country, clockFormat } = ctx.settings();
  const paperwork = { timeZone, firstWeekday, currency, cinemaName, language, country, clockFormat };
  const file = await desk.make(ctx, 'saving', { kind: 'file', report, format, paperwork });
  const bytes = file.kind === 'page' ? await paper.toPdf(file.html) : file.bytes;
  const saved = await saveFile(file.fileName, bytes).catch(() => {
    throw new FoyerError('FILE_NOT_SAVED', {});
  });
  if (saved) {
    const entry = {
      action: 'report.exported' as const,
      subject: file.fileName,
      after: { ...report, format, rows: file.rows },
    };
    await ctx.transaction((tx) => writeJournal(ctx, tx, entry));
  }
  return { saved };
}
