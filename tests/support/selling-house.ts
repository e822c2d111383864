import type { OutputOf } from '../../electron/contract/contract';
import type { ShowtimeId, TicketTypeId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { createPosterEncoder } from '../../electron/features/catalog/movies/poster-encoder';
import { createFoyer, type Foyer } from '../../electron/app';
import { aPriceCard, aShowtime, anAuditorium, hourMs, testNow } from './builders';
import type { Recorder } from './recorder';
import { noPaper, quickHasher } from './test-foyer';

export const showtimes = 20;

/** Twenty showtimes in one auditorium of 600 seats, each behind the other. */
export async function aSellingHouse({ database }: Recorder) {
  const house = await anAuditorium(database, { rows: 20, seatsPerRow: 30 });
  const priceCard = await aPriceCard(database, { prices: { Adult: 1200 } });
  const showtimeIds: ShowtimeId[] = [];
  for (let index = 0; index < showtimes; index += 1) {
    const starts_at = testNow + (2 + index * 4) * hourMs;
    showtimeIds.push((await aShowtime(database, { house, priceCard, change: { starts_at } })).id);
  }
  // From the left of each row in threes: no party leaves a lone seat.
  const seatIds = house.seats.map((seat) => seat.id);
  return { showtimeIds, seatIds, ticketTypeId: priceCard.ticketTypes[0]!.id };
}

export function openKiosk(plain: Recorder): Promise<Foyer> {
  return createFoyer({
    database: plain.database,
    clock: { now: () => testNow },
    hasher: quickHasher,
    posterEncoder: createPosterEncoder(),
    isDemo: false,
    terminalId: 'bench',
    logFault: ({ error }) => console.error(error),
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: noPaper,
  });
}

/** A guest's two commands. Throws where one is refused. */
export async function reserve(
  foyer: Foyer,
  session: Session,
  showtimeId: ShowtimeId,
  seatIds: readonly string[],
  ticketTypeId: TicketTypeId,
): Promise<void> {
  const held = await foyer.dispatch(session, 'booking.holdSeats', { showtimeId, seatIds, holdId: null });
  if (!held.ok) throw new Error(`hold: ${held.error.code}`);
  const { hold } = held.value as OutputOf<'booking.holdSeats'>;
  const reserved = await foyer.dispatch(session, 'booking.reserveSeats', {
    requestId: crypto.randomUUID(),
    holdId: hold!.id,
    tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
    expectedTotal: 3600,
    isAgeConfirmed: false,
    contact: { kind: 'phone', value: '+44 20 7946 0000' },
  });
  if (!reserved.ok)
    throw new Error(`reserve: ${reserved.error.code} ${JSON.stringify(reserved.error.details)}`);
}
