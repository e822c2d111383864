import type { OutputOf } from '../../../electron/contract/contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { readInTurn } from '../../lib/report-turns';
import { useLiveCall } from '../../lib/use-live-call';

export type DayFigures = OutputOf<'reports.readDayHours'> & { day: BusinessDay };

/** A day's figures by the hour beside those of the same weekday a week before, followed live; undefined until they are read. */
export function useWeekBefore(day: BusinessDay): DayFigures | undefined {
  const figures = useLiveCall(
    () =>
      readInTurn(async (ask) => ({
        day,
        ...(await ask(() => foyer.reports.readDayHours({ businessDay: day }))),
      })),
    [day],
    (event) => event.type === 'seatsChanged' || event.type === 'catalogChanged',
  );
  return figures.value;
}
