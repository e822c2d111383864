import type { ReservationView } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { Input } from '../../../contract/procedure';
import type { ReservationDetail, reservationsContract } from '../../../contract/reservations.contract';
import type { Transaction } from '../../../database/database';
import { type SeatName, seatNameOf } from '../../../domain/seat-names';
import { readHouseSeats } from '../../catalog/auditoriums/blocked-seats.service';
import { type ReserveDeps, reserveSeats } from '../reservations/reserve.service';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { markCollected, readReservation } from './reservation-detail.service';

type DeskInput = Input<typeof reservationsContract.reserveAtDesk>;

/** The kiosk's own way to a reservation, for somebody else: never on the account of whoever serves. */
export async function reserveAtDesk(
  deps: ReserveDeps,
  ctx: CommandContext,
  { name, allowsLoneSeats, isCollected, ...input }: DeskInput,
): Promise<ReservationDetail> {
  const { account } = ctx.caller;
  if (!account) throw new FoyerError('SIGN_IN_REQUIRED', {});
  const record = async (tx: Transaction, view: ReservationView) => {
    const seatPlan = new Set(await readHouseSeats(tx, view.showtime.id, ctx.clock.now()));
    const houseSeats = seatsOf(view.tickets.filter((ticket) => seatPlan.has(ticket.seatId)));
    await writeJournal(ctx, tx, {
      action: 'reservation.madeAtDesk',
      subjectId: view.id,
      subject: view.code,
      // Whose it is stands in the reservation: what the journal keeps, it keeps for good.
      after: {
        showtimeId: view.showtime.id,
        seats: seatsOf(view.tickets),
        total: view.total,
        ...(houseSeats.length > 0 ? { houseSeats } : {}),
        ...(allowsLoneSeats ? { allowsLoneSeats } : {}),
      },
    });
    if (isCollected) await markCollected(ctx, tx, { id: view.id, code: view.code, at: ctx.clock.now() });
  };
  const forSomebody = { name, allowsLoneSeats, deskAccountId: account.id, record };
  const { id } = await reserveSeats(deps, ctx, input, forSomebody);
  return ctx.transaction((tx) => readReservation(tx, ctx, id));
}

function seatsOf(tickets: ReservationView['tickets']): SeatName[] {
  return tickets.map(seatNameOf);
}
