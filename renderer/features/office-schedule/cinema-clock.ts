import type { BusinessDay } from '../../../electron/contract/values';
import {
  type CinemaCalendar,
  type ClockPlace as Place,
  localOfPlace,
  minuteOfClock,
  placeOf as placeOfInstant,
} from '../../../electron/domain/business-day';
import { daysBetween } from '../../../electron/domain/wall-clock';

export { localOfPlace } from '../../../electron/domain/business-day';
export { addDays, instantsOf, localOf, weekdayOf } from '../../../electron/domain/wall-clock';

export type Calendar = CinemaCalendar;
export type ClockPlace = Place<BusinessDay>;

/** The minute of the business day that price cards go by: 00:30 in its night is 1470. */
export function minuteOfPlace(place: ClockPlace, calendar: Calendar): number {
  const local = localOfPlace(place, calendar);
  return daysBetween(place.businessDay, local.slice(0, 10)) * 1440 + minuteOfClock(place.time);
}

/** Where an instant stands on the cinema's calendar. */
export function placeOf(instant: number, calendar: Calendar): ClockPlace {
  return placeOfInstant(instant, calendar);
}
