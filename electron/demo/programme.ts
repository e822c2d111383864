import { addDays, weekdayOf } from '../domain/wall-clock';
import type { BusinessDay } from '../contract/values';
import type { DemoData, DemoReservations, DemoShow } from './demo-data';

/** One show of the week's programme on a certain day. */
export type PlannedShow = DemoShow & {
  auditorium: string;
  businessDay: BusinessDay;
  weekday: number;
  /** The cinema's wall clock, `2026-11-22T20:30`. */
  startsAtLocal: string;
};

/** The shows of the given business days. */
export function planShows(data: DemoData, days: readonly BusinessDay[]): PlannedShow[] {
  return days.flatMap((businessDay) => {
    const weekday = weekdayOf(businessDay);
    return data.programme
      .filter((part) => part.weekdays.includes(weekday))
      .flatMap((part) =>
        part.shows.map((show) => ({
          ...show,
          auditorium: part.auditorium,
          businessDay,
          weekday,
          startsAtLocal: localStart(businessDay, show.time, data.settings.businessDayStartsAtMinute),
        })),
      );
  });
}

function localStart(businessDay: BusinessDay, time: string, dayStartsAtMinute: number): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const isAfterMidnight = hour * 60 + minute < dayStartsAtMinute;
  return `${isAfterMidnight ? addDays(businessDay, 1) : businessDay}T${time}`;
}

/** The share of its seats that a show shall have sold so many days before. */
export function shareSold(show: PlannedShow, daysAhead: number, reservations: DemoReservations): number {
  const rule = reservations.fills.find(
    (fill) =>
      (fill.auditorium ?? show.auditorium) === show.auditorium &&
      (fill.time ?? show.time) === show.time &&
      (fill.movie ?? show.movie) === show.movie &&
      (fill.priceCard ?? show.priceCard) === show.priceCard &&
      (fill.weekdays ?? [show.weekday]).includes(show.weekday),
  );
  const byThen = reservations.shareByDaysAhead[daysAhead] ?? reservations.shareByDaysAhead.at(-1) ?? 0;
  return (rule?.fill ?? 0) * byThen;
}
