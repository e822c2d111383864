import { expect, test } from 'vitest';
import type { Listing, MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import {
  byBusinessDay,
  fillWords,
  moviesOf,
  genresOf,
  isOneLanguage,
  minutesUntil,
  openDay,
  repeatedTo,
} from './listing.rules';

const aMovie = (id: string, ...genres: string[]) => ({ id, title: id, genres }) as unknown as MovieCard;
const aShowtime = (movieId: string, more: Partial<ShowtimeCard> = {}) =>
  ({ movieId, audioLanguage: 'en', subtitleLanguage: null, ...more }) as ShowtimeCard;

const listing: Listing = {
  movies: [aMovie('Blackmail', 'Thriller'), aMovie('Sunrise', 'Drama', 'Romance'), aMovie('Sunset', 'Drama')],
  showtimes: [aShowtime('Sunrise'), aShowtime('Blackmail'), aShowtime('Sunrise')],
};

test('each film has its own showtimes; one without any is not listed', () => {
  expect(moviesOf(listing, null).map((film) => [film.movie.id, film.showtimes.length])).toEqual([
    ['Blackmail', 1],
    ['Sunrise', 2],
  ]);
});

test('a genre leaves only its films', () => {
  expect(moviesOf(listing, 'Drama').map((film) => film.movie.id)).toEqual(['Sunrise']);
});

test('genres come once, the most frequent first', () => {
  expect(genresOf(listing.movies)).toEqual(['Drama', 'Romance', 'Thriller']);
});

test.each([
  ['plenty', 80, { key: 'plenty' }],
  ['few', 6, { key: 'left', count: 6 }],
  ['few', 20, { key: 'left', count: 20 }],
  ['few', 21, { key: 'few' }],
  ['sold_out', 0, { key: 'soldOut' }],
  ['few', 0, { key: 'soldOut' }],
] as const)('%s with %i free is said as %o', (fill, freeSeats, words) => {
  expect(fillWords({ fill, freeSeats })).toEqual(words);
});

test('showtimes are in one language only when speech and subtitles agree', () => {
  expect(isOneLanguage([aShowtime('a'), aShowtime('a')])).toBe(true);
  expect(isOneLanguage([aShowtime('a'), aShowtime('a', { subtitleLanguage: 'fr' })])).toBe(false);
  expect(isOneLanguage([aShowtime('a'), aShowtime('a', { audioLanguage: 'de' })])).toBe(false);
});

test('days keep their order and their showtimes', () => {
  const on = (businessDay: string) =>
    aShowtime('a', { businessDay: businessDay as ShowtimeCard['businessDay'] });
  const days = byBusinessDay([on('2026-11-22'), on('2026-11-22'), on('2026-11-23')]);
  expect(days.map(([day, showtimes]) => [day, showtimes.length])).toEqual([
    ['2026-11-22', 2],
    ['2026-11-23', 1],
  ]);
});

test.each([
  [60_000, 0, 1],
  [60_001, 0, 2],
  [1, 0, 1],
  [0, 0, 0],
  [0, 60_000, 0],
])('from %i at %i it is %i minutes', (instant, now, minutes) => {
  expect(minutesUntil(instant, now)).toBe(minutes);
});

test('a wall is filled however few films there are', () => {
  expect(repeatedTo(['a', 'b'], 5)).toEqual(['a', 'b', 'a', 'b', 'a']);
  expect(repeatedTo(['a', 'b', 'c'], 2)).toEqual(['a', 'b', 'c']);
  expect(repeatedTo([], 4)).toEqual([]);
});

test('a search leaves the films whose title or year holds each of its words, however they are written', () => {
  const many: Listing = {
    movies: [
      { ...aMovie('1'), title: 'Amélie', year: 2001 },
      { ...aMovie('2'), title: 'The Cabinet of Dr. Caligari', year: 1920 },
    ],
    showtimes: [aShowtime('1'), aShowtime('2')],
  };
  const found = (search: string) => moviesOf(many, null, search).map(({ movie }) => movie.id);
  expect(found('amelie')).toEqual(['1']);
  expect(found('CALIGARI 1920')).toEqual(['2']);
  expect(found('a')).toEqual(['1', '2']);
  expect(found('nothing')).toEqual([]);
  expect(found('  ')).toEqual(['1', '2']);
});

test.each([
  [
    'today, while it has films',
    [
      [22, 3],
      [23, 5],
    ],
    null,
    '22',
  ],
  [
    'the first day with films, when today has no more',
    [
      [22, 0],
      [23, 0],
      [24, 2],
    ],
    null,
    '24',
  ],
  [
    'an empty day that was asked for',
    [
      [22, 3],
      [23, 0],
      [24, 2],
    ],
    '23',
    '23',
  ],
  [
    'today again, when the day asked for has passed',
    [
      [22, 3],
      [23, 5],
    ],
    '21',
    '22',
  ],
  [
    'today, when no day has any',
    [
      [22, 0],
      [23, 0],
    ],
    null,
    '22',
  ],
] as const)('home opens on %s', (_, counts, wished, opened) => {
  const day = (number: number | string) => `2026-11-${number}` as BusinessDay;
  const days = counts.map(([number, showtimeCount]) => ({ businessDay: day(number), showtimeCount }));
  expect(openDay(days, day(22), wished && day(wished))).toBe(day(opened));
});
