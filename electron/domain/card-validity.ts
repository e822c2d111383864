/** When a price card is meant to be used: ISO weekdays of the business day, and minutes of it, until the second without it. */
export type CardTimes = { weekdays: readonly number[]; fromMinute: number; untilMinute: number };

/** Whether a price card may be used on a weekday (1 Monday … 7 Sunday) at a minute of the business day. */
export function isCardValidAt(card: CardTimes, weekday: number, minute: number): boolean {
  return card.weekdays.includes(weekday) && card.fromMinute <= minute && minute < card.untilMinute;
}
