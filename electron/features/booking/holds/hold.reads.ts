import type { HoldId, PriceCardId, SeatId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { reusableQuery } from '../../../database/reusable-query';
import { minuteMs } from '../../../domain/durations';
import { settingRanges } from '../../../domain/setting-bounds';

/** A showtime, and beside it the session's hold, on whichever showtime and live or not. */
export async function selectShowtimeAndHold(db: ReadDatabase, showtimeId: ShowtimeId, sessionId: string) {
  const rows = await runSelectShowtimeAndHold(db, { showtimeId, sessionId });
  return rows[0];
}
export type ShowtimeAndHoldRow = NonNullable<Awaited<ReturnType<typeof selectShowtimeAndHold>>>;

const runSelectShowtimeAndHold = reusableQuery(
  (db, [wanted]: readonly { showtimeId: ShowtimeId; sessionId: string }[]) =>
    db
      .selectFrom('showtime')
      .leftJoin('hold', (join) => join.on('hold.session_id', '=', wanted!.sessionId))
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
      .where('showtime.id', '=', wanted!.showtimeId),
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

/** Every claim on a showtime's seats, with when its hold began and runs out; dead ones are among them. */
export function selectClaims(db: ReadDatabase, showtimeId: ShowtimeId) {
  return runSelectClaims(db, { showtimeId });
}

const runSelectClaims = reusableQuery((db, [wanted]: readonly { showtimeId: ShowtimeId }[]) =>
  db
    .selectFrom('seat_claim')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .select(['seat_claim.seat_id', 'seat_claim.hold_id', 'hold.created_at', 'hold.expires_at'])
    .where('seat_claim.showtime_id', '=', wanted!.showtimeId),
);

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

/** The session's hold with all that its reservation depends on. */
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
    .select([
      ...holdAndSale,
      'showtime.layout_id',
      'showtime.movie_id',
      'showtime.price_card_id',
      'movie.title as movie_title',
      'auditorium.name as auditorium_name',
      'certificate.minimum_age',
      'price_card.currency',
      'price_card.digits',
    ])
    .where('hold.id', '=', wanted!.holdId)
    .where('hold.session_id', '=', wanted!.sessionId),
);

/** In the order in which the cinema lists its ticket types. */
export function selectPrices(db: ReadDatabase, priceCardId: PriceCardId) {
  return runSelectPrices(db, { priceCardId });
}
const runSelectPrices = reusableQuery((db, [wanted]: readonly { priceCardId: PriceCardId }[]) =>
  db
    .selectFrom('price_card_price')
    .innerJoin('ticket_type', 'ticket_type.id', 'price_card_price.ticket_type_id')
    .select(['ticket_type.id', 'ticket_type.name', 'price_card_price.amount'])
    .where('price_card_price.price_card_id', '=', wanted!.priceCardId)
    .where('ticket_type.state', '=', 'active')
    .orderBy('ticket_type.position')
    .orderBy('ticket_type.name'),
);

export function selectSurcharges(db: ReadDatabase, priceCardId: PriceCardId) {
  return runSelectSurcharges(db, { priceCardId });
}
const runSelectSurcharges = reusableQuery((db, [wanted]: readonly { priceCardId: PriceCardId }[]) =>
  db
    .selectFrom('price_card_surcharge')
    .select(['seat_kind', 'amount'])
    .where('price_card_id', '=', wanted!.priceCardId),
);
