import { expect, it } from 'vitest';
import type { MovieRow } from '../../../electron/contract/movies.contract';
import { filterMovies, genresIn, titleKey } from './movie-list.rules';

const row = (change: Partial<MovieRow>): MovieRow => ({
  id: crypto.randomUUID() as MovieRow['id'],
  title: 'Sunrise',
  originalTitle: '',
  director: 'F. W. Murnau',
  year: 1927,
  runningMinutes: 95,
  certificate: 'PG',
  genres: ['Drama'],
  audioLanguage: 'zxx',
  posterId: null,
  state: 'active',
  showtimeCount: 0,
  comingCount: 0,
  ...change,
});
const all = { text: '', genre: '', state: 'all' } as const;
const movies = [
  row({}),
  row({ title: 'Amélie', director: 'Jean-Pierre Jeunet', year: 2001, genres: ['Comedy', 'Drama'] }),
  row({ title: 'Blackmail', director: 'Alfred Hitchcock', year: 1929, genres: [], state: 'archived' }),
];
const titles = (filter: Partial<Parameters<typeof filterMovies>[1]>) =>
  filterMovies(movies, { ...all, ...filter }).map((movie) => movie.title);

it('finds every word, wherever it stands, without its accents', () => {
  expect(titles({ text: 'amelie 2001' })).toEqual(['Amélie']);
  expect(titles({ text: 'MURNAU sun' })).toEqual(['Sunrise']);
  expect(titles({ text: 'murnau 2001' })).toEqual([]);
  expect(titles({ text: '  ' })).toEqual(['Amélie', 'Blackmail', 'Sunrise']);
});

it('filters by genre and state together', () => {
  expect(titles({ genre: 'Drama' })).toEqual(['Amélie', 'Sunrise']);
  expect(titles({ genre: 'Drama', state: 'archived' })).toEqual([]);
  expect(titles({ state: 'archived' })).toEqual(['Blackmail']);
  expect(genresIn(movies)).toEqual(['Comedy', 'Drama']);
});

it('sorts a title without its article', () => {
  expect(titleKey('The General')).toBe('general');
  expect(titleKey('A Trip to the Moon')).toBe('trip to the moon');
  expect(titleKey('A')).toBe('a');
});
