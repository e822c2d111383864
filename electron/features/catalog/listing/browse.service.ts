import type { BusinessDay, MovieId } from '../../../contract/values';
import type { QueryContext } from '../../context';
import { coming } from '../../../domain/business-day';
import { selectShowtimeCounts } from './listing.queries';
import { readListing, readMovieDetail, readShowtimeCards } from './listing.service';
import { orNotFound } from '../../or-not-found';

const soonestAtMost = 40;

export async function listDays(ctx: QueryContext) {
  const now = ctx.clock.now();
  const days = coming(now, ctx.settings());
  const counts = await selectShowtimeCounts(ctx.db, now, days[0]!, days.at(-1)!);
  const countOf = new Map(counts.map((row) => [row.business_day, Number(row.showtimes)]));
  return {
    today: days[0]!,
    days: days.map((businessDay) => ({ businessDay, showtimeCount: countOf.get(businessDay) ?? 0 })),
  };
}

/** An archived movie is listed for as long as a showtime of it is on sale: people may have its tickets already. */
export function listDay(ctx: QueryContext, businessDay: BusinessDay) {
  return readListing(ctx.db, ctx.clock.now(), ctx.settings(), { businessDay });
}

export function listSoonest(ctx: QueryContext) {
  return readListing(ctx.db, ctx.clock.now(), ctx.settings(), { soonest: soonestAtMost });
}

export async function readMovie(ctx: QueryContext, movieId: MovieId) {
  const movie = orNotFound('movie', await readMovieDetail(ctx.db, movieId));
  const now = ctx.clock.now();
  const days = coming(now, ctx.settings());
  const showtimes = await readShowtimeCards(ctx.db, now, ctx.settings(), {
    movieId,
    from: days[0]!,
    to: days.at(-1)!,
  });
  return { movie, showtimes };
}
