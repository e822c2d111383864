import { sql } from 'kysely';
import type { ReadDatabase } from '../database/database';
import type { ShowtimeTable } from '../database/schema';

/**
 * How many showtimes to come, not cancelled, there are of each movie, auditorium, layout or price card that has any.
 * Materialised: to group at once, the planner would walk through the showtimes of all years.
 */
export async function countComing<C extends 'movie_id' | 'auditorium_id' | 'layout_id' | 'price_card_id'>(
  db: ReadDatabase,
  of: C,
  now: number,
): Promise<Map<ShowtimeTable[C], number>> {
  const rows = await db
    .with(
      (coming) => coming('coming').materialized(),
      (query) =>
        query
          .selectFrom('showtime')
          .select(sql<ShowtimeTable[C]>`${sql.ref(of)}`.as('subject'))
          .where('starts_at', '>', now)
          .where('state', '<>', 'cancelled'),
    )
    .selectFrom('coming')
    .select(({ fn }) => ['subject', fn.countAll<number>().as('showtimes')])
    .groupBy('subject')
    .execute();
  return new Map(rows.map((row) => [row.subject as ShowtimeTable[C], Number(row.showtimes)]));
}
