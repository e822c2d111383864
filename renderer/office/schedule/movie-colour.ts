import type { MovieId, ShowtimeId } from '../../../electron/contract/values';

/** Around the colour circle, far enough apart to be told from one another. */
const hues = 12;
/** Pale enough that ink reads on each: at least 7:1. The third is only used once all of the others are taken. */
const tones = ['0.89 0.055', '0.8 0.095', '0.84 0.02'] as const;
const slots = hues * tones.length;

/**
 * For each film that is shown its colour. It goes by the film's id; where two would have the same, the film whose
 * showtime was there first keeps it, so that whatever is added changes nothing of what is there. With more films than
 * colours some are there twice.
 */
export function coloursOfMovies(
  shown: readonly { id: ShowtimeId; movieId: MovieId }[],
  drafted?: MovieId | '',
): ReadonlyMap<MovieId, string> {
  const movies = new Set(shown.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ movieId }) => movieId));
  if (drafted) movies.add(drafted);
  const colours = new Map<MovieId, string>();
  const taken = new Set<number>();
  for (const movieId of movies) {
    if (taken.size === slots) taken.clear();
    const slot = freeSlot(hashOf(movieId) % (hues * 2), taken);
    taken.add(slot);
    colours.set(movieId, colourOf(slot));
  }
  return colours;
}

/** The wished one, else the first that is free in its tone, else in the next. */
function freeSlot(wished: number, taken: ReadonlySet<number>): number {
  const first = Math.floor(wished / hues);
  for (let tone = 0; tone < tones.length; tone += 1)
    for (let step = 0; step < hues; step += 1) {
      // Five hues on: a neighbour of the one that is taken would look much like it.
      const slot = ((first + tone) % tones.length) * hues + ((wished + step * 5) % hues);
      if (!taken.has(slot)) return slot;
    }
  return wished;
}

function colourOf(slot: number): string {
  return `oklch(${tones[Math.floor(slot / hues)]} ${((slot % hues) * 360) / hues})`;
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
