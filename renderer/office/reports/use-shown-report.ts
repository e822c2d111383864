import type { Grouping, ReportPeriod } from '../../../electron/contract/reports.contract';
import type { ReportExport } from '../../lib/use-report-export';
import { useToday } from '../../lib/use-today';
import { stepOf } from './periods.rules';
import { useReportsStore } from './reports.store';
import { useQuestion } from './use-period';

/** What the tab shows, as main makes files of it; null while the days are being typed. */
export function useShownReport(period: ReportPeriod | null): ReportExport['report'] | null {
  const { tab, cut, weekDay } = useReportsStore();
  const ask = useQuestion();
  const today = useToday();
  if (tab === 'films') return { kind: 'movieWeek', day: weekDay ?? today };
  if (!period) return null;
  const by: Record<typeof tab, Grouping> = {
    overview: stepOf(period),
    occupancy: cut,
    ticketTypes: 'ticketType',
    cancellations: 'movie',
  };
  return { kind: 'figures', ...ask(period, by[tab]) };
}
