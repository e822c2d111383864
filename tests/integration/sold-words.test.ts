import { beforeEach, describe, expect, it } from 'vitest';
import { movieFieldsSchema } from '../../electron/contract/movies.contract';
import type { MovieId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { seatRefs } from '../support/builders';
import { guestContact, openScene, type Scene } from '../support/booking-scene';

let scene: Scene;
let admin: Session;
let patron: Session;

const pick = (from: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

/** Somebody's reservation, made before film and auditorium were renamed; and one made after. */
async function sold(
  seats: string[],
  session = scene.visit(),
  contact: typeof guestContact | undefined = guestContact,
) {
  await scene.hold(session, seats);
  return scene.reserve(session, { contact } as never);
}
async function rename(title: string, hall: string) {
  const movieId = scene.movie.id;
  const read = await scene.call(admin, 'movies.readMovie', { movieId });
  const movie = movieFieldsSchema.parse({ ...pick(read, Object.keys(movieFieldsSchema.shape)), title });
  await scene.call(admin, 'movies.changeMovie', { movieId, seenVersion: read.version, movie });
  await scene.call(admin, 'auditoriums.renameAuditorium', {
    auditoriumId: scene.house.auditorium.id,
    name: hall,
  });
}

beforeEach(async () => {
  scene = await openScene({ movie: { title: 'Nosferatu' } });
  admin = await scene.admin();
  patron = await scene.signUp('Pat');
});

describe('what was sold', () => {
  it('keeps the film’s title and the auditorium’s name wherever it is told of', async () => {
    const hall = scene.house.auditorium.name;
    const before = await sold(['A1', 'A2'], patron, undefined);
    const guests = await sold(['B1', 'B2']);
    await rename('Nosferatu (restored)', 'Red Hall');
    const after = await sold(['C1', 'C2']);

    const wordsOf = ({ movie, showtime }: typeof before) => [movie.title, showtime.auditoriumName];
    expect(wordsOf(after)).toEqual(['Nosferatu (restored)', 'Red Hall']);
    const { upcoming } = await scene.call(patron, 'booking.listMyReservations', {});
    expect(wordsOf(upcoming[0]!)).toEqual(['Nosferatu', hall]);
    const found = await scene.call(scene.visit(), 'booking.findReservation', {
      code: guests.code,
      contact: guestContact,
    });
    expect(wordsOf(found)).toEqual(['Nosferatu', hall]);
    const { reservation } = await scene.call(admin, 'reservations.readReservation', {
      reservationId: before.id,
    });
    expect(wordsOf(reservation)).toEqual(['Nosferatu', hall]);

    const { reservations } = await scene.call(admin, 'reservations.listReservations', {});
    const told = new Map(reservations.map((row) => [row.code, [row.movieTitle, row.auditoriumName]]));
    expect(told.get(before.code)).toEqual(['Nosferatu', hall]);
    expect(told.get(after.code)).toEqual(['Nosferatu (restored)', 'Red Hall']);

    await scene.call(admin, 'reservations.printReservation', { reservationId: before.id });
    expect(scene.printer.pages.at(-1)).toContain('<h2>Nosferatu</h2>');
    expect(scene.printer.pages.at(-1)).toContain(hall);

    const preview = await scene.call(admin, 'auditoriums.previewBlock', {
      auditoriumId: scene.house.auditorium.id,
      seats: seatRefs('A1', 'C1'),
      kind: 'out_of_order',
      fromLocal: '2026-11-22T00:00',
      untilLocal: null,
      releaseMinutes: null,
      reason: '',
    });
    expect(preview.reservations.map(({ movieTitle }) => movieTitle).toSorted()).toEqual([
      'Nosferatu',
      'Nosferatu (restored)',
    ]);
  });

  it('keeps its words when it is moved, collected, cancelled with its showtime and restored', async () => {
    const { id } = await sold(['A1', 'A2']);
    await rename('Nosferatu (restored)', 'Red Hall');
    await scene.call(admin, 'reservations.moveReservation', {
      reservationId: id,
      seatIds: scene.seatIds('D1', 'D2'),
      allowsLoneSeats: false,
    });
    await scene.call(admin, 'reservations.setCollected', { reservationId: id, isCollected: true });
    await scene.call(admin, 'booking.cancelShowtime', { showtimeId: scene.showtime.id, reason: 'Projector' });
    await scene.call(admin, 'booking.restoreShowtime', { showtimeId: scene.showtime.id });
    const { reservation } = await scene.call(admin, 'reservations.readReservation', { reservationId: id });
    expect(reservation.movie.title).toBe('Nosferatu');
    expect(reservation.showtime.auditoriumName).toBe(scene.house.auditorium.name);
  });

  it('is found by the title under which it was sold, and by the one of today', async () => {
    const before = await sold(['A1', 'A2']);
    await rename('A Symphony of Horror', 'Red Hall');
    const after = await sold(['C1', 'C2']);
    const codes = async (film: string) =>
      (await scene.call(admin, 'reservations.listReservations', { film })).reservations
        .map(({ code }) => code)
        .toSorted();
    const both = [before.code, after.code].toSorted();
    expect(await codes('nosferatu')).toEqual(both);
    expect(await codes('symphony')).toEqual(both);
    expect(await codes('nosferatu symphony')).toEqual([]);
  });

  it('is counted for its film, under the title of today', async () => {
    await sold(['A1', 'A2']);
    await rename('Nosferatu (restored)', 'Red Hall');
    await sold(['C1', 'C2']);
    const { showtimes } = await scene.call(admin, 'reports.readDay', {
      businessDay: scene.showtime.business_day,
    });
    const row = showtimes.find(({ id }) => id === scene.showtime.id)!;
    expect(row.movieTitle).toBe('Nosferatu (restored)');
    expect(row.counts.reserved).toBe(4);
  });
});

it('a film’s title of before is kept once, however often it comes back', async () => {
  for (const title of ['B', 'Nosferatu', 'B', 'Nosferatu']) await rename(title, `Hall of ${title}`);
  const titles = await scene.database.read
    .selectFrom('former_title')
    .select(['movie_id', 'title'])
    .orderBy('title')
    .execute();
  expect(titles).toEqual(['B', 'Nosferatu'].map((title) => ({ movie_id: scene.movie.id as MovieId, title })));
});
