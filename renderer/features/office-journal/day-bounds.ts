/** When a calendar day begins on a place's clock, as an instant. `days` counts on from it. */
export function startOfDay(day: string, timeZone: string, days = 0): number | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  if (Number.isNaN(midnight)) return undefined;
  // The offset may be another one there than here: what it is at the first guess leads to the answer or beside a change.
  const guess = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(guess, timeZone);
}

/** How far the clock there is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(instant / 1000) * 1000;
}
