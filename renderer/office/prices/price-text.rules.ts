import { plainNumber } from '../../../electron/domain/fold-text';
import { dayMinutes } from '../../../electron/domain/durations';

/** `17:00` of a minute of the business day, however far past midnight. */
export function timeText(minute: number): string {
  const ofDay = minute % dayMinutes;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

function minuteIn(time: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(plainNumber(time));
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

type Hours = { fromMinute: number; untilMinute: number };

/**
 * A clock's hours as minutes of the business day, which begins at `dayStart`: what is earlier on the clock is in its
 * night, and it may end when the next one begins. Null when the end is not after the start.
 */
export function hoursIn(from: string, until: string, dayStart: number): Hours | null {
  const fromTime = minuteIn(from);
  const untilTime = minuteIn(until);
  if (fromTime === null || untilTime === null) return null;
  const fromMinute = fromTime < dayStart ? fromTime + dayMinutes : fromTime;
  const untilMinute = untilTime <= dayStart ? untilTime + dayMinutes : untilTime;
  return fromMinute < untilMinute ? { fromMinute, untilMinute } : null;
}

/** Every showtime of a business day is within these hours. */
export function isAllDay({ fromMinute, untilMinute }: Hours, dayStart: number): boolean {
  return fromMinute <= dayStart && untilMinute >= dayStart + dayMinutes;
}

/** The part of the hours in which there is a business day at all, as a clock tells it. */
export function clockHours({ fromMinute, untilMinute }: Hours, dayStart: number) {
  return {
    from: timeText(Math.max(fromMinute, dayStart)),
    until: timeText(Math.min(untilMinute, dayStart + dayMinutes)),
  };
}
