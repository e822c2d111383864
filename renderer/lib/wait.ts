export type Wait = { unit: 'second' | 'minute' | 'hour'; amount: number };

/** A wait as a person says it, rounded up so that nobody comes back too early. */
export function roundWait(ms: number): Wait {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds <= 90) return { unit: 'second', amount: seconds };
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return { unit: 'minute', amount: minutes };
  return { unit: 'hour', amount: Math.ceil(minutes / 60) };
}

/** `40 seconds`, `15 minutes` in the locale's words. */
export function formatWait(ms: number, locale: string): string {
  const { unit, amount } = roundWait(ms);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** A length of time exactly, in the largest unit that it is whole in: `2 hours`, `90 minutes`. */
export function formatSpan(minutes: number, locale: string): string {
  const units = [
    ['day', 1440],
    ['hour', 60],
    ['minute', 1],
  ] as const;
  const [unit, length] = units.find(([, each]) => minutes % each === 0 && minutes >= each) ?? ['minute', 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(minutes / length);
}
