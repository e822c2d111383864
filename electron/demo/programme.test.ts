import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../contract/values';
import { readDemoData } from './demo-data';
import { planShows, shareSold } from './programme';
import { pickWeighted, seededRandom, seedOf } from './seeded-random';

const folder = join(import.meta.dirname, '../../resources/demo');
const data = await readDemoData((path) => readFile(join(folder, path)));
const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}` as BusinessDay);

describe('the programme', () => {
  test.each(week)('of %s has something sold out and something nearly so', (day) => {
    const shares = planShows(data, [day]).map((show) => shareSold(show, 0, data.reservations));
    expect(shares.filter((share) => share === 1)).not.toHaveLength(0);
    expect(shares.filter((share) => share > 0.85 && share < 1)).not.toHaveLength(0);
  });

  test('puts shows after midnight into the night of their business day', () => {
    const late = planShows(data, [week[4]!]).filter((show) => show.time < '05:00');
    expect(late).not.toHaveLength(0);
    for (const show of late) {
      expect(show.startsAtLocal).toBe(`2026-11-28T${show.time}`);
      expect(show.businessDay).toBe('2026-11-27');
    }
  });

  test('sells less the further off a day is', () => {
    const [show] = planShows(data, [week[0]!]);
    const shares = [0, 1, 5, 13, 40].map((ahead) => shareSold(show!, ahead, data.reservations));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[3]).toBe(shares[4]);
    expect(shares[0]).toBeGreaterThan(shares[3]!);
  });

  test('names films, auditoriums and price cards that there are', () => {
    for (const show of planShows(data, week)) {
      expect(data.movies.map((movie) => movie.slug)).toContain(show.movie);
      expect(data.auditoriums.map((auditorium) => auditorium.name)).toContain(show.auditorium);
      expect(data.priceCards.map((card) => card.name)).toContain(show.priceCard);
    }
    for (const movie of data.movies) expect(data.genres).toEqual(expect.arrayContaining(movie.genres));
  });
});

test('a slip in a file is told by the name of the file and the place', async () => {
  const broken = readDemoData(async (path) => {
    const bytes = await readFile(join(folder, path));
    if (path !== 'movies.json') return bytes;
    return new TextEncoder().encode(bytes.toString().replace('"year": 1927', '"year": "1927"'));
  });
  await expect(broken).rejects.toThrow(/movies\.json is not right:[\s\S]*year/);
});

test('the same seed gives the same numbers, evenly; another text another seed', () => {
  const random = seededRandom(seedOf(1895, 'Hall 1'));
  const again = seededRandom(seedOf(1895, 'Hall 1'));
  const numbers = Array.from({ length: 10_000 }, random);
  expect(Array.from({ length: 10_000 }, again)).toEqual(numbers);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 1);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(seedOf(1895, 'Hall 2')).not.toBe(seedOf(1895, 'Hall 1'));
});

test('the heavier is picked more often', () => {
  const random = seededRandom(7);
  const picks = Array.from({ length: 4000 }, () =>
    pickWeighted(
      [
        { name: 'a', weight: 3 },
        { name: 'b', weight: 1 },
      ],
      random,
    ),
  );
  const share = picks.filter((pick) => pick.name === 'a').length / 4000;
  expect(share).toBeGreaterThan(0.7);
  expect(share).toBeLessThan(0.8);
});
