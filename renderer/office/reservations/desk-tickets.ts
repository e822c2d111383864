import type { Contact, Offer } from '../../../electron/contract/booking.contract';
import { plainNumber } from '../../../electron/domain/fold-text';
import type { SeatId, TicketTypeId } from '../../../electron/contract/values';

export type TicketLine = { seatId: SeatId; ticketTypeId: TicketTypeId; amount: number };

/** A ticket for each held seat: of the type chosen for it, else of the first. */
export function priceTickets(
  offer: Pick<Offer, 'seats' | 'ticketTypes'>,
  types: Readonly<Record<SeatId, TicketTypeId>>,
): { lines: TicketLine[]; total: number } {
  const lines = offer.seats.flatMap(({ seatId, prices }) => {
    const price = prices.find((one) => one.ticketTypeId === types[seatId]) ?? prices[0];
    return price ? [{ seatId, ticketTypeId: price.ticketTypeId, amount: price.amount }] : [];
  });
  return { lines, total: lines.reduce((sum, line) => sum + line.amount, 0) };
}

/** One field for both: with an @ it is an e-mail, else a phone number, if the contract takes it as one; null for nothing. */
export function contactOf(text: string): Contact | null {
  const value = plainNumber(text);
  if (value === '') return null;
  return { kind: value.includes('@') ? 'email' : 'phone', value };
}
