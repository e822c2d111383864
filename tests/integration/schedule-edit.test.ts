import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import type { PriceCardId, ShowtimeId } from '../../electron/contract/values';
import type { MovieTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import {
  aHold,
  anAuditorium,
  aPriceCard,
  aReservation,
  aShowtime,
  hourMs,
  type House,
  minuteMs,
  type PricedCard,
  seatNames,
  testNow,
} from '../support/builders';
import { errorCodeOf, type TestFoyer } from '../support/test-foyer';
import { aScheduleScene } from '../support/schedule-scene';

let foyer: TestFoyer;
let admin: Session;
let house: House;
let other: House;
let movie: MovieTable;
let priced: PricedCard;
let cardId: PriceCardId;

beforeEach(async () => {
  ({ foyer, admin, house, movie, priced } = await aScheduleScene());
  other = await anAuditorium(foyer.database, { name: 'Hall 2', rows: 2 });
  cardId = priced.card.id;
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

describe('a day', () => {
  test('has every showtime in any state, how full it is, and what it brings in', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aReservation(foyer.database, show, [house.seat('A1'), house.seat('A2')], priced.ticketTypes[0]!);
    await aReservation(foyer.database, show, [house.seat('B1')], priced.ticketTypes[0]!, {
      state: 'cancelled',
      cancel_reason: 'patron',
      cancelled_at: testNow,
    });
    await aHold(foyer.database, show, [house.seat('C1')]);
    const gone = await aShow(testNow + 6 * hourMs);
    await foyer.call(admin, 'booking.cancelShowtime', { showtimeId: gone.id, reason: 'The print is lost.' });
    const day = await readDay();
    expect(day).toMatchObject({
      businessDay: '2026-11-22',
      today: '2026-11-22',
      previousDay: '2026-11-21',
      nextDay: '2026-11-23',
      totals: {
        showtimes: 1,
        reservedSeats: 2,
        capacity: 40,
        booked: { amount: 2000, currency: 'GBP' },
        shortTurnarounds: 0,
      },
    });
    expect(day.auditoriums.map((one) => [one.name, one.capacity])).toEqual([
      ['Hall 1', 40],
      ['Hall 2', 16],
    ]);
    expect(day.showtimes).toMatchObject([
      {
        movieTitle: 'Nosferatu',
        startsAtLocal: '2026-11-22T14:00',
        movieStartsAt: show.starts_at + 15 * minuteMs,
        reservedSeats: 2,
        activeReservations: 1,
        salesCutoffMinutes: 10,
        mayMove: false,
        mayDelete: false,
      },
      { state: 'cancelled', cancelReason: 'The print is lost.', mayMove: false },
    ]);
  });

  test('is 25 hours long when the clocks go back', async () => {
    const day = await readDay('2027-10-30');
    expect((day.endsAt - day.startsAt) / hourMs).toBe(25);
  });

  test.each(['0000-01-01', '9999-12-31'])('is refused at the end of the calendar, %s', async (day) => {
    expect(await errorCodeOf(readDay(day))).toBe('INVALID_INPUT');
  });

  test.each(['0000-01-02', '1969-12-31', '9999-12-30'])('is empty far away, %s', async (day) => {
    expect(await readDay(day)).toMatchObject({ businessDay: day, showtimes: [], neighbours: [] });
  });

  test('warns of few minutes between cleaning and the next start, across days too', async () => {
    const first = await aShow(testNow + 2 * hourMs);
    await aShow(first.occupied_until + 9 * minuteMs);
    const third = await aShow(testNow + 8 * hourMs);
    await aShow(third.occupied_until + 10 * minuteMs);
    const day = await readDay();
    expect(day.showtimes.map((one) => one.shortTurnaround)).toEqual([null, 9, null, null]);
    expect(day.totals.shortTurnarounds).toBe(1);
    const late = await aShow(Date.UTC(2026, 10, 24, 4, 0));
    await aShow(late.occupied_until, house);
    expect((await readDay('2026-11-24')).showtimes.map((one) => one.shortTurnaround)).toEqual([0]);
    expect((await readDay('2026-11-24')).neighbours.map((one) => one.id)).toContain(late.id);
  });
});

describe('adding', () => {
  const wanted = (startsAtLocal: string) => ({
    movieId: movie.id,
    auditoriumId: house.auditorium.id,
    priceCardId: cardId,
    startsAtLocal,
    format: '2D',
    audioLanguage: 'en',
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
    salesCutoffMinutes: -30,
  });

  test('keeps its own end of sales, and is journaled', async () => {
    const { showtimeId } = await foyer.call(admin, 'schedule.addShowtime', wanted('2026-11-23T20:30'));
    const made = (await row(showtimeId))!;
    expect(made.sales_close_at).toBe(made.starts_at - 30 * minuteMs);
    expect(await journal('showtime.added')).toMatchObject([
      { subject_id: showtimeId, subject: 'Nosferatu, 2026-11-23 20:30', account_name: 'Ada Manager' },
    ]);
  });

  test('is refused in the past, in the missing hour, and asked about in the doubled one', async () => {
    const add = (at: string) => foyer.call(admin, 'schedule.addShowtime', wanted(at));
    expect(await errorCodeOf(add('2026-11-22T12:00'))).toBe('START_IN_PAST');
    expect(await errorCodeOf(add('2027-03-28T01:30'))).toBe('LOCAL_TIME_MISSING');
    expect(await errorCodeOf(add('2027-10-31T01:30'))).toBe('LOCAL_TIME_DOUBLED');
    await add('2026-11-22T12:05');
  });

  test('over another one says by how much, and the nearest start that is free, which then works', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    const add = (at: string) => foyer.call(admin, 'schedule.addShowtime', wanted(at));
    // 14:00 to 16:00; two hours from 15:40.
    const refused = await refusal(add('2026-11-22T15:40'));
    expect(refused).toEqual({
      code: 'SHOWTIME_OVERLAP',
      details: {
        showtimeIds: [show.id],
        index: 0,
        minutes: 20,
        nearestStartsAt: testNow + 4 * hourMs,
      },
    });
    await add('2026-11-22T16:00');
  });
});

describe('editing', () => {
  test('changes what it is told to, and journals only what changed', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await edit(show.id, {
      format: '3D',
      audioLanguage: 'de',
      subtitleLanguage: 'en',
      hasCaptions: true,
      salesCutoffMinutes: 0,
      state: 'closed',
    });
    expect(await row(show.id)).toMatchObject({
      starts_at: show.starts_at,
      format: '3D',
      audio_language: 'de',
      subtitle_language: 'en',
      has_captions: 1,
      sales_close_at: show.starts_at,
      state: 'closed',
    });
    const [entry] = await journal('showtime.edited');
    expect(JSON.parse(entry!.before!)).toEqual({
      sales_close_at: show.sales_close_at,
      format: '2D',
      audio_language: 'en',
      subtitle_language: null,
      has_captions: 0,
      state: 'on_sale',
    });
  });

  test('moves it with its advertising and cleaning, to another auditorium on its newest layout', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await edit(show.id, { startsAtLocal: '2026-11-23T01:00', auditoriumId: other.auditorium.id });
    expect(await row(show.id)).toMatchObject({
      auditorium_id: other.auditorium.id,
      layout_id: other.layout.id,
      business_day: '2026-11-22',
      starts_at: testNow + 13 * hourMs,
      ends_at: show.ends_at + 11 * hourMs,
      occupied_until: show.occupied_until + 11 * hourMs,
      sales_close_at: show.sales_close_at + 11 * hourMs,
    });
  });

  test('moving it a little over its own old place is no overlap', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await edit(show.id, { startsAtLocal: '2026-11-22T14:05' });
    expect((await row(show.id))!.starts_at).toBe(show.starts_at + 5 * minuteMs);
  });

  test('over another one is refused and changes nothing', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aShow(testNow + 5 * hourMs);
    const refused = await refusal(edit(show.id, { startsAtLocal: '2026-11-22T15:30', format: '3D' }));
    expect(refused).toMatchObject({
      code: 'SHOWTIME_OVERLAP',
      details: { minutes: 30, nearestStartsAt: testNow + 3 * hourMs },
    });
    expect(await row(show.id)).toEqual(show);
    expect(await journal('showtime.edited')).toEqual([]);
  });

  test('with reservations it can be neither moved nor put back to planned; all else can change', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aReservation(foyer.database, show, [house.seat('A1')], priced.ticketTypes[0]!);
    const refused = { code: 'SHOWTIME_HAS_RESERVATIONS', details: { count: 1 } };
    expect(await refusal(edit(show.id, { startsAtLocal: '2026-11-22T14:05' }))).toEqual(refused);
    expect(await refusal(edit(show.id, { auditoriumId: other.auditorium.id }))).toEqual(refused);
    expect(await refusal(edit(show.id, { state: 'planned' }))).toEqual(refused);
    await edit(show.id, { state: 'closed', hasCaptions: true });
    expect(await row(show.id)).toMatchObject({ state: 'closed', has_captions: 1 });
  });

  test('ends the holds of those who are choosing seats when it moves, and only then', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    const visit = foyer.visit();
    const seatIds = [house.seat('A1').id];
    await foyer.call(visit, 'booking.holdSeats', { showtimeId: show.id, seatIds, holdId: null });
    const states = () => foyer.call(visit, 'booking.readSeatStates', { showtimeId: show.id });
    await edit(show.id, { format: '3D' });
    expect((await states()).hold).not.toBeNull();
    const events: string[] = [];
    foyer.foyer.subscribe((event) => events.push(event.type));
    await edit(show.id, { auditoriumId: other.auditorium.id });
    expect((await states()).hold).toBeNull();
    expect(events).toEqual(['catalogChanged', 'seatsChanged']);
  });

  test('is refused when it has begun, when it would begin in the past, and when it was cancelled', async () => {
    const begun = await aShow(testNow - hourMs);
    const show = await aShow(testNow + 4 * hourMs);
    expect(await errorCodeOf(edit(begun.id, { startsAtLocal: '2026-11-22T20:00' }))).toBe('START_IN_PAST');
    expect(await errorCodeOf(edit(show.id, { startsAtLocal: '2026-11-22T09:00' }))).toBe('START_IN_PAST');
    await edit(begun.id, { state: 'closed' });
    await foyer.call(admin, 'booking.cancelShowtime', { showtimeId: show.id, reason: 'No heating.' });
    expect(await errorCodeOf(edit(show.id, { format: '3D' }))).toBe('SHOWTIME_NOT_ON_SALE');
  });

  test('takes only a price card that is meant for that time', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    const morning = await aPriceCard(foyer.database, { change: { name: 'Morning', until_minute: 720 } });
    expect(await refusal(edit(show.id, { priceCardId: morning.card.id }))).toEqual({
      code: 'PRICE_CARD_NOT_VALID',
      details: { priceCard: 'Morning' },
    });
  });

  test('keeps an archived price card wherever it goes, and no other showtime gets it', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    const another = await aPriceCard(foyer.database, { change: { state: 'archived' } });
    await foyer.call(admin, 'prices.changePriceCardState', { priceCardId: cardId, state: 'archived' });
    await edit(show.id, { startsAtLocal: '2026-11-22T18:00' });
    expect(await row(show.id)).toMatchObject({ starts_at: testNow + 6 * hourMs, price_card_id: cardId });
    expect(await errorCodeOf(edit(show.id, { priceCardId: another.card.id }))).toBe('NOT_FOUND');
  });

  test('in the doubled hour it stays where it is until somebody says which', async () => {
    const later = Date.UTC(2027, 9, 31, 1, 30);
    const show = await aShow(later);
    await edit(show.id, { format: '3D' });
    expect((await row(show.id))!.starts_at).toBe(later);
    await edit(show.id, { doubledHour: 'earlier' });
    expect((await row(show.id))!.starts_at).toBe(later - hourMs);
  });
});

describe('deleting', () => {
  test('takes away one that nobody ever reserved, with the holds on it, and says so in the journal', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aHold(foyer.database, show, [house.seat('A1')]);
    await foyer.call(admin, 'schedule.deleteShowtime', { showtimeId: show.id });
    expect(await row(show.id)).toBeUndefined();
    const [entry] = await journal('showtime.deleted');
    expect(JSON.parse(entry!.before!)).toEqual(show);
  });

  test('is refused where there was a reservation, even a cancelled one, and where it has begun', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await aReservation(foyer.database, show, [house.seat('A1')], priced.ticketTypes[0]!, {
      state: 'cancelled',
      cancel_reason: 'patron',
      cancelled_at: testNow,
    });
    const remove = (showtimeId: ShowtimeId) => foyer.call(admin, 'schedule.deleteShowtime', { showtimeId });
    expect(await errorCodeOf(remove(show.id))).toBe('HAS_RESERVATIONS');
    expect(await errorCodeOf(remove((await aShow(testNow - hourMs)).id))).toBe('START_IN_PAST');
    expect(await errorCodeOf(remove(show.id.replace(/.$/, '0') as ShowtimeId))).toBe('NOT_FOUND');
  });
});

test('who would have to be told of a cancellation, and the cancellation in the journal', async () => {
  const show = await aShow(testNow + 2 * hourMs);
  const kept = await aReservation(
    foyer.database,
    show,
    [house.seat('A1'), house.seat('A2')],
    priced.ticketTypes[0]!,
  );
  const list = () => foyer.call(admin, 'schedule.listReservations', { showtimeId: show.id });
  expect(await list()).toEqual({
    count: 1,
    reservations: [
      {
        id: kept.id,
        code: kept.code,
        who: '+44 20 7946 0000',
        contact: '+44 20 7946 0000',
        seats: seatNames('A1', 'A2'),
        total: { amount: 2000, currency: 'GBP' },
      },
    ],
  });
  await foyer.call(admin, 'booking.cancelShowtime', { showtimeId: show.id, reason: 'No heating.' });
  expect(await list()).toEqual({ count: 0, reservations: [] });
  const [entry] = await journal('showtime.cancelled');
  expect(JSON.parse(entry!.after!)).toEqual({ state: 'cancelled', reason: 'No heating.', reservations: 1 });
});

test.each(['nobody', 'patron'])('%s may do none of it', async (who) => {
  const visit = foyer.visit();
  if (who === 'patron')
    await foyer.call(visit, 'auth.signUp', {
      requestId: crypto.randomUUID() as never,
      name: 'Pat',
      email: 'pat@palace.example',
      password: 'quiet orchard',
    });
  const show = await aShow(testNow + 2 * hourMs);
  const code = who === 'patron' ? 'NOT_ALLOWED' : 'SIGN_IN_REQUIRED';
  const showtimeId = show.id;
  expect(await errorCodeOf(foyer.call(visit, 'schedule.readDay', { businessDay: null }))).toBe(code);
  expect(await errorCodeOf(foyer.call(visit, 'schedule.listReservations', { showtimeId }))).toBe(code);
  expect(await errorCodeOf(foyer.call(visit, 'schedule.deleteShowtime', { showtimeId }))).toBe(code);
  expect(await row(show.id)).toEqual(show);
});
