import { type Expression, expressionBuilder, sql } from 'kysely';
import type { HoldId, PriceCardId, SeatId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { jsonList, jsonOfRows } from '../../../database/json';
import { reusableQuery } from '../../../database/reusable-query';
import type { Tables } from '../../../database/schema';
import { minuteMs } from '../../../domain/durations';
import { settingRanges } from '../../../domain/setting-bounds';
import { seatColumns } from '../seats/seats.reads';
import { shownOfReservation } from '../seats/shown-of-reservation.reads';

type OfSession = { showtimeId: ShowtimeId; sessionId: string };

function showtimeAndHold(db: ReadDatabase, { showtimeId, sessionId }: OfSession) {
  return db
    .selectFrom('showtime')
    .leftJoin('hold', (join) => join.on('hold.session_id', '=', sessionId))
    .select([
      'showtime.layout_id',
      'showtime.movie_id',
      'showtime.state',
      'showtime.starts_at',
      'showtime.ends_at',
      'showtime.sales_close_at',
      'hold.id as hold_id',
      'hold.showtime_id as hold_showtime_id',
      'hold.created_at as hold_created_at',
      'hold.expires_at as hold_expires_at',
      'hold.renewals as hold_renewals',
    ])
    .where('showtime.id', '=', showtimeId);
}
export type ShowtimeAndHoldRow = NonNullable<Awaited<ReturnType<typeof selectShowtimeAndHold>>>;

/** A showtime, and beside it the session's hold, on whichever showtime and live or not. */
export function selectShowtimeAndHold(db: ReadDatabase, showtimeId: ShowtimeId, sessionId: string) {
  return showtimeAndHold(db, { showtimeId, sessionId }).executeTakeFirst();
}

/** With the showtime's seats. */
export async function selectScene(db: ReadDatabase, showtimeId: ShowtimeId, sessionId: string) {
  const [row] = await runSelectScene(db, { showtimeId, sessionId });
  return row;
}
export type SceneRow = NonNullable<Awaited<ReturnType<typeof selectScene>>>;
const runSelectScene = reusableQuery((db, [wanted]: readonly OfSession[]) =>
  showtimeAndHold(db, wanted!).select(({ val }) => seatColumns(val(wanted!.showtimeId))),
);

/** The furthest that a sale's end may be from its showtime's start, either way. */
const cutoffAtMostMs = settingRanges.salesCutoffMinutes.max * minuteMs;

/** Showtimes whose sale the clock ended after one moment and by another. */
export function selectSalesEnded(db: ReadDatabase, after: number, until: number) {
  return db
    .selectFrom('showtime')
    .select('id')
    .where('starts_at', '>', after - cutoffAtMostMs)
    .where('starts_at', '<=', until + cutoffAtMostMs)
    .where('sales_close_at', '>', after)
    .where('sales_close_at', '<=', until)
    .where('state', '=', 'on_sale')
    .execute();
}

/** What seat kinds cost more on a showtime's price card. */
export function selectShowtimeSurcharges(db: ReadDatabase, showtimeId: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('price_card', 'price_card.id', 'showtime.price_card_id')
    .innerJoin('price_card_surcharge', 'price_card_surcharge.price_card_id', 'price_card.id')
    .select(['price_card_surcharge.seat_kind', 'price_card_surcharge.amount', 'price_card.currency'])
    .where('showtime.id', '=', showtimeId)
    .execute();
}

/** A hold, and what its showtime says of the sale. */
const holdAndSale = [
  'hold.id',
  'hold.showtime_id',
  'hold.created_at',
  'hold.expires_at',
  'hold.renewals',
  'showtime.state',
  'showtime.starts_at',
  'showtime.ends_at',
  'showtime.sales_close_at',
] as const;

/** With what it says of its sale. */
export function selectHold(db: ReadDatabase, id: HoldId, sessionId: string) {
  return db
    .selectFrom('hold')
    .innerJoin('showtime', 'showtime.id', 'hold.showtime_id')
    .select(holdAndSale)
    .where('hold.id', '=', id)
    .where('hold.session_id', '=', sessionId)
    .executeTakeFirst();
}

/** In the layout's order. */
export async function selectHeldSeats(db: ReadDatabase, id: HoldId): Promise<SeatId[]> {
  const rows = await db
    .selectFrom('seat_claim')
    .innerJoin('seat', 'seat.id', 'seat_claim.seat_id')
    .select('seat_claim.seat_id')
    .where('seat_claim.hold_id', '=', id)
    .orderBy('seat.position')
    .execute();
  return rows.map((row) => row.seat_id);
}

/** The session's hold with all that its reservation depends on and keeps: showtime, seats and prices. */
export async function selectHoldForSale(db: ReadDatabase, holdId: HoldId, sessionId: string) {
  const rows = await runSelectHoldForSale(db, { holdId, sessionId });
  return rows[0];
}
export type HoldForSale = NonNullable<Awaited<ReturnType<typeof selectHoldForSale>>>;

const runSelectHoldForSale = reusableQuery((db, [wanted]: readonly { holdId: HoldId; sessionId: string }[]) =>
  db
    .selectFrom('hold')
    .innerJoin('showtime', 'showtime.id', 'hold.showtime_id')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('auditorium', 'auditorium.id', 'showtime.auditorium_id')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .innerJoin('price_card', 'price_card.id', 'showtime.price_card_id')
    .select(holdAndSale)
    .select(shownOfReservation)
    .select([
      'showtime.layout_id',
      'movie.title as movie_title',
      'auditorium.name as auditorium_name',
      'price_card.currency',
      'price_card.digits',
    ])
    .select((eb) => [
      priceList(eb.ref('showtime.price_card_id')).as('prices'),
      surchargeList(eb.ref('showtime.price_card_id')).as('surcharges'),
      ...seatColumns(eb.ref('hold.showtime_id')),
    ])
    .where('hold.id', '=', wanted!.holdId)
    .where('hold.session_id', '=', wanted!.sessionId),
);

/** In the order in which the cinema lists its ticket types. */
function priceList(priceCardId: Expression<PriceCardId>) {
  return expressionBuilder<Tables>()
    .selectFrom('price_card_price')
    .innerJoin('ticket_type', 'ticket_type.id', 'price_card_price.ticket_type_id')
    .select(({ ref }) =>
      jsonOfRows(jsonList(ref('ticket_type.id'), ref('ticket_type.name'), ref('price_card_price.amount')), {
        orderBy: [ref('ticket_type.position'), ref('ticket_type.name')],
      }).as('prices'),
    )
    .where('price_card_price.price_card_id', '=', priceCardId)
    .where('ticket_type.state', '=', sql.lit('active'));
}

function surchargeList(priceCardId: Expression<PriceCardId>) {
  return expressionBuilder<Tables>()
    .selectFrom('price_card_surcharge')
    .select(({ ref }) => jsonOfRows(jsonList(ref('seat_kind'), ref('amount'))).as('surcharges'))
    .where('price_card_id', '=', priceCardId);
}
