import type { Layout, Offer, Seat } from '../../../electron/contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { HoldId, Money, SeatId, TicketTypeId } from '../../../electron/contract/values';
import { areaNamesOf } from '../../../electron/domain/seat-names';

/** What the patron chose, ready to be reserved; it carries what the next screens show, so that they need not ask again. */
export type TicketChoice = {
  holdId: HoldId;
  offer: Offer;
  tickets: Ticket[];
  total: Money;
  movie: MovieCard;
  showtime: ShowtimeCard;
  /** The held seats, by row and then along it; `area` is the area's name, empty where the house has only one. */
  seats: Seat[];
};
export type Ticket = { seatId: SeatId; ticketTypeId: TicketTypeId };

/** One held seat and its ticket type; `null` while the patron has taken a ticket away and not yet chosen another. */
export type DealtSeat = { seatId: SeatId; ticketTypeId: TicketTypeId | null };

/** The price of a ticket type on a seat, in minor units; `null` where that type is not sold on that seat. */
export function priceOf(offer: Offer, seatId: SeatId, ticketTypeId: TicketTypeId): number | null {
  const seat = offer.seats.find((each) => each.seatId === seatId);
  return seat?.prices.find((each) => each.ticketTypeId === ticketTypeId)?.amount ?? null;
}

/** Every seat gets the ticket it had before, if there was one, else the card's first type: most parties change nothing. */
export function dealTickets(offer: Offer, earlier: readonly DealtSeat[] = []): DealtSeat[] {
  return offer.seats.map(({ seatId, prices }) => {
    const before = earlier.find((each) => each.seatId === seatId);
    if (before?.ticketTypeId === null) return { ...before };
    const kept = prices.find((each) => each.ticketTypeId === before?.ticketTypeId);
    return { seatId, ticketTypeId: kept?.ticketTypeId ?? defaultTypeOf(offer, seatId) };
  });
}

function defaultTypeOf(offer: Offer, seatId: SeatId): TicketTypeId | null {
  const sold = offer.ticketTypes.find((type) => priceOf(offer, seatId, type.id) !== null);
  return sold?.id ?? null;
}

/** True where every seat costs the same, so that counting tickets is enough and nobody need say who sits where. */
export function hasSamePrices(offer: Offer): boolean {
  const lists = offer.seats.map(({ prices }) =>
    prices
      .map((each) => `${each.ticketTypeId} ${each.amount}`)
      .sort()
      .join(),
  );
  return new Set(lists).size <= 1;
}

export function countOf(dealt: readonly DealtSeat[], ticketTypeId: TicketTypeId | null): number {
  return dealt.filter((each) => each.ticketTypeId === ticketTypeId).length;
}

export function setTicket(dealt: readonly DealtSeat[], seatId: SeatId, to: TicketTypeId | null): DealtSeat[] {
  return dealt.map((each) => (each.seatId === seatId ? { seatId, ticketTypeId: to } : each));
}

/**
 * One ticket more of a type. It goes to a seat without a ticket, else to one of the default type (so that one tap
 * turns an adult into a child), else to one of the type that there is most of. Unchanged when all are of that type.
 */
export function addTicket(offer: Offer, dealt: readonly DealtSeat[], type: TicketTypeId): DealtSeat[] {
  const givers = dealt.filter((each) => each.ticketTypeId !== type);
  const first = offer.ticketTypes[0]?.id;
  const most = givers.toSorted((a, b) => countOf(dealt, b.ticketTypeId) - countOf(dealt, a.ticketTypeId))[0];
  const giver =
    givers.findLast((each) => each.ticketTypeId === null) ??
    givers.findLast((each) => each.ticketTypeId === first) ??
    givers.findLast((each) => each.ticketTypeId === most?.ticketTypeId);
  return giver ? setTicket(dealt, giver.seatId, type) : [...dealt];
}

/** One ticket less of a type: the seat goes back to the default type; of the default type itself, it waits for a choice. */
export function removeTicket(offer: Offer, dealt: readonly DealtSeat[], type: TicketTypeId): DealtSeat[] {
  const giver = dealt.findLast((each) => each.ticketTypeId === type);
  if (!giver) return [...dealt];
  const fallback = defaultTypeOf(offer, giver.seatId);
  return setTicket(dealt, giver.seatId, fallback === type ? null : fallback);
}

/** The tickets as they are reserved; `null` while a seat still lacks one. */
export function ticketsOf(dealt: readonly DealtSeat[]): Ticket[] | null {
  const tickets = dealt.flatMap(({ seatId, ticketTypeId }) =>
    ticketTypeId === null ? [] : [{ seatId, ticketTypeId }],
  );
  return tickets.length === dealt.length && tickets.length > 0 ? tickets : null;
}

/** The sum of the tickets chosen so far; a seat without one adds nothing. */
export function totalOf(offer: Offer, dealt: readonly DealtSeat[]): Money {
  const amounts = dealt.map(({ seatId, ticketTypeId }) =>
    ticketTypeId === null ? 0 : (priceOf(offer, seatId, ticketTypeId) ?? 0),
  );
  return { amount: amounts.reduce((sum, amount) => sum + amount, 0), currency: offer.currency };
}

/**
 * The same tickets at a new offer's prices; `null` when one of them is no longer sold or the seats are others, so that
 * the patron has to choose again.
 */
export function reprice(choice: TicketChoice, offer: Offer): TicketChoice | null {
  const isSame =
    offer.seats.length === choice.tickets.length &&
    choice.tickets.every(({ seatId, ticketTypeId }) => priceOf(offer, seatId, ticketTypeId) !== null);
  return isSame ? { ...choice, offer, total: totalOf(offer, choice.tickets) } : null;
}

/** The layout's seats that the offer is for, in the layout's order, with the area's name where there are several. */
export function heldSeatsOf(layout: Layout, offer: Offer): Seat[] {
  const held = new Set(offer.seats.map((each) => each.seatId));
  const areaName = areaNamesOf(layout.areas);
  return layout.seats
    .filter((seat) => held.has(seat.id))
    .map((seat) => ({ ...seat, area: areaName(seat.area) }));
}

/** The tickets by type, in the card's order, with what they cost together; types that nobody chose are left out. */
export function sumByType(
  offer: Offer,
  tickets: readonly Ticket[],
): { id: TicketTypeId; name: string; count: number; amount: number }[] {
  return offer.ticketTypes
    .map(({ id, name }) => {
      const own = tickets.filter((ticket) => ticket.ticketTypeId === id);
      return { id, name, count: own.length, amount: totalOf(offer, own).amount };
    })
    .filter(({ count }) => count > 0);
}
