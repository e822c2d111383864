import { addDays, firstInstantOf, isLocal } from '../../../electron/domain/wall-clock';

/** When a calendar day begins on a place's clock, as an instant; `days` counts on from it. Undefined for what is no day. */
export function startOfDay(day: string, timeZone: string, days = 0): number | undefined {
  if (!isLocal(`${day}T00:00`)) return undefined;
  return firstInstantOf(`${addDays(day, days)}T00:00`, timeZone);
}
