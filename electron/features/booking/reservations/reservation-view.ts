import type { ReservationView } from '../../../contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../../contract/listing.contract';
import type { MovieId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { seatNameOf } from '../../../domain/seat-names';
import { readMovieCards, readShowtimeCards } from '../../catalog/listing/listing.service';
import type { CommandContext, QueryContext } from '../../context';
import { isUpcoming, mayStillCancel } from './cancelling.rules';
import { type ReservationRow, selectTickets, type TicketRow } from './reservation.queries';

type ViewContext = Pick<CommandContext | QueryContext, 'clock' | 'settings'>;
type Cards = { showtimes: ReadonlyMap<string, ShowtimeCard>; movies: ReadonlyMap<string, MovieCard> };
/** What is shown of a reservation's row. */
export type ShownReservation = Pick<
  ReservationRow,
  | 'id'
  | 'code'
  | 'state'
  | 'cancel_reason'
  | 'reserved_at'
  | 'showtime_id'
  | 'movie_id'
  | 'starts_at'
  | 'movie_title'
  | 'auditorium_name'
>;

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
  const cards = await readCards(db, ctx, rows);
  return rows.map((row) => {
    const own = tickets.filter((ticket) => ticket.reservation_id === row.id);
    return viewReservation(ctx, row, own, cards);
  });
}

/** The one just made, of which the tickets are known. */
export async function viewNewReservation(
  db: ReadDatabase,
  ctx: ViewContext,
  row: ShownReservation,
  tickets: readonly TicketRow[],
): Promise<ReservationView> {
  return viewReservation(ctx, row, tickets, await readCards(db, ctx, [row]));
}

async function readCards(
  db: ReadDatabase,
  ctx: ViewContext,
  rows: readonly { showtime_id: ShownReservation['showtime_id']; movie_id: MovieId }[],
): Promise<Cards> {
  const showtimeIds = [...new Set(rows.map((row) => row.showtime_id))];
  const movieIds = [...new Set(rows.map((row) => row.movie_id))];
  const showtimes = await readShowtimeCards(db, ctx.clock.now(), ctx.settings(), { showtimeIds });
  const movies = await readMovieCards(db, movieIds);
  return {
    showtimes: new Map(showtimes.map((card) => [card.id, card])),
    movies: new Map(movies.map((card) => [card.id, card])),
  };
}

function viewReservation(
  ctx: ViewContext,
  row: ShownReservation,
  tickets: readonly TicketRow[],
  cards: Cards,
): ReservationView {
  const now = ctx.clock.now();
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    cancelReason: row.cancel_reason,
    reservedAt: row.reserved_at,
    movie: { ...cards.movies.get(row.movie_id)!, title: row.movie_title },
    showtime: { ...cards.showtimes.get(row.showtime_id)!, auditoriumName: row.auditorium_name },
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
