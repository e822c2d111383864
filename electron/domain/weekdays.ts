export const daysOfWeek = 7;

/** ISO weekdays, 1 Monday … 7 Sunday, are kept as the bits of one number: bit n-1 is weekday n. */
export function weekdayBits(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, weekday) => bits | (1 << (weekday - 1)), 0);
}

export function weekdaysOf(bits: number): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (bits & (1 << (weekday - 1))) !== 0);
}
