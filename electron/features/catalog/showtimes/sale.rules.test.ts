import { describe, expect, it } from 'vitest';
import { whyNotOnSale } from './sale.rules';

const minute = 60_000;
const startsAt = 1000 * minute;

describe('on sale', () => {
  const showtime = {
    state: 'on_sale' as 'planned' | 'on_sale' | 'closed' | 'cancelled',
    starts_at: startsAt,
    ends_at: startsAt + 100 * minute,
    sales_close_at: startsAt + 10 * minute,
  };
  it.each<[string, Partial<typeof showtime>, number, string | null]>([
    ['before the start', {}, startsAt - 1, null],
    ['after the start', {}, startsAt + 10 * minute - 1, null],
    ['at the cut-off', {}, startsAt + 10 * minute, 'begun'],
    ['a minute into the film, long after the cut-off', {}, startsAt + 99 * minute, 'begun'],
    ['at the end', {}, startsAt + 100 * minute, 'past'],
    ['before an early cut-off', { sales_close_at: startsAt - minute }, startsAt - minute - 1, null],
    ['at an early cut-off', { sales_close_at: startsAt - minute }, startsAt - minute, 'cutoff'],
    ['started after an early cut-off', { sales_close_at: startsAt - minute }, startsAt, 'begun'],
    [
      'before its end with a very late cut-off',
      { sales_close_at: startsAt * 2 },
      startsAt + 100 * minute - 1,
      null,
    ],
    ['over before a very late cut-off', { sales_close_at: startsAt * 2 }, startsAt + 100 * minute, 'past'],
    ['planned', { state: 'planned' }, 0, 'planned'],
    ['closed', { state: 'closed' }, 0, 'closed'],
    [
      'closed before an early cut-off',
      { state: 'closed', sales_close_at: startsAt - minute },
      startsAt - 1,
      'closed',
    ],
    ['closed and begun', { state: 'closed' }, startsAt, 'begun'],
    ['cancelled', { state: 'cancelled' }, 0, 'cancelled'],
    ['cancelled and over', { state: 'cancelled' }, startsAt * 2, 'cancelled'],
    ['planned and over', { state: 'planned' }, startsAt * 2, 'past'],
  ])('%s', (_, change, now, reason) => {
    expect(whyNotOnSale({ ...showtime, ...change }, now)).toBe(reason);
  });
});
