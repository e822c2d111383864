import type { Output } from '../../../contract/procedure';
import type { reservationsContract } from '../../../contract/reservations.contract';
import type { ShowtimeId } from '../../../contract/values';
import { readHouseSeats } from '../../catalog/auditoriums/blocked-seats.service';
import type { LayoutStore } from '../seats/layout-store';
import { readSeatStates } from '../holds/seat-map.service';
import { readMovieCards, readShowtimeCards } from '../../catalog/listing/listing.service';
import type { QueryContext } from '../../context';
import { readSeatCounts } from './seat-counts.service';
import { selectClaimedSeats, selectLayoutOf } from './seat-counts.queries';
import { orNotFound } from '../../or-not-found';

type Seats = Output<typeof reservationsContract.readSeats>;

/** A showtime's seats as staff see them, whatever its state. */
export async function readSeats(
  layouts: LayoutStore,
  ctx: QueryContext,
  showtimeId: ShowtimeId,
): Promise<Seats> {
  const { db } = ctx;
  const now = ctx.clock.now();
  const row = orNotFound('showtime', await selectLayoutOf(db, showtimeId));
  const [showtime] = await readShowtimeCards(db, now, ctx.settings(), { showtimeIds: [showtimeId] });
  const [movie] = await readMovieCards(db, [row.movie_id]);
  const { layout } = await layouts.read(db, row.layout_id);
  const claims = await selectClaimedSeats(db, now, showtimeId);
  const counts = await readSeatCounts(db, now, [{ id: showtimeId, layout_id: row.layout_id }]);
  const { hold, notForSale } = await readSeatStates(layouts, ctx, showtimeId);
  return {
    showtime: showtime!,
    movie: movie!,
    layout,
    claimed: claims.map((claim) => ({
      seatId: claim.seat_id,
      state: claim.reservation_id === null ? 'held' : claim.collected_at === null ? 'reserved' : 'collected',
      reservationId: claim.reservation_id,
    })),
    keptBack: notForSale,
    houseSeats: await readHouseSeats(db, showtimeId, now),
    counts: counts.get(showtimeId)!,
    hold,
  };
}
