import { randomUUID } from 'node:crypto';
import type { CallInputOf, OutputOf } from '../../electron/contract/contract';
import type { RequestId, ShowtimeId } from '../../electron/contract/values';
import type { FoyerApp } from './foyer-app';

type Wanted = { showtimeId?: ShowtimeId; contact?: CallInputOf<'booking.reserveSeats'>['contact'] };

/** Two seats reserved at another terminal, by whoever is signed in there or by a guest's contact; the soonest with room. */
export async function reserveElsewhere(
  elsewhere: FoyerApp['elsewhere'],
  { showtimeId, contact }: Wanted = {},
): Promise<OutputOf<'booking.reserveSeats'>> {
  const hold = await elsewhere('booking.holdBestSeats', {
    showtimeId: showtimeId ?? (await soonestWithRoom(elsewhere)),
    partySize: 2,
    holdId: null,
  });
  const offer = await elsewhere('booking.readOffer', { holdId: hold.hold!.id });
  const ticketTypeId = offer.ticketTypes[0]!.id;
  const priceOf = ({ prices }: (typeof offer.seats)[number]) =>
    prices.find((price) => price.ticketTypeId === ticketTypeId)!.amount;
  return elsewhere('booking.reserveSeats', {
    requestId: randomUUID() as RequestId,
    holdId: hold.hold!.id,
    tickets: offer.seats.map(({ seatId }) => ({ seatId, ticketTypeId })),
    expectedTotal: offer.seats.reduce((total, seat) => total + priceOf(seat), 0),
    isAgeConfirmed: true,
    ...(contact ? { contact } : {}),
  });
}

async function soonestWithRoom(elsewhere: FoyerApp['elsewhere']): Promise<ShowtimeId> {
  const { showtimes } = await elsewhere('listing.listSoonest', {});
  return showtimes.find(({ freeSeats }) => freeSeats > 20)!.id;
}
