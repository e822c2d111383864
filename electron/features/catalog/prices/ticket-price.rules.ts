import type { SeatId, SeatKind, TicketTypeId } from '../../../contract/values';

type Priced = { id: TicketTypeId; name: string; amount: number };
/** A showtime's price card: what each ticket type costs, and what a seat kind adds to it. */
export type Prices = { types: readonly Priced[]; surcharges: ReadonlyMap<SeatKind, number> };

export type PricedTicket = {
  seatId: SeatId;
  ticketTypeId: TicketTypeId;
  ticketTypeName: string;
  amount: number;
};

export function priceOf(prices: Prices, type: { amount: number }, kind: SeatKind): number {
  return type.amount + (prices.surcharges.get(kind) ?? 0);
}

/** One ticket for each held seat, priced; null when seats or ticket types do not match, or a seat comes twice. */
export function priceTickets(
  prices: Prices,
  held: ReadonlyMap<SeatId, SeatKind>,
  wanted: readonly { seatId: SeatId; ticketTypeId: TicketTypeId }[],
): PricedTicket[] | null {
  if (wanted.length !== held.size || new Set(wanted.map((ticket) => ticket.seatId)).size !== held.size)
    return null;
  const tickets: PricedTicket[] = [];
  for (const { seatId, ticketTypeId } of wanted) {
    const kind = held.get(seatId);
    const type = prices.types.find((candidate) => candidate.id === ticketTypeId);
    if (!kind || !type) return null;
    tickets.push({ seatId, ticketTypeId, ticketTypeName: type.name, amount: priceOf(prices, type, kind) });
  }
  return tickets;
}
