/** Pale, so that ink reads on each: a film keeps its own on every day. Their values stand in timeline.module.css. */
const filmColours = 10;

/** The custom property that holds a film's colour. */
export function filmColour(title: string): string {
  let hash = 0;
  for (const letter of title) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `var(--film-${hash % filmColours})`;
}
