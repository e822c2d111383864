import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout, Offer } from '../../../electron/contract/booking.contract';
import type { HoldId, LayoutId, SeatId, ShowtimeId, TicketTypeId } from '../../../electron/contract/values';
import {
  addTicket,
  countOf,
  dealTickets,
  hasSamePrices,
  heldSeatsOf,
  removeTicket,
  reprice,
  setTicket,
  sumByType,
  ticketsOf,
  totalOf,
  type DealtSeat,
  type TicketChoice,
} from './tickets';

const adult = 'adult' as TicketTypeId;
const child = 'child' as TicketTypeId;
const senior = 'senior' as TicketTypeId;
const student = 'student' as TicketTypeId;
const types = [adult, child, senior, student];
const seat = (n: number) => `seat-${n}` as SeatId;

function anOffer(seatCount: number, surcharges: number[] = []): Offer {
  return {
    hold: {
      id: 'hold' as HoldId,
      showtimeId: 'showtime' as ShowtimeId,
      seatIds: Array.from({ length: seatCount }, (_, n) => seat(n)),
      remainingMs: 480_000,
      renewableBelowMs: 45_000,
      endsWithSale: false,
    },
    currency: 'GBP',
    ticketTypes: types.map((id) => ({ id, name: id })),
    seats: Array.from({ length: seatCount }, (_, n) => ({
      seatId: seat(n),
      prices: [1200, 800, 950, 900].map((amount, at) => ({
        ticketTypeId: types[at] as TicketTypeId,
        amount: amount + (surcharges[n] ?? 0),
      })),
    })),
    minimumAge: null,
  };
}

const counts = (dealt: DealtSeat[]) => [...types, null].map((type) => countOf(dealt, type));

describe('dealTickets', () => {
  it('gives every seat the first ticket type', () => {
    expect(counts(dealTickets(anOffer(3)))).toEqual([3, 0, 0, 0, 0]);
  });
  it('keeps what was chosen for seats that are still held and drops the others', () => {
    const earlier: DealtSeat[] = [
      { seatId: seat(1), ticketTypeId: child },
      { seatId: seat(9), ticketTypeId: senior },
    ];
    expect(dealTickets(anOffer(2), earlier).map((each) => each.ticketTypeId)).toEqual([adult, child]);
  });
  it('falls back to the first type that the seat has a price for', () => {
    const offer = anOffer(1);
    offer.seats[0]?.prices.shift();
    expect(dealTickets(offer, [{ seatId: seat(0), ticketTypeId: adult }])[0]?.ticketTypeId).toBe(child);
  });
  it('keeps a seat open that was left open', () => {
    expect(dealTickets(anOffer(1), [{ seatId: seat(0), ticketTypeId: null }])[0]?.ticketTypeId).toBeNull();
  });
});

describe('adding and removing tickets', () => {
  it.each<[string, TicketTypeId[], TicketTypeId[], number[]]>([
    ['one tap makes an adult a child', [child], [], [2, 1, 0, 0, 0]],
    ['a second child takes a second adult', [child, child], [], [1, 2, 0, 0, 0]],
    ['no more than there are seats', [child, child, child, child], [], [0, 3, 0, 0, 0]],
    ['a child taken away is an adult again', [child], [child], [3, 0, 0, 0, 0]],
    ['an adult taken away leaves a seat open', [], [adult], [2, 0, 0, 0, 1]],
    ['what is not there cannot be taken away', [], [senior], [3, 0, 0, 0, 0]],
  ])('%s', (_name, added, removed, expected) => {
    const offer = anOffer(3);
    const more = added.reduce((dealt, type) => addTicket(offer, dealt, type), dealTickets(offer));
    expect(counts(removed.reduce((dealt, type) => removeTicket(offer, dealt, type), more))).toEqual(expected);
  });
  it('fills an open seat before it takes anybody’s ticket', () => {
    const offer = anOffer(2);
    const open = removeTicket(offer, dealTickets(offer), adult);
    expect(counts(addTicket(offer, open, child))).toEqual([1, 1, 0, 0, 0]);
  });
  it('takes from the largest group where there are no adults left', () => {
    const offer = anOffer(5);
    const full = [child, child, child, senior, senior].reduce(
      (dealt, type) => addTicket(offer, dealt, type),
      dealTickets(offer),
    );
    expect(counts(addTicket(offer, full, student))).toEqual([0, 2, 2, 1, 0]);
  });
  it('never loses or invents a seat, and adding always adds until all are of that type', () => {
    const step = fc.record({ isMore: fc.boolean(), type: fc.constantFrom(...types) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.array(step, { maxLength: 40 }), (size, steps) => {
        const offer = anOffer(size);
        let dealt = dealTickets(offer);
        for (const { isMore, type } of steps) {
          const before = countOf(dealt, type);
          dealt = isMore ? addTicket(offer, dealt, type) : removeTicket(offer, dealt, type);
          expect(dealt.map((each) => each.seatId)).toEqual(offer.hold.seatIds);
          expect(countOf(dealt, type)).toBe(isMore ? Math.min(size, before + 1) : Math.max(0, before - 1));
        }
      }),
    );
  });
});

describe('the sum', () => {
  it('adds each seat’s price with its surcharge', () => {
    const offer = anOffer(3, [0, 250, 0]);
    const dealt = setTicket(dealTickets(offer), seat(1), child);
    expect(totalOf(offer, dealt)).toEqual({ amount: 1200 + 1050 + 1200, currency: 'GBP' });
  });
  it('counts an open seat as nothing and cannot be reserved', () => {
    const offer = anOffer(2);
    const dealt = setTicket(dealTickets(offer), seat(0), null);
    expect(totalOf(offer, dealt).amount).toBe(1200);
    expect(ticketsOf(dealt)).toBeNull();
  });
  it('has no tickets where there are no seats', () => {
    expect(ticketsOf([])).toBeNull();
  });
});

describe('sumByType', () => {
  it('adds up each type with its surcharges and adds up to the sum', () => {
    const offer = anOffer(4, [0, 250, 0, 100]);
    const dealt = setTicket(setTicket(dealTickets(offer), seat(1), child), seat(3), child);
    const sums = sumByType(offer, ticketsOf(dealt) ?? []);
    expect(sums.map(({ id, count, amount }) => [id, count, amount])).toEqual([
      [adult, 2, 2400],
      [child, 2, 1950],
    ]);
    expect(sums.reduce((sum, each) => sum + each.amount, 0)).toBe(totalOf(offer, dealt).amount);
  });
});

describe('hasSamePrices', () => {
  it('is true where the order of prices alone differs', () => {
    const offer = anOffer(2);
    offer.seats[1]?.prices.reverse();
    expect(hasSamePrices(offer)).toBe(true);
  });
  it('is false where one seat costs more', () => {
    expect(hasSamePrices(anOffer(2, [0, 250]))).toBe(false);
  });
});

describe('reprice', () => {
  const tickets = [
    { seatId: seat(0), ticketTypeId: adult },
    { seatId: seat(1), ticketTypeId: child },
  ];
  const choice = { offer: anOffer(2), tickets, total: { amount: 2000, currency: 'GBP' } } as TicketChoice;

  it('takes the new prices and keeps the tickets', () => {
    const repriced = reprice(choice, anOffer(2, [100, 100]));
    expect(repriced?.total).toEqual({ amount: 2200, currency: 'GBP' });
    expect(repriced?.tickets).toEqual(tickets);
  });
  it('gives up when a ticket is no longer sold', () => {
    const offer = anOffer(2);
    for (const each of offer.seats) each.prices = each.prices.filter((price) => price.ticketTypeId !== child);
    expect(reprice(choice, offer)).toBeNull();
  });
  it('gives up when the seats are others', () => {
    expect(reprice(choice, anOffer(3))).toBeNull();
  });
});

describe('heldSeatsOf', () => {
  const cell = (n: number, area: string) => ({
    id: seat(n),
    row: 'A',
    number: String(n),
    area,
    kind: 'standard' as const,
    x: n,
    y: 1,
    companionOf: null,
  });
  const layout = (areas: Layout['areas']): Layout => ({
    id: 'layout' as LayoutId,
    screenWidth: 10,
    focal: { x: 0, y: 5 },
    areas,
    seats: [cell(0, 'stalls'), cell(5, 'stalls'), cell(1, 'balcony')],
  });
  it('names the area only where there are several', () => {
    const stalls = { id: 'stalls', name: 'Stalls' };
    expect(heldSeatsOf(layout([stalls]), anOffer(2)).map((each) => each.area)).toEqual(['', '']);
    const both = layout([stalls, { id: 'balcony', name: 'Balcony' }]);
    expect(heldSeatsOf(both, anOffer(2)).map((each) => each.area)).toEqual(['Stalls', 'Balcony']);
  });
});
