/** Flat, dark, warm and cold in turn; ivory letters reach 4.5:1 on each (measured in tokens.test.ts). */
export const titleColours = [
  '#22335c',
  '#6b2a3a',
  '#2d4a3e',
  '#5a3b1c',
  '#432c5e',
  '#1f4a55',
  '#7a3320',
  '#3b3f1e',
] as const;

/** Always the same colour for the same words. */
export function titleColour(from: string): string {
  let hash = 0;
  for (const letter of from) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return titleColours[hash % titleColours.length] ?? titleColours[0];
}
