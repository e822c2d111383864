import type { AuditoriumTable, MovieTable, ShowtimeTable } from '../../electron/database/schema';
import type { BusinessDay, MovieId, ShowtimeId } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import {
  aMovie,
  anAuditorium,
  type House,
  aPriceCard,
  aReservation,
  hourMs,
  inParts,
  minuteMs,
  testId,
  testNow,
} from './builders';

/** The most films that an import takes, in a house of forty halls with a full programme. */
export const bigHouse = { movies: 5000, auditoriums: 40, showtimesADay: 165, days: 8 };

export type BigHouse = { movies: MovieTable[]; showtimes: ShowtimeTable[]; auditoriums: AuditoriumTable[] };

/**
 * Fills an empty cinema: films named after two words and a number, halls of 120 seats, as many showtimes each day from
 * `testNow`'s on, from 09:00 to midnight, and a reservation of two seats for each of the first day's.
 */
export async function buildBigHouse(
  database: Database,
  size: Partial<typeof bigHouse> = {},
): Promise<BigHouse> {
  const wanted = { ...bigHouse, ...size };
  const movies = await manyMovies(database, wanted.movies);
  const priceCard = await aPriceCard(database, { prices: { Adult: 1200, Child: 800, Senior: 900 } });
  const houses: House[] = [];
  for (let at = 0; at < wanted.auditoriums; at += 1)
    houses.push(await anAuditorium(database, { name: `Hall ${at + 1}`, rows: 10, seatsPerRow: 12 }));
  const perHall = Math.ceil(wanted.showtimesADay / wanted.auditoriums);
  const showtimes = Array.from({ length: wanted.days * wanted.showtimesADay }, (_, index): ShowtimeTable => {
    const day = Math.floor(index / wanted.showtimesADay);
    const ofDay = index % wanted.showtimesADay;
    const house = houses[ofDay % houses.length]!;
    const slot = Math.floor(ofDay / houses.length);
    const startsAt = testNow + day * 24 * hourMs - 3 * hourMs + slot * Math.floor(15 / perHall) * hourMs;
    return plainShowtime(startsAt + (ofDay % 4) * 5 * minuteMs, {
      movie_id: movies[(index * 7) % Math.min(60, movies.length)]!.id,
      auditorium_id: house.auditorium.id,
      layout_id: house.layout.id,
      price_card_id: priceCard.card.id,
    });
  });
  await inParts(showtimes, (part) =>
    database.transaction((tx) => tx.insertInto('showtime').values(part).execute()),
  );
  for (const showtime of showtimes.slice(0, wanted.showtimesADay)) {
    const house = houses.find(({ auditorium }) => auditorium.id === showtime.auditorium_id)!;
    await aReservation(database, showtime, house.seats.slice(0, 2), priceCard.ticketTypes[0]!);
  }
  return { movies, showtimes, auditoriums: houses.map(({ auditorium }) => auditorium) };
}

const firstWords = [
  'Silent',
  'Golden',
  'Last',
  'Broken',
  'Winter',
  'Electric',
  'Hidden',
  'Endless',
  'Red',
  'Quiet',
];
const secondWords = ['River', 'Garden', 'Empire', 'Letter', 'Station', 'Mirror', 'Orchard', 'Harbour'];

async function manyMovies(database: Database, count: number): Promise<MovieTable[]> {
  const first = await aMovie(database, { title: 'Metropolis', running_minutes: 100 });
  const rest = Array.from({ length: count - 1 }, (_, at): MovieTable => ({
    ...first,
    id: testId<MovieId>(),
    title: `${firstWords[at % 10]} ${secondWords[Math.floor(at / 10) % 8]} ${at + 1}`,
    year: 1930 + (at % 90),
    running_minutes: 80 + (at % 60),
  }));
  await inParts(rest, (part) => database.transaction((tx) => tx.insertInto('movie').values(part).execute()));
  return [first, ...rest];
}

function plainShowtime(
  startsAt: number,
  keys: Pick<ShowtimeTable, 'movie_id' | 'auditorium_id' | 'layout_id' | 'price_card_id'>,
): ShowtimeTable {
  const endsAt = startsAt + 115 * minuteMs;
  return {
    id: testId<ShowtimeId>(),
    ...keys,
    business_day: new Date(startsAt - 5 * hourMs).toISOString().slice(0, 10) as BusinessDay,
    starts_at: startsAt,
    ends_at: endsAt,
    occupied_until: endsAt + 15 * minuteMs,
    sales_close_at: startsAt + 10 * minuteMs,
    format: '2D',
    audio_language: 'en',
    subtitle_language: null,
    has_captions: 0,
    has_audio_description: 0,
    state: 'on_sale',
    cancel_reason: null,
    created_at: testNow,
  };
}
