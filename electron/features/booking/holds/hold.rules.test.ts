import { describe, expect, it } from 'vitest';
import type { HoldId, ShowtimeId } from '../../../contract/values';
import { holdEnd, viewHold, whyHoldEnded, whyNotRenewable } from './hold.rules';
import { isLive } from '../seats/claim.rules';

const minute = 60_000;
const startsAt = 1000 * minute;

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
