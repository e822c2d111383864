import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import type { ShowtimeId } from '../../electron/contract/values';
import type { MovieTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import {
  aMovie,
  aReservation,
  aShowtime,
  hourMs,
  type House,
  minuteMs,
  type PricedCard,
  testNow,
} from '../support/builders';
import { errorCodeOf, type TestFoyer } from '../support/test-foyer';
import { aScheduleScene } from '../support/schedule-scene';

let foyer: TestFoyer;
let admin: Session;
let house: House;
let movie: MovieTable;
let priced: PricedCard;

beforeEach(async () => {
  ({ foyer, admin, house, movie, priced } = await aScheduleScene());
});
afterEach(() => foyer.foyer.close());

const readDay = (businessDay: string | null = null) =>
  foyer.call(admin, 'schedule.readDay', { businessDay: businessDay as never });
const aShow = (startsAt: number, where = house) =>
  aShowtime(foyer.database, { movie, house: where, priceCard: priced, change: { starts_at: startsAt } });
const row = async (id: ShowtimeId) => {
  const rows = await foyer.database.read.selectFrom('showtime').selectAll().where('id', '=', id).execute();
  return rows.map(({ version: _version, ...columns }) => columns)[0];
};
const journal = (action: string) =>
  foyer.database.read.selectFrom('journal').selectAll().where('action', '=', action).execute();

type Edit = CallInputOf<'schedule.editShowtime'>;
/** The showtime as it is, with what is to be different. */
async function edit(id: ShowtimeId, change: Partial<Edit>): Promise<unknown> {
  const day = (await row(id))!.business_day;
  const found = (await readDay(day)).showtimes.find((one) => one.id === id)!;
  return foyer.call(admin, 'schedule.editShowtime', {
    showtimeId: id,
    seenVersion: found.version,
    movieId: found.movieId,
    auditoriumId: found.auditoriumId,
    priceCardId: found.priceCardId,
    startsAtLocal: found.startsAtLocal,
    format: found.format,
    audioLanguage: found.audioLanguage,
    subtitleLanguage: found.subtitleLanguage,
    hasCaptions: found.hasCaptions,
    hasAudioDescription: found.hasAudioDescription,
    salesCutoffMinutes: found.salesCutoffMinutes,
    state: 'on_sale',
    ...change,
  });
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FoyerError)) throw error ?? new Error('It succeeded; an error was expected');
  return { code: error.code, details: error.details };
}

describe('the film of a showtime', () => {
  const long = () => aMovie(foyer.database, { title: 'Metropolis', running_minutes: 150 });

  test('is another one from then on, planned anew, and whoever was choosing seats starts again', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    const visit = foyer.visit();
    const seatIds = [house.seat('A1').id];
    await foyer.call(visit, 'booking.holdSeats', { showtimeId: show.id, seatIds, holdId: null });
    await foyer.call(admin, 'settings.changeSettings', { cleaningMinutes: 30, advertisingMinutes: 10 });
    const { id: movieId } = await long();
    await edit(show.id, { movieId });
    const endsAt = show.starts_at + 160 * minuteMs;
    expect(await row(show.id)).toMatchObject({
      movie_id: movieId,
      starts_at: show.starts_at,
      ends_at: endsAt,
      occupied_until: endsAt + 30 * minuteMs,
    });
    const map = await foyer.call(visit, 'booking.readSeatMap', { showtimeId: show.id });
    expect([map.movie.title, map.states.hold]).toEqual(['Metropolis', null]);
    const [entry] = await journal('showtime.edited');
    expect(JSON.parse(entry!.after!)).toMatchObject({ movie_id: movieId });
  });

  test('stays when the longer one would run into the next showtime', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aShow(testNow + 4 * hourMs);
    const { id: movieId } = await long();
    expect(await errorCodeOf(edit(show.id, { movieId }))).toBe('SHOWTIME_OVERLAP');
    expect(await row(show.id)).toEqual(show);
  });

  test('stays once anybody reserved it, even one who cancelled', async () => {
    const { id: movieId } = await long();
    const show = await aShow(testNow + 2 * hourMs);
    await aReservation(foyer.database, show, [house.seat('A1')], priced.ticketTypes[0]!, {
      state: 'cancelled',
      cancel_reason: 'patron',
      cancelled_at: testNow,
    });
    expect(await refusal(edit(show.id, { movieId }))).toEqual({
      code: 'MOVIE_WAS_RESERVED',
      details: { count: 1 },
    });
    await edit(show.id, { startsAtLocal: '2026-11-22T14:05' });
    expect((await row(show.id))!.movie_id).toBe(movie.id);
  });

  test('stays when it has begun, and is never one out of use', async () => {
    const { id: movieId } = await long();
    const begun = await aShow(testNow - hourMs);
    expect(await errorCodeOf(edit(begun.id, { movieId }))).toBe('START_IN_PAST');
    const show = await aShow(testNow + 2 * hourMs);
    await foyer.call(admin, 'movies.archiveMovie', { movieId });
    expect(await errorCodeOf(edit(show.id, { movieId }))).toBe('NOT_FOUND');
    // Its own, archived meanwhile, it keeps.
    await foyer.call(admin, 'movies.archiveMovie', { movieId: movie.id });
    await edit(show.id, { format: '3D' });
  });
});

test('an edit takes a showtime on sale, off it and back, as the kiosk sees at once', async () => {
  const show = await aShow(testNow + 2 * hourMs);
  const look = () => foyer.call(foyer.visit(), 'booking.readSeatMap', { showtimeId: show.id });
  await edit(show.id, { state: 'planned' });
  expect(await refusal(look())).toMatchObject({ details: { reason: 'planned' } });
  await edit(show.id, { state: 'on_sale' });
  expect((await look()).showtime.id).toBe(show.id);
  await edit(show.id, { state: 'closed' });
  expect(await refusal(look())).toMatchObject({ details: { reason: 'closed' } });
  await edit(show.id, { state: 'on_sale' });
  expect((await look()).showtime.id).toBe(show.id);
});
