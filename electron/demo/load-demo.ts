import sharp from 'sharp';
import type { CallInputOf } from '../contract/contract';
import type { BusinessDay } from '../contract/values';
import type { ReadDatabase } from '../database/database';

import type { Foyer } from '../app';
import { demoAdmin } from './demo-admin';
import { callAs, type DemoCall } from './demo-call';
import { type DemoData, type DemoMovie, type ReadDemoFile, readDemoData } from './demo-data';
import { type DemoStock, selectDemoStock, selectProgrammedDays } from './demo.queries';
import { planShows } from './programme';
import { letGuestsReserve } from './visits';

export type DemoDeps = {
  foyer: Pick<Foyer, 'openSession' | 'call'>;
  /** To look up what is there already; all writing goes through the kiosk. */
  db: ReadDatabase;
  readFile: ReadDemoFile;
  /** Told in plain words what is being done. */
  onProgress?: (words: string) => void;
};

/** What was added; all 0 when nothing was missing. */
export type DemoReport = { movies: number; showtimes: number; reservations: number };

/**
 * Makes whatever of the demo cinema is missing: the admin, certificates, auditoriums, films, prices, showtimes of today
 * and the 13 days that follow, and reservations. On an empty database that is all of it; on a later day the days that
 * have come into view since. Each thing is looked for first, so an interrupted run is completed by the next.
 */
export async function loadDemo({ foyer, db, readFile, onProgress }: DemoDeps): Promise<DemoReport> {
  const say = onProgress ?? (() => undefined);
  const adminSession = foyer.openSession();
  const guestSession = foyer.openSession();
  const admin = callAs(foyer, adminSession);
  try {
    const data = await readDemoData(readFile);
    const report = { movies: 0, showtimes: 0, reservations: 0 };
    if (await isAnythingMissing(admin, db)) {
      await openHouse(admin, db, data);
      report.movies = await addWhatIsShown(admin, db, data, readFile, say);
      report.showtimes = await addMissingDays(admin, db, data, say);
      say('Letting the first guests reserve');
    }
    report.reservations = await letGuestsReserve(callAs(foyer, guestSession), data);
    return report;
  } finally {
    await adminSession.close();
    await guestSession.close();
  }
}

/** Showtimes come last, so that what they need is there when they are. Asked first: signing in is slow on purpose. */
async function isAnythingMissing(anyone: DemoCall, db: ReadDatabase): Promise<boolean> {
  const { isSetUp } = await anyone('settings.readSettings', {});
  if (!isSetUp) return true;
  return (await missingDays(anyone, db)).length > 0;
}

async function missingDays(anyone: DemoCall, db: ReadDatabase): Promise<BusinessDay[]> {
  const { days } = await anyone('listing.listDays', {});
  const coming = days.map((day) => day.businessDay);
  const programmed = await selectProgrammedDays(db, coming);
  return coming.filter((day) => !programmed.has(day));
}

async function openHouse(admin: DemoCall, db: ReadDatabase, data: DemoData): Promise<void> {
  const { cinemaName, timeZone, currency, ...others } = data.settings;
  const { isSetUp } = await admin('settings.readSettings', {});
  if (!isSetUp) await admin('settings.finishSetup', { cinemaName, timeZone, currency, admin: demoAdmin });
  const { email, password } = demoAdmin;
  await admin('auth.signIn', { email, password });
  // An admin of the demo may have changed them since; until there is a house, nobody has.
  if ((await selectDemoStock(db)).auditoriums.size === 0) await admin('settings.changeSettings', others);
}

async function addWhatIsShown(
  admin: DemoCall,
  db: ReadDatabase,
  data: DemoData,
  readFile: ReadDemoFile,
  say: (words: string) => void,
): Promise<number> {
  const stock = await selectDemoStock(db);
  const missing = <T extends { name: string }>(items: readonly T[], there: Map<string, unknown>) =>
    items.filter((item) => !there.has(item.name));
  const movies = data.movies.filter((movie) => !stock.movies.has(movie.title));
  for (const auditorium of missing(data.auditoriums, stock.auditoriums)) {
    say(`Furnishing ${auditorium.name}`);
    await admin('auditoriums.addAuditorium', auditorium);
  }
  for (const { name } of missing(data.ticketTypes, stock.ticketTypes)) {
    const { ticketTypeId } = await admin('prices.addTicketType', { name });
    stock.ticketTypes.set(name, ticketTypeId);
  }
  for (const card of missing(data.priceCards, stock.priceCards))
    await admin('prices.addPriceCard', priceCard(card, stock));
  if (movies.length > 0) {
    say(`Hanging ${movies.length} posters`);
    await admin('movies.saveCertificates', { certificates: data.certificates });
  }
  // Together: drawing the posters is what takes the time, and it uses every core.
  await Promise.all(
    movies.map(async (movie) => {
      const poster = await drawPoster(await readFile(movie.poster));
      await admin('movies.addMovie', newMovie(movie, poster));
    }),
  );
  return movies.length;
}

function priceCard(
  card: DemoData['priceCards'][number],
  stock: DemoStock,
): CallInputOf<'prices.addPriceCard'> {
  const prices = card.prices.map(({ ticketType, amount }) => ({
    ticketTypeId: named(stock.ticketTypes, ticketType),
    amount,
  }));
  return { ...card, prices };
}

export const wholePicture = { left: 0, top: 0, width: 1, height: 1 } as const;

function newMovie(movie: DemoMovie, poster: Uint8Array<ArrayBuffer>): CallInputOf<'movies.addMovie'> {
  const { slug: _slug, titlesLanguage: _titles, poster: _file, ...rest } = movie;
  return {
    movie: { ...rest, otherLanguages: [], subtitleLanguages: [] },
    poster: { bytes: poster, crop: wholePicture },
  };
}

/** The catalog takes no SVG, from nobody. */
export async function drawPoster(svg: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(svg).resize(960, 1440).png({ compressionLevel: 1 }).toBuffer();
  return new Uint8Array(png);
}

async function addMissingDays(
  admin: DemoCall,
  db: ReadDatabase,
  data: DemoData,
  say: (words: string) => void,
): Promise<number> {
  const missing = await missingDays(admin, db);
  if (missing.length === 0) return 0;
  say(`Putting up the programme of ${missing.length} days`);
  const showtimes = newShowtimes(data, await selectDemoStock(db), missing);
  // All at once: a programme is there as a whole or not at all.
  await admin('schedule.addShowtimes', { showtimes });
  return showtimes.length;
}

function newShowtimes(data: DemoData, stock: DemoStock, days: readonly BusinessDay[]) {
  const titleOf = new Map(data.movies.map((movie) => [movie.slug, movie.title]));
  return planShows(data, days).map((show) => ({
    movieId: named(stock.movies, named(titleOf, show.movie)),
    auditoriumId: named(stock.auditoriums, show.auditorium),
    priceCardId: named(stock.priceCards, show.priceCard),
    startsAtLocal: show.startsAtLocal,
    // Where the clock change doubles the hour, the demo starts in the first.
    doubledHour: 'earlier' as const,
    format: show.format,
    audioLanguage: show.audioLanguage,
    subtitleLanguage: show.subtitleLanguage,
    hasCaptions: show.hasCaptions,
    hasAudioDescription: show.hasAudioDescription,
  }));
}

function named<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The demo's files name "${name}", which they do not have`);
  return value;
}
