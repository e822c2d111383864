import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SeatCounts } from '../../electron/contract/reservations.contract';
import type { ReservationId } from '../../electron/contract/values';
import { isFoyerError } from '../../electron/contract/errors';
import { minuteMs } from '../support/builders';
import { openScene, type Scene } from '../support/booking-scene';

type Doing = {
  kind: 'hold' | 'reserve' | 'cancel' | 'collect' | 'undo' | 'move' | 'wait' | 'sweep';
  a: number;
};
const doing = fc.record<Doing>({
  kind: fc.constantFrom(
    'hold',
    'reserve',
    'reserve',
    'cancel',
    'collect',
    'collect',
    'undo',
    'move',
    'wait',
    'sweep',
  ),
  a: fc.nat(1000),
});
const all = ['A', 'B', 'C'].flatMap((row) => [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${row}${number}`));

/** Does it, whatever main says to it. */
async function act(scene: Scene, made: ReservationId[], { kind, a }: Doing): Promise<void> {
  const admin = await scene.admin();
  const reservationId = made[a % Math.max(1, made.length)];
  const seats = [all[a % all.length]!, all[(a + 1) % all.length]!];
  try {
    if (kind === 'hold' || kind === 'reserve') await scene.hold(scene.visit(), []);
    const guest = scene.visit();
    if (kind === 'hold') await scene.hold(guest, seats);
    if (kind === 'reserve') {
      await scene.hold(guest, seats);
      made.push((await scene.reserve(guest)).id);
    }
    if (kind === 'wait') scene.clock.advance((a % 5) * minuteMs);
    if (kind === 'sweep') await scene.foyer.sweep();
    if (!reservationId) return;
    if (kind === 'cancel')
      await scene.call(admin, 'reservations.cancelReservation', { reservationId, reason: 'Asked.' });
    if (kind === 'collect' || kind === 'undo')
      await scene.call(admin, 'reservations.setCollected', {
        reservationId,
        isCollected: kind === 'collect',
      });
    if (kind === 'move')
      await scene.call(admin, 'reservations.moveReservation', {
        reservationId,
        seatIds: scene.seatIds(...seats),
        allowsLoneSeats: true,
      });
  } catch (error) {
    if (!isFoyerError(error)) throw error;
  }
}

/** Counted by hand from the rows: a loop over everything, and no query of the feature. */
async function recount({ database, showtime, house, clock }: Scene) {
  const claims = await database.read
    .selectFrom('seat_claim')
    .selectAll()
    .where('showtime_id', '=', showtime.id)
    .execute();
  const holds = await database.read.selectFrom('hold').selectAll().execute();
  const reservations = await database.read.selectFrom('reservation').selectAll().execute();
  const tickets = await database.read.selectFrom('ticket').selectAll().execute();
  const counts: SeatCounts = {
    capacity: house.seats.length,
    held: 0,
    reserved: 0,
    collected: 0,
    keptBack: 0,
    free: 0,
  };
  for (const claim of claims) {
    const reservation = reservations.find((row) => row.id === claim.reservation_id);
    const hold = holds.find((row) => row.id === claim.hold_id);
    if (reservation) counts[reservation.collected_at === null ? 'reserved' : 'collected'] += 1;
    else if (hold!.expires_at > clock.now()) counts.held += 1;
  }
  counts.free = counts.capacity - counts.held - counts.reserved - counts.collected;
  let [booked, collected] = [0, 0];
  for (const ticket of tickets) {
    const reservation = reservations.find((row) => row.id === ticket.reservation_id)!;
    if (reservation.showtime_id !== showtime.id || reservation.state === 'cancelled') continue;
    booked += ticket.amount;
    if (reservation.collected_at !== null) collected += ticket.amount;
  }
  const ticketSeats = tickets.filter(
    (ticket) => reservations.find((row) => row.id === ticket.reservation_id)!.state === 'active',
  );
  return { counts, booked, collected, ticketSeats: ticketSeats.map((ticket) => ticket.seat_id).sort() };
}

it('counts and sums what a plain recount of the rows does, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 30 }), async (doings) => {
      const scene = await openScene({ rows: 3 });
      const made: ReservationId[] = [];
      for (const one of doings) await act(scene, made, one);
      const admin = await scene.admin();
      const wanted = await recount(scene);
      const seats = await scene.call(admin, 'reservations.readSeats', { showtimeId: scene.showtime.id });
      expect(seats.counts).toEqual(wanted.counts);
      const reserved = seats.claimed.filter((claim) => claim.state !== 'held').map((claim) => claim.seatId);
      expect(reserved.sort()).toEqual(wanted.ticketSeats);
      const day = await scene.call(admin, 'reports.readDay', { businessDay: null });
      expect(day.counts).toEqual(wanted.counts);
      const money = (amount: number) => (amount === 0 ? [] : [{ amount, currency: 'GBP' }]);
      expect({ booked: day.booked, collected: day.collected }).toEqual({
        booked: money(wanted.booked),
        collected: money(wanted.collected),
      });
      const pages = await scene.call(admin, 'reservations.listReservations', {});
      expect(pages.reservations).toHaveLength(made.length);
      await scene.foyer.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('lists a cancelled showtime of the day and counts it nowhere', async () => {
  const scene = await openScene();
  const admin = await scene.admin();
  const guest = scene.visit();
  await scene.hold(guest, ['A1', 'A2']);
  await scene.reserve(guest);
  await scene.call(admin, 'booking.cancelShowtime', { showtimeId: scene.showtime.id, reason: 'No film.' });
  const day = await scene.call(admin, 'reports.readDay', { businessDay: null });
  expect(day).toMatchObject({ showtimeCount: 0, counts: { capacity: 0, reserved: 0 }, booked: [] });
  expect(day.showtimes).toMatchObject([{ id: scene.showtime.id, state: 'cancelled', booked: [] }]);
});
