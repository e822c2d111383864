import type { Grouping } from '../../../electron/contract/reports.contract';
import type { AuditoriumId, MovieId } from '../../../electron/contract/values';
import { createVisitStore } from '../../lib/visit-store';
import type { PeriodChoice } from './periods.rules';

export const reportTabs = ['overview', 'occupancy', 'ticketTypes', 'cancellations'] as const;
export type ReportTab = (typeof reportTabs)[number];
export type Cut = Exclude<Grouping, 'ticketType'>;

type ReportChoice = {
  tab: ReportTab;
  period: PeriodChoice | 'typed';
  /** As typed; only with `typed`. */
  from: string;
  until: string;
  movieId: MovieId | null;
  auditoriumId: AuditoriumId | null;
  /** By what occupancy is told. */
  cut: Cut;
};
type ReportsState = ReportChoice & { choose: (change: Partial<ReportChoice>) => void };

/** What is asked about, until the sign-out. */
export const useReportsStore = createVisitStore<ReportsState>((set) => ({
  tab: 'overview',
  period: 'thisWeek',
  from: '',
  until: '',
  movieId: null,
  auditoriumId: null,
  cut: 'movie',
  choose: (change) => set(change),
}));
