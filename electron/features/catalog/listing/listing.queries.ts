import type { BusinessDay, MovieId, ShowtimeId } from '../../../contract/values';
import { settingRanges } from '../../../domain/setting-bounds';
import { minuteMs } from '../../../domain/durations';
import type { ExpressionBuilder } from 'kysely';
import type { ReadDatabase } from '../../../database/database';
import type { Tables } from '../../../database/schema';
import { showtimeColumns } from './listing.reads';

/** Which showtimes are wanted. `showtimeIds` asks for them in any state; all others only for what is on sale. */
export type ShowtimeFilter =
  | { showtimeIds: readonly ShowtimeId[] }
  | { businessDay: BusinessDay }
  | { movieId: MovieId; from: BusinessDay; to: BusinessDay }
  | { soonest: number };

type OfShowtime = ExpressionBuilder<Tables, 'showtime' | 'auditorium'>;

/** Not joined: the planner could begin with the cards, and walk every showtime of each. */
function cardCurrency(eb: OfShowtime) {
  return eb
    .selectFrom('price_card')
    .select('price_card.currency')
    .whereRef('price_card.id', '=', 'showtime.price_card_id');
}

function lowestPrice(eb: OfShowtime) {
  return eb
    .selectFrom('price_card_price')
    .innerJoin('ticket_type', 'ticket_type.id', 'price_card_price.ticket_type_id')
    .select(({ fn }) => fn.min('price_card_price.amount').as('amount'))
    .whereRef('price_card_price.price_card_id', '=', 'showtime.price_card_id')
    .where('ticket_type.state', '=', 'active');
}

function standardSurcharge(eb: OfShowtime) {
  return eb
    .selectFrom('price_card_surcharge')
    .select('price_card_surcharge.amount')
    .whereRef('price_card_surcharge.price_card_id', '=', 'showtime.price_card_id')
    .where('price_card_surcharge.seat_kind', '=', 'standard');
}

/** The settings' bound on the sales cut-off: nothing that started longer ago can still be on sale. */
const salesCutoffAtMostMs = settingRanges.salesCutoffMinutes.max * minuteMs;

export function selectShowtimes(db: ReadDatabase, now: number, filter: ShowtimeFilter) {
  const all = db
    .selectFrom('showtime')
    .crossJoin('auditorium')
    .whereRef('auditorium.id', '=', 'showtime.auditorium_id')
    .select('auditorium.name as auditorium_name')
    .select((eb) => [
      cardCurrency(eb).as('currency'),
      lowestPrice(eb).as('lowest_price'),
      standardSurcharge(eb).as('standard_surcharge'),
    ])
    .select(['showtime.id', 'showtime.layout_id', ...showtimeColumns])
    .orderBy('showtime.starts_at')
    .orderBy('showtime.id');
  if ('showtimeIds' in filter) return all.where('showtime.id', 'in', filter.showtimeIds).execute();
  const onSale = all
    .where('showtime.state', '=', 'on_sale')
    .where('showtime.sales_close_at', '>', now)
    .where('showtime.ends_at', '>', now);
  if ('businessDay' in filter)
    return onSale.where('showtime.business_day', '=', filter.businessDay).execute();
  const notLongStarted = onSale.where('showtime.starts_at', '>', now - salesCutoffAtMostMs);
  if ('soonest' in filter) return notLongStarted.limit(filter.soonest).execute();
  return notLongStarted
    .where('showtime.movie_id', '=', filter.movieId)
    .where('showtime.business_day', '>=', filter.from)
    .where('showtime.business_day', '<=', filter.to)
    .execute();
}
export type ShowtimeRow = Awaited<ReturnType<typeof selectShowtimes>>[number];

export function selectClaimCounts(db: ReadDatabase, showtimeIds: readonly ShowtimeId[]) {
  return db
    .selectFrom('seat_claim')
    .select(({ fn }) => ['showtime_id', fn.countAll<number>().as('claims')])
    .where('showtime_id', 'in', showtimeIds)
    .groupBy('showtime_id')
    .execute();
}

/** Claims whose hold ran out and was not swept yet: free in truth. They are few, so they are counted on their own. */
export function selectDeadClaimCounts(db: ReadDatabase, now: number, showtimeIds: readonly ShowtimeId[]) {
  return db
    .selectFrom('hold')
    .crossJoin('seat_claim')
    .whereRef('seat_claim.hold_id', '=', 'hold.id')
    .whereRef('seat_claim.showtime_id', '=', 'hold.showtime_id')
    .select(({ fn }) => ['hold.showtime_id', fn.countAll<number>().as('claims')])
    .where('hold.showtime_id', 'in', showtimeIds)
    .where('hold.expires_at', '<=', now)
    .groupBy('hold.showtime_id')
    .execute();
}

export function selectShowtimeCounts(db: ReadDatabase, now: number, from: BusinessDay, to: BusinessDay) {
  return db
    .selectFrom('showtime')
    .select(({ fn }) => ['business_day', fn.countAll<number>().as('showtimes')])
    .where('business_day', '>=', from)
    .where('business_day', '<=', to)
    .where('state', '=', 'on_sale')
    .where('sales_close_at', '>', now)
    .where('ends_at', '>', now)
    .groupBy('business_day')
    .execute();
}

export function selectMovies(db: ReadDatabase, movieIds: readonly MovieId[]) {
  return db
    .selectFrom('movie')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .selectAll('movie')
    .select(['certificate.label as certificate_label', 'certificate.minimum_age'])
    .where('movie.id', 'in', movieIds)
    .execute();
}
export type MovieRow = Awaited<ReturnType<typeof selectMovies>>[number];

export function selectMovieGenres(db: ReadDatabase, movieIds: readonly MovieId[]) {
  return db
    .selectFrom('movie_genre')
    .innerJoin('genre', 'genre.id', 'movie_genre.genre_id')
    .select(['movie_genre.movie_id', 'genre.name'])
    .where('movie_genre.movie_id', 'in', movieIds)
    .orderBy('movie_genre.position')
    .execute();
}
