import type { CardTimes } from '../../../domain/card-validity';
import { weekdaysOf } from '../../../domain/weekdays';

/** A price card's row, or what of it says when the card may be used. */
export type CardTimesRow = { weekdays: number; from_minute: number; until_minute: number };

export function cardTimesOf({ weekdays, from_minute, until_minute }: CardTimesRow): CardTimes {
  return { weekdays: weekdaysOf(weekdays), fromMinute: from_minute, untilMinute: until_minute };
}
