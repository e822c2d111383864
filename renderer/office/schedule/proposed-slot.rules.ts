import { nearestFreeStart, shortTurnaroundMinutes, worstOverlap } from '../../../electron/domain/overlaps';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { hourMs, minuteMs } from '../../../electron/domain/durations';

export const stepMs = 5 * minuteMs;

/** What takes up an auditorium, by whom. */
export type Taken = {
  id: string;
  auditoriumId: string;
  title: string;
  startsAt: number;
  occupiedUntil: number;
};
export type ProposedSlot = { auditoriumId: string; startsAt: number; occupiedUntil: number };

export type Verdict =
  | { kind: 'free' }
  | { kind: 'past' }
  | { kind: 'short'; minutes: number; title: string }
  /** `isBefore`: it is the other one's cleaning that is in the way. */
  | {
      kind: 'overlap';
      minutes: number;
      title: string;
      until: number;
      isBefore: boolean;
      nearest: number | null;
    };

export function takenOf(day: ScheduleDay): Taken[] {
  const own = day.showtimes
    .filter((showtime) => showtime.state !== 'cancelled')
    .map(({ movieTitle: title, ...showtime }) => ({ ...showtime, title }));
  return [...own, ...day.neighbours.map(({ movieTitle: title, ...other }) => ({ ...other, title }))];
}

/** What main would say to a showtime at a place; `taken` without the showtime itself. */
export function judge(wish: ProposedSlot, taken: readonly Taken[], now: number): Verdict {
  const others = taken.filter((other) => other.auditoriumId === wish.auditoriumId);
  const worst = worstOverlap(wish, others);
  if (worst) {
    const { other, minutes } = worst;
    return {
      kind: 'overlap',
      minutes,
      title: other.title,
      until: other.occupiedUntil,
      isBefore: other.startsAt <= wish.startsAt,
      nearest: nearestFreeStart(wish, others, now + 1),
    };
  }
  if (wish.startsAt <= now) return { kind: 'past' };
  return shortOf(wish, others);
}

function shortOf(wish: ProposedSlot, others: readonly Taken[]): Verdict {
  let least: { minutes: number; title: string } | undefined;
  for (const other of others) {
    const ms =
      other.startsAt >= wish.startsAt
        ? other.startsAt - wish.occupiedUntil
        : wish.startsAt - other.occupiedUntil;
    const minutes = Math.floor(ms / minuteMs);
    if (!least || minutes < least.minutes) least = { minutes, title: other.title };
  }
  return least && least.minutes < shortTurnaroundMinutes ? { kind: 'short', ...least } : { kind: 'free' };
}

export type Axis = { from: number; until: number };

/** The hours that are drawn: from an early morning show to past midnight, and as far as anything reaches. */
export function axisOf(day: ScheduleDay): Axis {
  const usualFrom = Math.min(day.startsAt + 5 * hourMs, day.endsAt - hourMs);
  const usualUntil = Math.min(day.startsAt + 19 * hourMs, day.endsAt);
  const from = Math.min(usualFrom, ...day.showtimes.map((showtime) => showtime.startsAt));
  const until = Math.max(usualUntil, ...day.showtimes.map((showtime) => showtime.occupiedUntil));
  return { from: Math.floor(from / hourMs) * hourMs, until: Math.ceil(until / hourMs) * hourMs };
}

export function hoursOf({ from, until }: Axis): number[] {
  return Array.from({ length: Math.round((until - from) / hourMs) }, (_, index) => from + index * hourMs);
}

/** Hours between two labels, as people count them. */
const labelSteps = [1, 2, 3, 4, 6, 12];

/**
 * The hours that are labelled: so few that the longest label, `labelPx` wide, has room before the next, counted from
 * midnight so that they stay where they are as the day grows; without those that would be cut off at the end.
 */
export function labelledHours(axis: Axis, widthPx: number, labelPx: number, hourAt: (at: number) => number) {
  const hours = hoursOf(axis);
  const hourPx = widthPx / hours.length;
  const step = labelSteps.find((one) => one * hourPx >= labelPx) ?? 24;
  let end = -Infinity;
  return hours.filter((hour, index) => {
    const from = index * hourPx;
    // In the night in which the clock changes an hour comes twice, or not at all.
    const isShown = hourAt(hour) % step === 0 && from >= end && from + labelPx <= widthPx;
    if (isShown) end = from + labelPx;
    return isShown;
  });
}

/** How far along the axis an instant is, in per cent. */
export function alongAxis(instant: number, { from, until }: Axis): number {
  return ((instant - from) / (until - from)) * 100;
}

/** The start that a pointer means, on five minutes, inside the business day. */
export function snap(instant: number, day: Pick<ScheduleDay, 'startsAt' | 'endsAt'>): number {
  const snapped = Math.round(instant / stepMs) * stepMs;
  return Math.min(Math.max(snapped, Math.ceil(day.startsAt / stepMs) * stepMs), day.endsAt - stepMs);
}
