import type { AuditoriumId, BusinessDay, MovieId, PriceCardId, TicketTypeId } from '../contract/values';
import type { ReadDatabase } from '../database/database';

/** What of the demo cinema is there already, by the names that its files use. */
export type DemoStock = {
  movies: Map<string, MovieId>;
  auditoriums: Map<string, AuditoriumId>;
  ticketTypes: Map<string, TicketTypeId>;
  priceCards: Map<string, PriceCardId>;
};

export async function selectDemoStock(db: ReadDatabase): Promise<DemoStock> {
  const movies = await db.selectFrom('movie').select(['id', 'title']).execute();
  const auditoriums = await db.selectFrom('auditorium').select(['id', 'name']).execute();
  const ticketTypes = await db.selectFrom('ticket_type').select(['id', 'name']).execute();
  const priceCards = await db.selectFrom('price_card').select(['id', 'name']).execute();
  return {
    movies: new Map(movies.map((row) => [row.title, row.id])),
    auditoriums: new Map(auditoriums.map((row) => [row.name, row.id])),
    ticketTypes: new Map(ticketTypes.map((row) => [row.name, row.id])),
    priceCards: new Map(priceCards.map((row) => [row.name, row.id])),
  };
}

/** The business days, of those given, that have showtimes in whatever state. */
export async function selectProgrammedDays(db: ReadDatabase, days: readonly BusinessDay[]) {
  const rows = await db
    .selectFrom('showtime')
    .select('business_day')
    .distinct()
    .where('business_day', 'in', days)
    .execute();
  return new Set(rows.map((row) => row.business_day));
}
