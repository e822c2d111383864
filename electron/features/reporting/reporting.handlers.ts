import type { reportsContract } from '../../contract/reports.contract';
import type { Settings } from '../../contract/settings.contract';
import type { Handlers } from '../context';
import { readDay } from './day.service';
import type { ReportCalendar } from './figures.rules';
import type { ReportDesk } from './report-desk';

export function createReportingHandlers({ desk }: { desk: ReportDesk }): Handlers<typeof reportsContract> {
  return {
    readDay: (ctx, { businessDay }) => readDay(ctx, businessDay),
    readFigures: (ctx, question) =>
      desk.make(ctx, 'reading', { kind: 'figures', question, calendar: calendarOf(ctx.settings()) }),
    stopReports: async (ctx) => {
      desk.stop(ctx.caller.sessionId);
      return {};
    },
  };
}

function calendarOf({ timeZone, firstWeekday, currency }: Settings): ReportCalendar {
  return { timeZone, firstWeekday, currency };
}
