import type { FiguresQuestion, reportsContract } from '../../contract/reports.contract';
import type { Settings } from '../../contract/settings.contract';
import type { BusinessDay } from '../../contract/values';
import { addDays } from '../../domain/wall-clock';
import type { Handlers, QueryContext } from '../context';
import { readDay } from './day.service';
import { type ExportDeps, exportReport } from './export.service';
import type { ReportCalendar } from './figures.rules';

export function createReportingHandlers(deps: ExportDeps): Handlers<typeof reportsContract> {
  const { desk } = deps;
  const readFigures = (ctx: QueryContext, question: FiguresQuestion) =>
    desk.make(ctx, 'reading', { kind: 'figures', question, calendar: calendarOf(ctx.settings()) });
  return {
    readDay: (ctx, { businessDay }) => readDay(ctx, businessDay),
    readFigures,
    readDayHours: async (ctx, { businessDay }) => ({
      now: await readFigures(ctx, hoursOf(businessDay)),
      before: await readFigures(ctx, hoursOf(addDays(businessDay, -7))),
    }),
    readMovieWeek: (ctx, { day }) =>
      desk.make(ctx, 'reading', { kind: 'movieWeek', day, calendar: calendarOf(ctx.settings()) }),
    exportReport: (ctx, input) => exportReport(ctx, deps, input),
    stopReports: async (ctx) => {
      desk.stop(ctx.caller.sessionId);
      return {};
    },
  };
}

function hoursOf(day: BusinessDay): FiguresQuestion {
  return { period: { from: day, until: day }, by: 'hour', movieId: null, auditoriumId: null };
}

function calendarOf({ timeZone, firstWeekday, currency }: Settings): ReportCalendar {
  return { timeZone, firstWeekday, currency };
}
