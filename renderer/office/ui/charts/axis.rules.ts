/**
 * The values at which an axis has its lines: from 0, evenly, in steps that are read easily (1, 2, 2.5 or 5 times a power of
 * ten), the last at or above `max`. What is counted has no line at a half.
 */
export function axisTicks(max: number, isWhole: boolean, lines = 4): number[] {
  const step = axisStep(Math.max(0, max) / lines, isWhole);
  const count = Math.max(1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function axisStep(atLeast: number, isWhole: boolean): number {
  if (atLeast <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((it) => it >= atLeast * (1 - 1e-9))!;
  return isWhole ? Math.max(1, Math.ceil(step)) : step;
}

const everyFew = [1, 2, 3, 7, 14, 28, 56, 112, 224, 448];

/** Of so many points along an axis, which are named: so few that the names, each `nameSize` long, stand apart. */
export function namedPoints(count: number, size: number, nameSize: number): number[] {
  const room = Math.max(1, Math.floor(size / Math.max(1, nameSize)));
  const every = everyFew.find((step) => Math.ceil(count / step) <= room) ?? Math.max(1, count);
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}

/** Which point lies under a place along the axis; the nearest one beside it. */
export function pointAt(place: number, size: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((place / Math.max(1, size)) * count)));
}

/** Where a key leads from a point (`null`: from nowhere yet); undefined for a key that leads nowhere. */
export function pointOfKey(key: string, from: number | null, count: number): number | null | undefined {
  if (key === 'Escape') return from === null ? undefined : null;
  const last = count - 1;
  const leap = Math.max(1, Math.round(count / 10));
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: leap,
    PageUp: -leap,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  if (from === null) return step > 0 ? 0 : last;
  return Math.min(last, Math.max(0, from + step));
}
