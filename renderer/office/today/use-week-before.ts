import type { Figures } from '../../../electron/contract/reports.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { readInTurn } from '../../lib/report-turns';
import { useLiveCall } from '../../lib/use-live-call';
import { addDays } from '../../../electron/domain/wall-clock';

export type DayFigures = { now: Figures; before: Figures };

/** A day's figures by the hour beside those of the same weekday a week before, followed live; undefined until they are read. */
export function useWeekBefore(day: BusinessDay | undefined): DayFigures | undefined {
  const figures = useLiveCall(
    () =>
      readInTurn(async (ask) => {
        if (!day) return undefined;
        const of = (it: BusinessDay) => () =>
          foyer.reports.readFigures({
            period: { from: it, until: it },
            by: 'hour',
            movieId: null,
            auditoriumId: null,
          });
        return { day, now: await ask(of(day)), before: await ask(of(addDays(day, -7))) };
      }),
    [day],
    (event) => event.type === 'seatsChanged' || event.type === 'catalogChanged',
  );
  // The day that was turned away from stays until the next is read: its numbers are not this one's.
  return figures.value?.day === day ? figures.value : undefined;
}
