import type { BusinessDay } from '../../../electron/contract/values';

const dayMs = 86_400_000;

/** The business day so many days on: a calendar day, whatever the clocks do in its night. */
export function nextDay(day: BusinessDay, by: number): BusinessDay {
  return new Date(Date.parse(`${day}T12:00Z`) + by * dayMs).toISOString().slice(0, 10) as BusinessDay;
}
