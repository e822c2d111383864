import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { BusinessDay, ReservationId, ShowtimeId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { openScene, type Scene } from '../support/booking-scene';
import { aMovie, anAuditorium, aPriceCard, aShowtime, hourMs, testId } from '../support/builders';
import { errorCodeOf } from '../support/test-foyer';

let scene: Scene;
let admin: Session;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
});

const list = async (input: CallInputOf<'reservations.listReservations'>) =>
  scene.call(admin, 'reservations.listReservations', input);
const idsOf = async (input: CallInputOf<'reservations.listReservations'>) =>
  (await list(input)).reservations.map(({ id }) => id).toSorted();

describe('the reservations that something counts', () => {
  let own: ReservationId;
  let guests: ReservationId;
  let others: ReservationId;
  let accountId: string;

  beforeEach(async () => {
    const ida = await scene.signUp('Ida');
    accountId = (await scene.call(ida, 'auth.readSession', {})).account!.id;
    await scene.hold(ida, ['A1']);
    own = (await scene.reserve(ida, { contact: undefined } as never)).id;
    const guest = scene.visit();
    await scene.hold(guest, ['C1']);
    guests = (await scene.reserve(guest)).id;
    const third = scene.visit();
    const { id: showtimeId } = scene.otherShowtime;
    const { hold } = await scene.hold(third, ['B1'], { showtimeId });
    const order = {
      tickets: [{ seatId: scene.seatIds('B1')[0]!, ticketTypeId: scene.priceCard.ticketTypes[0]!.id }],
    };
    others = (await scene.reserve(third, { ...order, holdId: hold!.id, expectedTotal: 1000 })).id;
  });

  it('are those of its showtime, its account, its film and its auditorium, and of no other', async () => {
    expect(await idsOf({ showtimeId: scene.showtime.id })).toEqual([own, guests].toSorted());
    expect(await idsOf({ showtimeId: scene.otherShowtime.id })).toEqual([others]);
    expect(await idsOf({ accountId: accountId as never })).toEqual([own]);
    expect(await idsOf({ accountId: accountId as never, showtimeId: scene.otherShowtime.id })).toEqual([]);
    const { code } = await scene
      .call(admin, 'reservations.readReservation', { reservationId: guests })
      .then(({ reservation }) => reservation);
    expect(await idsOf({ search: code })).toEqual([guests]);
    expect(await idsOf({ accountId: accountId as never, search: code })).toEqual([]);
    expect(await idsOf({ movieId: scene.movie.id })).toHaveLength(3);
    expect(await idsOf({ movieId: testId() })).toEqual([]);
    expect(await idsOf({ movieId: scene.movie.id, film: 'no such film' })).toEqual([]);
    expect(await idsOf({ auditoriumId: scene.showtime.auditorium_id })).toHaveLength(3);
    expect(await idsOf({ auditoriumId: testId() })).toEqual([]);
  });

  it('are those of its days, both ends included', async () => {
    const [first, second] = [scene.showtime.business_day, scene.otherShowtime.business_day];
    const movieId = scene.movie.id;
    expect(await idsOf({ movieId, from: first, until: first })).toEqual([own, guests].toSorted());
    expect(await idsOf({ from: first, until: second })).toHaveLength(3);
    expect(await idsOf({ from: second, until: second })).toEqual([others]);
    expect(await idsOf({ from: '2020-01-01' as BusinessDay, until: '2020-12-31' as BusinessDay })).toEqual(
      [],
    );
  });

  it('that stand are all that were not cancelled, handed over or not', async () => {
    await scene.call(admin, 'reservations.setCollected', { reservationId: own, isCollected: true });
    await scene.call(admin, 'reservations.cancelReservation', { reservationId: guests, reason: 'Ill.' });
    expect(await idsOf({ stage: 'standing' })).toEqual([own, others].toSorted());
    expect(await idsOf({ stage: 'standing', showtimeId: scene.showtime.id })).toEqual([own]);
    expect(await idsOf({ stage: 'cancelled', showtimeId: scene.showtime.id })).toEqual([guests]);
  });

  it('are told with the names of what was asked for, and null for what is not there', async () => {
    const asked = { showtimeId: scene.showtime.id, movieId: scene.movie.id, accountId: accountId as never };
    const { about } = await list({ ...asked, auditoriumId: testId() });
    expect(about).toEqual({
      showtime: {
        movieTitle: scene.movie.title,
        auditoriumName: scene.house.auditorium.name,
        businessDay: scene.showtime.business_day,
        startsAt: scene.showtime.starts_at,
      },
      movie: scene.movie.title,
      auditorium: null,
      account: 'Ida',
    });
    expect((await list({})).about).toEqual({ showtime: null, movie: null, auditorium: null, account: null });
  });
});

describe('the showtimes to come', () => {
  const coming = (input: CallInputOf<'schedule.listComing'>) =>
    scene.call(admin, 'schedule.listComing', input);

  it('are as many as each count of them says', async () => {
    const { database, movie, house, priceCard } = scene;
    const [otherMovie, otherHouse] = [await aMovie(database), await anAuditorium(database)];
    const otherCard = await aPriceCard(database, { name: 'Other' } as never);
    const startsIn = (hours: number) => ({ starts_at: scene.clock.now() + hours * hourMs });
    const add = (parts: object, change: object) =>
      aShowtime(database, { house, priceCard, movie, ...parts, change });
    await add({ movie: otherMovie, house: otherHouse }, startsIn(5));
    await add({ priceCard: otherCard }, startsIn(50));
    await add({}, startsIn(-5));
    await add({}, { ...startsIn(60), state: 'cancelled', cancel_reason: 'x' });
    const { movies } = await scene.call(admin, 'movies.listMovies', {});
    for (const one of movies)
      expect((await coming({ movieId: one.id })).showtimes).toHaveLength(one.comingCount);
    const { priceCards } = await scene.call(admin, 'prices.listPrices', {});
    for (const one of priceCards)
      expect((await coming({ priceCardId: one.id })).showtimes).toHaveLength(one.comingCount);
    const { auditoriums } = await scene.call(admin, 'auditoriums.listAuditoriums', {});
    for (const one of auditoriums)
      expect((await coming({ auditoriumId: one.id })).showtimes).toHaveLength(one.upcomingShowtimes);
    expect(movies.map(({ comingCount }) => comingCount).toSorted()).toEqual([1, 3]);
    expect((await coming({ layoutId: house.layout.id })).showtimes).toHaveLength(3);
    expect((await coming({ movieId: movie.id })).about).toEqual({
      movie: movie.title,
      auditorium: null,
      priceCard: null,
    });
  });

  it('come page by page, each once, by their start', async () => {
    const { database, movie, house, priceCard } = scene;
    for (let hour = 100; hour < 310; hour += 1) {
      const change = { starts_at: scene.clock.now() + hour * 3 * hourMs };
      await aShowtime(database, { house, priceCard, movie, change });
    }
    const seen: ShowtimeId[] = [];
    const starts: number[] = [];
    let pages = 0;
    for (let after = null as CallInputOf<'schedule.listComing'>['after']; pages < 9; pages += 1) {
      const page = await coming({ movieId: movie.id, after });
      seen.push(...page.showtimes.map(({ id }) => id));
      starts.push(...page.showtimes.map(({ startsAt }) => startsAt));
      if (!page.next) break;
      after = page.next;
    }
    expect(pages).toBe(2);
    expect(seen).toHaveLength(212);
    expect(new Set(seen).size).toBe(212);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

it('one showtime is found on its day whatever its state, and one that is gone is refused', async () => {
  const { id: showtimeId, business_day: businessDay } = scene.otherShowtime;
  await scene.call(admin, 'booking.cancelShowtime', { showtimeId, reason: 'No film.' });
  expect(await scene.call(admin, 'schedule.findShowtime', { showtimeId })).toEqual({ businessDay });
  const gone = { showtimeId: testId<ShowtimeId>() };
  expect(await errorCodeOf(scene.call(admin, 'schedule.findShowtime', gone))).toBe('NOT_FOUND');
});

it('one user is read as the list has them', async () => {
  await scene.signUp('Ida');
  const { users } = await scene.call(admin, 'users.listUsers', {});
  for (const user of users)
    expect(await scene.call(admin, 'users.readUser', { accountId: user.id })).toEqual(user);
  expect(await errorCodeOf(scene.call(admin, 'users.readUser', { accountId: testId() }))).toBe('NOT_FOUND');
});

it('the journal says which thing it tells of', async () => {
  const { id: showtimeId } = scene.otherShowtime;
  await scene.call(admin, 'booking.cancelShowtime', { showtimeId, reason: 'No film.' });
  const { entries } = await scene.call(admin, 'journal.listEntries', { action: 'showtime.cancelled' });
  expect(entries.map(({ subjectId }) => subjectId)).toEqual([showtimeId]);
});
