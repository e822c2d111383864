import { describe, expect, it } from 'vitest';
import type { SeatId, TicketTypeId } from '../../../contract/values';
import { priceTickets } from './ticket-price.rules';

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
