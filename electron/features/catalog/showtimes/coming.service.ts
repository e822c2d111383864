import type { OutputOf } from '../../../contract/contract';
import type { Input } from '../../../contract/procedure';
import type { scheduleContract } from '../../../contract/schedule.contract';
import type { BusinessDay, ShowtimeId } from '../../../contract/values';
import { orNotFound } from '../../or-not-found';
import type { QueryContext } from '../../context';
import { readNamesOf } from '../../names.reads';
import { selectCapacities } from '../auditoriums/layout.reads';
import { selectBusinessDay, selectComing } from './coming.queries';
import { selectReservedSeats } from './timeline.queries';

const pageSize = 100;

export async function findShowtime(ctx: QueryContext, id: ShowtimeId): Promise<{ businessDay: BusinessDay }> {
  const { business_day } = orNotFound('showtime', await selectBusinessDay(ctx.db, id));
  return { businessDay: business_day };
}

export async function listComing(
  ctx: QueryContext,
  question: Input<(typeof scheduleContract)['listComing']>,
): Promise<OutputOf<'schedule.listComing'>> {
  const { db } = ctx;
  const rows = await selectComing(db, question, ctx.clock.now(), pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const { movieId, auditoriumId, priceCardId } = question;
  const about = await readNamesOf(db, { movie: movieId, auditorium: auditoriumId, priceCard: priceCardId });
  if (shown.length === 0) return { showtimes: [], next: null, about };
  const capacities = await selectCapacities(db, [...new Set(shown.map((row) => row.layout_id))]);
  const reserved = await selectReservedSeats(
    db,
    shown.map((row) => row.id),
  );
  return {
    showtimes: shown.map((row) => ({
      id: row.id,
      movieTitle: row.title,
      auditoriumName: row.auditorium_name,
      priceCardName: row.price_card_name,
      businessDay: row.business_day,
      startsAt: row.starts_at,
      state: row.state,
      capacity: capacities.get(row.layout_id) ?? 0,
      reservedSeats: reserved.get(row.id) ?? 0,
    })),
    next: last ? { startsAt: last.starts_at, id: last.id } : null,
    about,
  };
}
