import type { Settings } from '../../../contract/settings.contract';
import { overlaps, type Stretch } from '../../../domain/overlaps';
import { minuteMs } from '../../../domain/durations';

export type Times = { startsAt: number; endsAt: number; occupiedUntil: number; salesCloseAt: number };

/** Advertising, then the film, then cleaning; sales close by the cinema's cut-off, or with the end. */
export function timesOf(startsAt: number, runningMinutes: number, settings: Settings): Times {
  const endsAt = startsAt + (settings.advertisingMinutes + runningMinutes) * minuteMs;
  return {
    startsAt,
    endsAt,
    occupiedUntil: endsAt + settings.cleaningMinutes * minuteMs,
    salesCloseAt: Math.min(startsAt + settings.salesCutoffMinutes * minuteMs, endsAt),
  };
}

export type Occupation<Id> = Stretch & { id: Id; auditoriumId: string };

/**
 * The first of `wanted`, in their order, that overlaps one of `existing` or an earlier one of `wanted`; with those
 * that it overlaps. One may start at the very moment at which another one's cleaning ends.
 */
export function findOverlap<A, B>(
  wanted: readonly Occupation<A>[],
  existing: readonly Occupation<B>[],
): { index: number; wanted: A[]; existing: B[] } | undefined {
  const existingIn = inAuditoriums(existing);
  const wantedIn = inAuditoriums<A>([]);
  for (const [index, one] of wanted.entries()) {
    const before = wantedIn.get(one.auditoriumId) ?? [];
    const clashes = {
      index,
      wanted: before.filter((other) => overlaps(one, other)).map((other) => other.id),
      existing: (existingIn.get(one.auditoriumId) ?? [])
        .filter((other) => overlaps(one, other))
        .map((other) => other.id),
    };
    if (clashes.wanted.length + clashes.existing.length > 0) return clashes;
    wantedIn.set(one.auditoriumId, [...before, one]);
  }
  return undefined;
}

function inAuditoriums<Id>(occupations: readonly Occupation<Id>[]): Map<string, Occupation<Id>[]> {
  const map = new Map<string, Occupation<Id>[]>();
  for (const one of occupations) map.set(one.auditoriumId, [...(map.get(one.auditoriumId) ?? []), one]);
  return map;
}
