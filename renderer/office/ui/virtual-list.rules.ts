export type Sight = { top: number; height: number; itemPx: number; count: number };

/** Drawn above and below what is in sight, so that a quick scroll does not show gaps. */
const spare = 6;

/** The rows to draw: from `first`, up to but not including `end`. */
export function rowsInSight({ top, height, itemPx, count }: Sight): { first: number; end: number } {
  const first = Math.max(0, Math.min(Math.floor(top / itemPx), count - 1) - spare);
  return { first, end: Math.min(count, Math.ceil((top + height) / itemPx) + spare) };
}
