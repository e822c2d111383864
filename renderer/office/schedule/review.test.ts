import { expect, test } from 'vitest';
import type { Planned } from '../../../electron/contract/schedule.contract';
import { startReview, ticked, withJudgement, withValidCards } from './review';

const planned = (name: string, change: Partial<Planned> = {}) =>
  ({
    movieTitle: name,
    showtime: { priceCardId: 'old' },
    problem: null,
    validPriceCardIds: [],
    ...change,
  }) as never as Planned;
const past: Planned['problem'] = { kind: 'past' };

test('what has a problem is left out until somebody ticks it', () => {
  const entries = startReview([planned('a'), planned('b', { problem: past }), planned('c')]);
  expect(ticked(entries).map((entry) => entry.planned.movieTitle)).toEqual(['a', 'c']);
});

test('what main says goes to the ticked ones, in their order', () => {
  const entries = startReview([planned('a'), planned('b', { problem: past }), planned('c')]);
  const judged = withJudgement(entries, [planned('a again'), planned('c again', { problem: past })]);
  expect(judged.map((entry) => entry.planned.movieTitle)).toEqual(['a again', 'b', 'c again']);
  expect(judged.map((entry) => entry.isTicked)).toEqual([true, false, true]);
});

test('price cards that do not fit are replaced where one does, and only there', () => {
  const problem: Planned['problem'] = { kind: 'price_card' };
  const entries = startReview([
    planned('fits'),
    planned('none', { problem }),
    planned('some', { problem, validPriceCardIds: ['new', 'other'] as never }),
    planned('past', { problem: past, validPriceCardIds: ['new'] as never }),
  ]);
  const fixed = withValidCards(entries);
  expect(fixed.map((entry) => entry.planned.showtime.priceCardId)).toEqual(['old', 'old', 'new', 'old']);
  expect(fixed.map((entry) => entry.isTicked)).toEqual([true, false, true, false]);
});
