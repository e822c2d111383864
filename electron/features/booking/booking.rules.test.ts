import { describe, expect, it } from 'vitest';
import type { HoldId, SeatId, ShowtimeId, TicketTypeId } from '../../contract/values';
import {
  holdEnd,
  isLive,
  isUpcoming,
  mayStillCancel,
  viewHold,
  whyHoldEnded,
  whyNotOnSale,
  whyNotRenewable,
} from './booking.rules';
import { priceTickets } from './price.rules';

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

describe('a hold', () => {
  const hold = {
    id: 'hold' as HoldId,
    showtime_id: 'showtime' as ShowtimeId,
    created_at: 0,
    expires_at: 480_000,
    renewals: 0,
    sales_close_at: 10_000_000,
    ends_at: 20_000_000,
  };
  const settings = { renewWindowSeconds: 45, renewalsAtMost: 2 };
  it('is over at the moment at which it runs out', () => {
    expect([479_999, 480_000].map((now) => isLive(hold, now))).toEqual([true, false]);
  });
  it.each([
    [434_999, 0, 'too_early'],
    [435_000, 0, null],
    [479_999, 1, null],
    [479_999, 2, 'cap'],
    [0, 2, 'cap'],
  ])('at %i after %i renewals: %s', (now, renewals, reason) => {
    expect(whyNotRenewable({ ...hold, renewals }, settings, now)).toBe(reason);
  });
  it('shows when it can be renewed, and never when it cannot', () => {
    expect(viewHold(hold, [], hold, settings, 1).renewableBelowMs).toBe(45_000);
    expect(viewHold({ ...hold, renewals: 2 }, [], hold, settings, 1).renewableBelowMs).toBe(0);
    expect(viewHold(hold, [], hold, settings, 480_001).remainingMs).toBe(0);
  });
});

describe('the end of a sale', () => {
  const fiveToGo = { sales_close_at: 15 * 60 * minute + 10 * minute, ends_at: 17 * 60 * minute };
  const now = 15 * 60 * minute + 5 * minute;
  it('is the end of what is held', () => {
    expect(holdEnd({ holdMinutes: 8 }, fiveToGo, now)).toBe(fiveToGo.sales_close_at);
    expect(holdEnd({ holdMinutes: 5 }, fiveToGo, now)).toBe(fiveToGo.sales_close_at);
    expect(holdEnd({ holdMinutes: 4 }, fiveToGo, now)).toBe(now + 4 * minute);
    expect(holdEnd({ holdMinutes: 8 }, { ...fiveToGo, ends_at: now + minute }, now)).toBe(now + minute);
  });
  it('leaves no more time to be had', () => {
    const hold = {
      id: 'hold' as HoldId,
      showtime_id: 'showtime' as ShowtimeId,
      created_at: now,
      expires_at: fiveToGo.sales_close_at,
      renewals: 0,
      ...fiveToGo,
    };
    const settings = { renewWindowSeconds: 45, renewalsAtMost: 10 };
    expect(whyNotRenewable(hold, settings, hold.expires_at - 1)).toBe('sale_ends');
    expect(viewHold(hold, [], hold, settings, now)).toMatchObject({
      remainingMs: 5 * minute,
      renewableBelowMs: 0,
      endsWithSale: true,
    });
  });
});

describe('why a hold is no more', () => {
  const sale = {
    state: 'on_sale' as 'planned' | 'on_sale' | 'closed' | 'cancelled',
    starts_at: startsAt,
    ends_at: startsAt + 100 * minute,
    sales_close_at: startsAt + 10 * minute,
  };
  const expiresAt = startsAt - 60 * minute;
  it.each<[string, Partial<typeof sale> | null, number, string]>([
    ['its time ran out', {}, expiresAt, 'ran_out'],
    ['gone before its time, and still on sale', {}, expiresAt - 1, 'moved'],
    ['cancelled', { state: 'cancelled' }, expiresAt - 1, 'cancelled'],
    ['cancelled, and its time over as well', { state: 'cancelled' }, expiresAt + 1, 'cancelled'],
    ['closed by staff', { state: 'closed' }, expiresAt - 1, 'closed'],
    ['put back into planning', { state: 'planned' }, expiresAt - 1, 'planned'],
    ['the sale closed before the start', { sales_close_at: expiresAt }, expiresAt, 'cutoff'],
    ['the sale closed after the start', {}, startsAt + 10 * minute, 'begun'],
    ['the film is over', {}, startsAt + 100 * minute, 'past'],
    ['taken out of the programme', null, expiresAt - 1, 'withdrawn'],
  ])('%s', (_, change, now, reason) => {
    expect(whyHoldEnded({ expiresAt, sale: change ? { ...sale, ...change } : undefined }, now)).toBe(reason);
  });
});

describe('cancelling', () => {
  const active = { state: 'active' as const, starts_at: startsAt };
  it.each([
    [0, startsAt - 1, true],
    [0, startsAt, false],
    [90, startsAt - 90 * minute - 1, true],
    [90, startsAt - 90 * minute, false],
  ])('with a cut-off of %i minutes at %i: %s', (cancelCutoffMinutes, now, may) => {
    expect(mayStillCancel(active, { cancelCutoffMinutes }, now)).toBe(may);
    expect(mayStillCancel({ ...active, state: 'cancelled' }, { cancelCutoffMinutes }, now)).toBe(false);
  });
  it('leaves nothing upcoming', () => {
    expect(isUpcoming(active, startsAt - 1)).toBe(true);
    expect(isUpcoming({ ...active, state: 'cancelled' }, startsAt - 1)).toBe(false);
    expect(isUpcoming(active, startsAt)).toBe(false);
  });
});

describe('tickets', () => {
  const [a, b] = ['a', 'b'] as [SeatId, SeatId];
  const adult = { id: 'adult' as TicketTypeId, name: 'Adult', amount: 1000 };
  const prices = { types: [adult], surcharges: new Map([['premium' as const, 200]]) };
  const held = new Map([
    [a, 'standard' as const],
    [b, 'premium' as const],
  ]);
  const ticket = (seatId: string, ticketTypeId = 'adult') => ({
    seatId: seatId as SeatId,
    ticketTypeId: ticketTypeId as TicketTypeId,
  });
  it('cost their type and what the seat adds', () => {
    expect(priceTickets(prices, held, [ticket('b'), ticket('a')])?.map(({ amount }) => amount)).toEqual([
      1200, 1000,
    ]);
  });
  it.each([
    ['too few', [ticket('a')]],
    ['too many', [ticket('a'), ticket('b'), ticket('c')]],
    ['one twice', [ticket('a'), ticket('a')]],
    ['one twice, all covered', [ticket('a'), ticket('b'), ticket('b')]],
    ['another seat', [ticket('a'), ticket('c')]],
    ['another type', [ticket('a'), ticket('b', 'child')]],
    ['none', []],
  ])('that do not match: %s', (_, wanted) => {
    expect(priceTickets(prices, held, wanted)).toBeNull();
  });
});
