/** Pale, so that ink reads on each. Their values stand in timeline.module.css. */
const filmColours = 12;

/**
 * For each film the custom property that holds its colour. A film keeps its own from day to day as long as the list of
 * films stays the same, and no two share one while there are enough.
 */
export function coloursOfFilms(titles: readonly string[]): Map<string, string> {
  const colours = new Map<string, string>();
  const taken = new Set<number>();
  for (const title of [...new Set(titles)].toSorted()) {
    if (taken.size === filmColours) taken.clear();
    let at = hashOf(title) % filmColours;
    while (taken.has(at)) at = (at + 1) % filmColours;
    taken.add(at);
    colours.set(title, `var(--film-${at})`);
  }
  return colours;
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
