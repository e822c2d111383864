import { FoyerError } from '../../../contract/errors';
import type { ScheduleDay, Scheduled } from '../../../contract/schedule.contract';
import type { BusinessDay, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { addDays, localOf } from '../../../domain/wall-clock';
import { businessDayOf, businessDayStart } from '../../../domain/business-day';
import type { QueryContext } from '../../context';
import {
  type DayShowtimeRow,
  selectAuditoriums,
  selectBooked,
  selectOccupationsAround,
  selectCallCounts,
  selectReservationCounts,
  selectReservedSeats,
  selectShowtimesOfDays,
} from './timeline.queries';
import { selectCapacities } from '../auditoriums/layout.reads';
import { selectMoviesInUse } from '../movies/movie.reads';
import { selectPriceCardsInUse } from '../prices/price-card.reads';
import { shortTurnarounds } from './timeline.rules';
import { weekdaysOf } from '../../../domain/weekdays';
import { minuteMs } from '../../../domain/durations';

const titles = new Intl.Collator();

/** The first and the last day that four digits can write a year of: they have no day before or after them. */
const endsOfCalendar = ['0000-01-01', '9999-12-31'];

/** A business day as admins see it; null is today. */
export async function readDay(ctx: QueryContext, wanted: BusinessDay | null): Promise<ScheduleDay> {
  const settings = ctx.settings();
  const today = businessDayOf(ctx.clock.now(), settings);
  const businessDay = wanted ?? today;
  if (endsOfCalendar.includes(businessDay))
    throw new FoyerError('INVALID_INPUT', { fields: ['businessDay'] });
  const nextDay = addDays(businessDay, 1);
  const startsAt = Math.max(0, businessDayStart(businessDay, settings));
  const endsAt = Math.max(1, businessDayStart(nextDay, settings));
  const rows = await selectShowtimesOfDays(ctx.db, businessDay, businessDay);
  const around = await selectOccupationsAround(ctx.db, startsAt, endsAt);
  const showtimes = await viewShowtimes(ctx, rows, shortTurnarounds(around));
  return {
    businessDay,
    today,
    previousDay: addDays(businessDay, -1),
    nextDay,
    startsAt,
    endsAt,
    ...(await readStock(ctx.db, rows)),
    showtimes,
    neighbours: around
      .filter((one) => one.businessDay !== businessDay)
      .map(({ businessDay: _day, ...one }) => one),
    totals: await totalsOf(ctx, showtimes),
  };
}

/** What showtimes are made of: everything in use, and auditoriums that are not any more but have showtimes that day. */
async function readStock(db: ReadDatabase, rows: readonly DayShowtimeRow[]) {
  const auditoriums = await selectAuditoriums(db);
  const capacities = await selectCapacities(
    db,
    auditoriums.map((auditorium) => auditorium.layout_id),
  );
  const movies = await selectMoviesInUse(db);
  const priceCards = await selectPriceCardsInUse(db);
  return {
    auditoriums: auditoriums
      .filter(({ id, state }) => state === 'active' || rows.some((row) => row.auditorium_id === id))
      .map(({ id, name, state, layout_id }) => ({
        id,
        name,
        capacity: capacities.get(layout_id) ?? 0,
        isInUse: state === 'active',
      })),
    movies: movies
      .toSorted((a, b) => titles.compare(a.title, b.title))
      .map((movie) => ({
        id: movie.id,
        title: movie.title,
        runningMinutes: movie.running_minutes,
        audioLanguage: movie.audio_language,
        otherLanguages: movie.other_languages.split(' ').filter(Boolean),
        subtitleLanguages: movie.subtitle_languages.split(' ').filter(Boolean),
        posterId: movie.poster_id,
      })),
    priceCards: priceCards.map((card) => ({
      id: card.id,
      name: card.name,
      weekdays: weekdaysOf(card.weekdays),
      fromMinute: card.from_minute,
      untilMinute: card.until_minute,
    })),
  };
}

async function viewShowtimes(
  ctx: QueryContext,
  rows: readonly DayShowtimeRow[],
  turnarounds: ReadonlyMap<ShowtimeId, number>,
): Promise<Scheduled[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const capacities = await selectCapacities(ctx.db, [...new Set(rows.map((row) => row.layout_id))]);
  const reserved = await selectReservedSeats(ctx.db, ids);
  const counts = await selectReservationCounts(ctx.db, ids);
  const calls = await selectCallCounts(ctx.db, ids);
  const now = ctx.clock.now();
  const { timeZone } = ctx.settings();
  return rows.map((row) => {
    const { active, ever } = counts.get(row.id) ?? { active: 0, ever: 0 };
    return {
      ...viewShowtime(row, timeZone),
      version: row.version,
      capacity: capacities.get(row.layout_id) ?? 0,
      reservedSeats: reserved.get(row.id) ?? 0,
      activeReservations: active,
      callCount: calls.get(row.id) ?? 0,
      mayMove: row.state !== 'cancelled' && row.starts_at > now && active === 0,
      mayDelete: row.starts_at > now && ever === 0,
      shortTurnaround: turnarounds.get(row.id) ?? null,
    };
  });
}

function viewShowtime(row: DayShowtimeRow, timeZone: string) {
  return {
    id: row.id,
    movieId: row.movie_id,
    movieTitle: row.title,
    auditoriumId: row.auditorium_id,
    priceCardId: row.price_card_id,
    businessDay: row.business_day,
    startsAt: row.starts_at,
    startsAtLocal: localOf(row.starts_at, timeZone),
    // The film's length may have been put right since: what was planned then still frames it.
    movieStartsAt: Math.max(row.starts_at, row.ends_at - row.running_minutes * minuteMs),
    endsAt: row.ends_at,
    occupiedUntil: row.occupied_until,
    salesCutoffMinutes: Math.round((row.sales_close_at - row.starts_at) / minuteMs),
    format: row.format,
    audioLanguage: row.audio_language,
    subtitleLanguage: row.subtitle_language,
    hasCaptions: row.has_captions === 1,
    hasAudioDescription: row.has_audio_description === 1,
    state: row.state,
    cancelReason: row.cancel_reason,
  };
}

async function totalsOf(ctx: QueryContext, showtimes: readonly Scheduled[]): Promise<ScheduleDay['totals']> {
  const { currency } = ctx.settings();
  const live = showtimes.filter((showtime) => showtime.state !== 'cancelled');
  const ids = live.map((showtime) => showtime.id);
  const amount = ids.length === 0 ? 0 : await selectBooked(ctx.db, ids, currency);
  return {
    showtimes: live.length,
    reservedSeats: live.reduce((sum, showtime) => sum + showtime.reservedSeats, 0),
    capacity: live.reduce((sum, showtime) => sum + showtime.capacity, 0),
    booked: { amount, currency },
    shortTurnarounds: live.filter((showtime) => showtime.shortTurnaround !== null).length,
  };
}
