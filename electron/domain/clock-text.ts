/** Minutes and seconds that are left, the second rounded up: `6:12`, `0:00` only when it is over. */
export function clockText(remainingMs: number): string {
  return minutesAndSeconds(Math.ceil(Math.max(0, remainingMs) / 1000));
}

/** Minutes and whole seconds that have gone by: `0:07`, `12:30`. */
export function elapsedText(ms: number): string {
  return minutesAndSeconds(Math.floor(ms / 1000));
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
