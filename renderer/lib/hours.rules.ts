/** Where an hour stands in a business day: after midnight comes last. */
export function hourOrder(hour: number, dayStartsAtMinute: number): number {
  return hour * 60 + 59 < dayStartsAtMinute ? hour + 24 : hour;
}

/** Every hour from the first to the last of these, in a business day's order, without gaps. */
export function hoursSpanned(hours: readonly number[], dayStartsAtMinute: number): number[] {
  if (hours.length === 0) return [];
  const places = hours.map((hour) => hourOrder(hour, dayStartsAtMinute));
  const first = Math.min(...places);
  return Array.from({ length: Math.max(...places) - first + 1 }, (_, index) => (first + index) % 24);
}
