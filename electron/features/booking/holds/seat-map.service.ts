import type { Output } from '../../../contract/procedure';
import type { bookingContract, SeatStates } from '../../../contract/booking.contract';
import type { ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { keptSeats } from '../../catalog/auditoriums/block.rules';
import { readMovieCards, readShowtimeCards } from '../../catalog/listing/listing.service';
import type { QueryContext } from '../../context';
import { isLive } from '../seats/claim.rules';
import { viewHold } from './hold.rules';
import { whyNotOnSale } from '../../catalog/showtimes/sale.rules';
import { refuseOffSale } from './held-choice';
import { type SceneRow, selectScene, selectShowtimeSurcharges } from './hold.reads';
import type { LayoutStore } from '../seats/layout-store';
import { ownHold } from './place-hold';
import { pictureSeats } from '../seats/seat-choice.rules';
import { seatsOfRow } from '../seats/seats.reads';
import { orNotFound } from '../../or-not-found';

type SeatMap = Output<typeof bookingContract.readSeatMap>;

export async function readSeatMap(
  layouts: LayoutStore,
  ctx: QueryContext,
  showtimeId: ShowtimeId,
): Promise<SeatMap> {
  const now = ctx.clock.now();
  const row = await readShowtime(ctx, showtimeId);
  refuseOffSale(row, now);
  const [showtime] = await readShowtimeCards(ctx.db, now, ctx.settings(), { showtimeIds: [showtimeId] });
  const [movie] = await readMovieCards(ctx.db, [row.movie_id]);
  const { layout } = await layouts.read(ctx.db, row.layout_id);
  return {
    showtime: showtime!,
    movie: movie!,
    layout,
    states: await viewStates(layouts, ctx.db, ctx, showtimeId, row),
    surcharges: await readSurcharges(ctx, showtimeId),
  };
}

export async function readSeatStates(
  layouts: LayoutStore,
  ctx: QueryContext,
  showtimeId: ShowtimeId,
): Promise<SeatStates> {
  return viewStates(layouts, ctx.db, ctx, showtimeId, await readShowtime(ctx, showtimeId));
}

async function readSurcharges(ctx: QueryContext, showtimeId: ShowtimeId): Promise<SeatMap['surcharges']> {
  const rows = await selectShowtimeSurcharges(ctx.db, showtimeId);
  return rows
    .filter((row) => row.amount > 0)
    .map(({ seat_kind, amount, currency }) => ({ seatKind: seat_kind, amount: { amount, currency } }));
}

async function readShowtime(ctx: QueryContext, showtimeId: ShowtimeId): Promise<SceneRow> {
  return orNotFound('showtime', await selectScene(ctx.db, showtimeId, ctx.caller.sessionId));
}

/** What a row of `selectScene`, read within `db`, says of the seats. */
export async function viewStates(
  layouts: LayoutStore,
  db: ReadDatabase,
  ctx: Pick<QueryContext, 'clock' | 'settings'>,
  showtimeId: ShowtimeId,
  row: SceneRow,
): Promise<SeatStates> {
  const now = ctx.clock.now();
  const held = ownHold(row);
  const hold = held && held.showtime_id === showtimeId && isLive(held, now) ? held : null;
  const { seatPlan } = await layouts.read(db, row.layout_id);
  const { claims, blocks } = seatsOfRow(row);
  const blocked = keptSeats(blocks, now);
  const { own, taken, notForSale } = pictureSeats(seatPlan, claims, hold?.id ?? null, now, blocked);
  return {
    taken,
    notForSale,
    hold: hold && viewHold(hold, own, row, ctx.settings(), now),
    saleEnd: whyNotOnSale(row, now),
  };
}
