import type { FiguresRow, Grouping, ReportPeriod } from '../../../electron/contract/reports.contract';
import type { StageFilter } from '../../../electron/contract/reservations.contract';
import { addDays } from '../../../electron/domain/wall-clock';
import type { BusinessDay } from '../../../electron/contract/values';
import { addressOf } from '../../lib/section-link';
import { useReportsStore } from './reports.store';
import { usePeriod } from './use-period';

/** Where the reservations behind a figure of the period are listed, by the filters of the report. */
export function useReservationsAddress() {
  const { movieId: film, auditoriumId: auditorium } = useReportsStore();
  const { period } = usePeriod();
  const ofPeriod = (stage: StageFilter) =>
    period
      ? addressOf('reservations', { film, auditorium, from: period.from, until: period.until, stage })
      : undefined;
  /** Undefined for what no list of reservations is cut by: weekdays, hours, ticket types. */
  function ofRow(by: Grouping, { key }: Pick<FiguresRow, 'key'>, stage: StageFilter): string | undefined {
    if (!period) return undefined;
    const { from, until } = period;
    switch (by) {
      case 'showtime':
        return addressOf('reservations', { showtime: key, stage });
      case 'movie':
        return addressOf('reservations', { film: key, auditorium, from, until, stage });
      case 'auditorium':
        return addressOf('reservations', { film, auditorium: key, from, until, stage });
      case 'day':
        return addressOf('reservations', { film, auditorium, day: key, stage });
      case 'week':
        return addressOf('reservations', {
          film,
          auditorium,
          ...weekWithin(key as BusinessDay, period),
          stage,
        });
      default:
        return undefined;
    }
  }
  return { ofPeriod, ofRow };
}

/** A week may begin before the period, and end after it. */
function weekWithin(first: BusinessDay, period: ReportPeriod) {
  const last = addDays(first, 6);
  return {
    from: first > period.from ? first : period.from,
    until: last < period.until ? last : period.until,
  };
}
