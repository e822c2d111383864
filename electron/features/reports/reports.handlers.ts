import type { reportsContract } from '../../contract/reports.contract';
import type { Settings } from '../../contract/settings.contract';
import type { Handlers } from '../context';
import { readDay } from './day.service';
import { type ExportDeps, exportReport } from './export.service';
import type { ReportCalendar } from './figures.rules';

export function createReportingHandlers(deps: ExportDeps): Handlers<typeof reportsContract> {
  const { desk } = deps;
  return {
    readDay: (ctx, { businessDay }) => readDay(ctx, businessDay),
    readFigures: (ctx, question) =>
      desk.make(ctx, 'reading', { kind: 'figures', question, calendar: calendarOf(ctx.settings()) }),
    readMovieWeek: (ctx, { day }) =>
      desk.make(ctx, 'reading', { kind: 'movieWeek', day, calendar: calendarOf(ctx.settings()) }),
    exportReport: (ctx, input) => exportReport(ctx, deps, input),
    stopReports: async (ctx) => {
      desk.stop(ctx.caller.sessionId);
      return {};
    },
  };
}

function calendarOf({ timeZone, firstWeekday, currency }: Settings): ReportCalendar {
  return { timeZone, firstWeekday, currency };
}
