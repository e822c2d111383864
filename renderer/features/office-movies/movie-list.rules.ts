import type { MovieRow, MovieState } from '../../../electron/contract/movies.contract';

export type MovieFilter = {
  text: string;
  /** A genre's name; empty for all. */
  genre: string;
  state: MovieState | 'all';
};

/** Movies that hold every word of the text in title, original title, director or year; accents and case do not matter. By title. */
export function filterMovies(movies: readonly MovieRow[], { text, genre, state }: MovieFilter): MovieRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = movies.filter((movie) => {
    if (state !== 'all' && movie.state !== state) return false;
    if (genre && !movie.genres.includes(genre)) return false;
    const told = fold(`${movie.title} ${movie.originalTitle} ${movie.director} ${movie.year}`);
    return words.every((word) => told.includes(word));
  });
  return found.toSorted((a, b) => titleKey(a.title).localeCompare(titleKey(b.title)) || a.year - b.year);
}

/** The genres that any of the movies has, by name. */
export function genresIn(movies: readonly MovieRow[]): string[] {
  return [...new Set(movies.flatMap((movie) => movie.genres))].toSorted((a, b) => a.localeCompare(b));
}

/** By title as a person looks it up: without its article. */
export function titleKey(title: string): string {
  return fold(title).replace(/^(the|a|an) (?=\S)/, '');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
