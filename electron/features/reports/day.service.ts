import type { DayReport } from '../../contract/reports.contract';
import type { BusinessDay, Money } from '../../contract/values';
import { whyNotOnSale } from '../catalog/showtimes/sale.rules';
import { businessDayOf } from '../../domain/business-day';
import type { QueryContext } from '../context';
import { addCounts, readSeatCounts } from '../booking/desk/seat-counts.service';
import { selectShowtimesOfDay, selectTakings } from './day.queries';

/** A business day's showtimes and what they sold, as it stands now. */
export async function readDay(ctx: QueryContext, businessDay: BusinessDay | null): Promise<DayReport> {
  const now = ctx.clock.now();
  const today = businessDayOf(now, ctx.settings());
  const day = businessDay ?? today;
  const rows = await selectShowtimesOfDay(ctx.db, day);
  const counts = await readSeatCounts(ctx.db, now, rows);
  const ids = rows.map((row) => row.id);
  const takings = ids.length === 0 ? [] : await selectTakings(ctx.db, ids);
  const given = rows.filter((row) => row.state !== 'cancelled');
  return {
    businessDay: day,
    today,
    showtimeCount: given.length,
    counts: addCounts(given.map((row) => counts.get(row.id)!)),
    booked: addUp(takings.map(({ currency, booked }) => ({ currency, amount: Number(booked) }))),
    collected: addUp(takings.map(({ currency, collected }) => ({ currency, amount: Number(collected) }))),
    showtimes: rows.map((row) => ({
      id: row.id,
      movieTitle: row.movie_title,
      auditoriumName: row.auditorium_name,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
      isOnSale: whyNotOnSale(row, now) === null,
      counts: counts.get(row.id)!,
      booked: addUp(
        takings
          .filter((taking) => taking.showtime_id === row.id)
          .map(({ currency, booked }) => ({ currency, amount: Number(booked) })),
      ),
    })),
  };
}

/** One sum a currency; nothing for a currency of which there is nothing. */
function addUp(all: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of all) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount > 0).map(([currency, amount]) => ({ currency, amount }));
}
