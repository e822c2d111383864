import type { ReservationView } from '../../../contract/booking.contract';
import type { ReadDatabase } from '../../../database/database';
import type { Tables } from '../../../database/schema';
import { seatNameOf } from '../../../domain/seat-names';
import { movieFacts, showtimeFacts } from '../../catalog/listing/listing.reads';
import type { CommandContext, QueryContext } from '../../context';
import { isUpcoming, mayStillCancel } from './cancelling.rules';
import { type ReservationRow, selectTickets, type TicketRow } from './reservation.queries';

type ViewContext = Pick<CommandContext | QueryContext, 'clock' | 'settings'>;
/** What is shown of a reservation's row. */
export type ShownReservation = Pick<
  ReservationRow,
  | 'id'
  | 'code'
  | 'state'
  | 'cancel_reason'
  | 'reserved_at'
  | 'showtime_id'
  | 'movie_title'
  | 'auditorium_name'
> &
  Omit<ReservationRow, keyof Tables['reservation']>;

/** Reservations as they are shown, in the order given. */
export async function viewReservations(
  db: ReadDatabase,
  ctx: ViewContext,
  rows: readonly ShownReservation[],
): Promise<ReservationView[]> {
  if (rows.length === 0) return [];
  const tickets = await selectTickets(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = tickets.filter((ticket) => ticket.reservation_id === row.id);
    return viewReservation(ctx, row, own);
  });
}

export function viewReservation(
  ctx: ViewContext,
  row: ShownReservation,
  tickets: readonly TicketRow[],
): ReservationView {
  const now = ctx.clock.now();
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    cancelReason: row.cancel_reason,
    reservedAt: row.reserved_at,
    movie: movieFacts({ ...row, id: row.movie_id, title: row.movie_title }),
    showtime: showtimeFacts({ ...row, id: row.showtime_id }),
    tickets: tickets.map((ticket) => ({
      seatId: ticket.seat_id,
      ...seatNameOf(ticket),
      seatKind: ticket.kind,
      ticketTypeName: ticket.ticket_type_name,
      price: { amount: ticket.amount, currency: ticket.currency },
    })),
    total: {
      amount: tickets.reduce((sum, ticket) => sum + ticket.amount, 0),
      currency: tickets[0]!.currency,
    },
    isUpcoming: isUpcoming(row, now),
    mayBeCancelled: mayStillCancel(row, ctx.settings(), now),
  };
}
