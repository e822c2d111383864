import type { MovieRow, MovieState } from '../../../electron/contract/movies.contract';
import { foldedWords, foldText, holdsWords } from '../../../electron/domain/fold-text';

export type MovieFilter = {
  text: string;
  /** A genre's name; empty for all. */
  genre: string;
  state: MovieState | 'all';
};

/** What a movie is found by, and what it is sorted by: made once for each that main sends. */
type Keys = { told: string; title: string };
const keysOfMovies = new WeakMap<MovieRow, Keys>();
function keysOf(movie: MovieRow): Keys {
  const known = keysOfMovies.get(movie);
  if (known) return known;
  const { title, originalTitle, director, year } = movie;
  const keys = { told: foldText(`${title} ${originalTitle} ${director} ${year}`), title: titleKey(title) };
  keysOfMovies.set(movie, keys);
  return keys;
}

const order = new Intl.Collator();

/** Movies that hold every word of the text in title, original title, director or year; accents and case do not matter. By title. */
export function filterMovies(movies: readonly MovieRow[], { text, genre, state }: MovieFilter): MovieRow[] {
  const words = foldedWords(text);
  const found = movies.filter((movie) => {
    if (state !== 'all' && movie.state !== state) return false;
    if (genre && !movie.genres.includes(genre)) return false;
    return holdsWords(keysOf(movie).told, words);
  });
  return found.toSorted((a, b) => order.compare(keysOf(a).title, keysOf(b).title) || a.year - b.year);
}

/** The genres that any of the movies has, by name. */
export function genresIn(movies: readonly MovieRow[]): string[] {
  return [...new Set(movies.flatMap((movie) => movie.genres))].toSorted((a, b) => a.localeCompare(b));
}

/** By title as a person looks it up: without its article. */
export function titleKey(title: string): string {
  return foldText(title).replace(/^(the|a|an) (?=\S)/, '');
}
