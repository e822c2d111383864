import type { FiguresQuestion, Grouping, ReportPeriod } from '../../../electron/contract/reports.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { useSettings } from '../../lib/settings.store';
import { useToday } from '../../lib/use-today';
import { periodFault, periodOf } from './periods.rules';
import { useReportsStore } from './reports.store';

/** The days that are asked about; null with what is wrong while they are being typed. */
export function usePeriod(): { period: ReportPeriod | null; fault: ReturnType<typeof periodFault> } {
  const { period, from, until } = useReportsStore();
  const { firstWeekday } = useSettings();
  const today = useToday();
  if (period !== 'typed') return { period: periodOf(period, today, firstWeekday), fault: null };
  const fault = periodFault(from, until);
  return { period: fault ? null : { from: from as BusinessDay, until: until as BusinessDay }, fault };
}

/** Asks about a period in the film and the auditorium that are chosen. */
export function useQuestion(): (period: ReportPeriod, by: Grouping) => FiguresQuestion {
  const { movieId, auditoriumId } = useReportsStore();
  return (period, by) => ({ period, by, movieId, auditoriumId });
}
