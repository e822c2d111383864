import { FoyerError } from '../../contract/errors';
import type { Input } from '../../contract/procedure';
import type { ReservationDetail, reservationsContract } from '../../contract/reservations.contract';
import { type ReserveDeps, reserveSeats } from '../booking/reserve.service';
import type { CommandContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { reservationActions } from './reservation.rules';
import { readReservation } from './reservations.service';

type DeskInput = Input<typeof reservationsContract.reserveAtDesk>;

/** The kiosk's own way to a reservation, for somebody else: never on the account of whoever serves. */
export async function reserveAtDesk(
  deps: ReserveDeps,
  ctx: CommandContext,
  { name, allowsLoneSeats, ...input }: DeskInput,
): Promise<ReservationDetail> {
  const { account } = ctx.caller;
  if (!account) throw new FoyerError('SIGN_IN_REQUIRED', {});
  const { id } = await reserveSeats(deps, ctx, input, {
    name,
    allowsLoneSeats,
    deskAccountId: account.id,
    record: (tx, view) =>
      writeJournal(ctx, tx, {
        action: reservationActions.madeAtDesk,
        subjectId: view.id,
        subject: view.code,
        after: {
          name,
          contact: input.contact.value,
          showtimeId: view.showtime.id,
          seats: view.tickets.map((ticket) => ticket.row + ticket.number),
          total: view.total,
          ...(allowsLoneSeats ? { allowsLoneSeats } : {}),
        },
      }),
  });
  return ctx.transaction((tx) => readReservation(tx, ctx, id));
}
