import type { Grouping } from '../../../electron/contract/reports.contract';
import type { AuditoriumId, BusinessDay, MovieId } from '../../../electron/contract/values';
import { createVisitStore } from '../../lib/create-visit-store';
import type { PeriodChoice } from './periods.rules';

export const reportTabs = ['overview', 'occupancy', 'films', 'ticketTypes', 'cancellations'] as const;
export type ReportTab = (typeof reportTabs)[number];
export type Cut = Exclude<Grouping, 'ticketType'>;
export type MovieMeasure = 'tickets' | 'booked';

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
  /** Any day of the week of films; null for this week. */
  weekDay: BusinessDay | null;
  movieMeasure: MovieMeasure;
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
  weekDay: null,
  movieMeasure: 'tickets',
  choose: (change) => set(change),
}));
