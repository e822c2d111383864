import { expect, it } from 'vitest';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, MovieId, PriceCardId } from '../../../electron/contract/values';
import { candidates, offersOf } from './first-times.rules';

const choice = { movieId: 'm' as MovieId, auditoriumId: 'a' as AuditoriumId };
const day = {
  today: '2026-11-22',
  nextDay: '2026-11-23',
  movies: [{ id: 'm', audioLanguage: 'fr' }],
  priceCards: [{ id: 'p' }],
} as unknown as ScheduleDay;

function plan(startsAtLocal: string, change: Partial<Planned> = {}): Planned {
  return {
    showtime: { startsAtLocal, priceCardId: 'p' },
    businessDay: startsAtLocal.slice(0, 10),
    problem: null,
    validPriceCardIds: ['p'],
    ...change,
  } as unknown as Planned;
}

it('asks about today and tomorrow, in the language of the film', () => {
  const asked = candidates(day, choice);
  expect(asked[0]).toMatchObject({ ...choice, startsAtLocal: '2026-11-22T14:00', audioLanguage: 'fr' });
  expect(asked.at(-1)).toMatchObject({ startsAtLocal: '2026-11-23T21:00', priceCardId: 'p' });
});

it('asks about nothing while the film or the prices are missing', () => {
  expect(candidates({ ...day, priceCards: [] }, choice)).toEqual([]);
  expect(candidates(day, { ...choice, movieId: 'gone' as MovieId })).toEqual([]);
});

it('offers what nothing stands in the way of, by day', () => {
  const offers = offersOf([
    plan('2026-11-22T14:00', { problem: { kind: 'past' } }),
    plan('2026-11-22T20:00'),
    plan('2026-11-23T14:00', { problem: { kind: 'gone' } }),
    plan('2026-11-23T16:00'),
    plan('2026-11-23T18:00'),
  ]);
  expect(offers.map((offer) => [offer.businessDay, offer.times.map(({ time }) => time)])).toEqual([
    ['2026-11-22', ['20:00']],
    ['2026-11-23', ['16:00', '18:00']],
  ]);
});

it('takes the price card that is meant for the time, and offers no time that none is meant for', () => {
  const other = 'q' as PriceCardId;
  const offers = offersOf([
    plan('2026-11-22T19:00', { problem: { kind: 'price_card' }, validPriceCardIds: [other] }),
    plan('2026-11-22T20:00', { problem: { kind: 'price_card' }, validPriceCardIds: [] }),
  ]);
  expect(offers).toHaveLength(1);
  expect(offers[0]!.times.map(({ time, showtime }) => [time, showtime.priceCardId])).toEqual([
    ['19:00', other],
  ]);
});
