import { groupings } from '../../../electron/contract/reports.contract';
import type { CallInputOf } from '../../../electron/contract/contract';
import { testId, testNow } from '../../support/builders';
import type { DemoHouse } from './demo-house';

type Choices<T> = { [K in keyof T]: readonly T[K][] };

/** Every combination of what may be chosen. */
export function combinations<T extends object>(choices: Choices<T>): T[] {
  return Object.entries(choices).reduce(
    (all, [key, values]) =>
      all.flatMap((one) => (values as readonly unknown[]).map((value) => ({ ...one, [key]: value }))),
    [{} as T],
  );
}

const dayMs = 86_400_000;
const either = [true, false] as const;

export async function listUsers({ ask }: DemoHouse): Promise<void> {
  const lists = combinations<CallInputOf<'users.listUsers'>>({
    text: ['', 'ada byron'],
    role: [undefined, 'admin', 'patron'],
    state: [undefined, 'active', 'disabled'],
    sort: ['name', 'email', 'createdAt'],
    isDescending: either,
  });
  for (const list of lists) await ask('users.listUsers', list);
}

export async function listJournal({ ask }: DemoHouse): Promise<void> {
  const lists = combinations<CallInputOf<'journal.listEntries'>>({
    text: ['', 'projector'],
    person: ['', 'demo'],
    action: [undefined, 'session.signedIn', 'showtime.cancelled'],
    fromAt: [undefined, testNow - dayMs],
    untilAt: [undefined, testNow + dayMs],
    after: [null, { at: testNow, id: testId() }],
  });
  for (const list of lists) await ask('journal.listEntries', list);
  for (const action of [undefined, 'session.signedIn'] as const)
    for (const text of ['', 'demo']) await ask('journal.exportEntries', { action, text });
}

export async function listReservations({ ask, days }: DemoHouse): Promise<void> {
  const { reservations } = await ask('reservations.listReservations', {});
  const { code, contact, showtimeId, movieTitle, id, reservedAt } = reservations[0]!;
  const lists = combinations<CallInputOf<'reservations.listReservations'>>({
    search: [
      '',
      code,
      code.slice(0, 2),
      code.slice(3),
      contact!,
      '7700',
      'ada',
      'ada byron',
      'ada@patrons.example',
    ],
    film: ['', movieTitle],
    businessDay: [null, days[1]!.businessDay],
    showtimeId: [null, showtimeId],
    stage: [null, 'waiting', 'collected', 'cancelled', 'standing'],
    after: [null, { reservedAt, id }],
  });
  for (const list of lists) await ask('reservations.listReservations', list);
  const businessDay = days[1]!.businessDay;
  const { showtimes } = await ask('schedule.readDay', { businessDay });
  const { movieId, auditoriumId } = showtimes[0]!;
  const { users } = await ask('users.listUsers', { role: 'admin' });
  const linked = combinations<CallInputOf<'reservations.listReservations'>>({
    film: ['', movieTitle],
    movieId: [null, movieId],
    auditoriumId: [null, auditoriumId],
    accountId: [null, users[0]!.id],
    businessDay: [null, businessDay],
    from: [null, businessDay],
    until: [null, businessDay],
  });
  for (const list of linked) await ask('reservations.listReservations', list);
  await ask('reservations.readReservation', { reservationId: id });
  await ask('reservations.readSeats', { showtimeId });
  await ask('schedule.listReservations', { showtimeId });
  await ask('reservations.listCalls', { showtimeId });
  await ask('reservations.exportCalls', { showtimeId });
}

export async function readReports({ ask, days, someShowtime }: DemoHouse): Promise<void> {
  const { movieId } = await someShowtime();
  const { auditoriums } = await ask('auditoriums.listAuditoriums', {});
  const period = { from: days[0]!.businessDay, until: days[1]!.businessDay };
  const questions = combinations<Omit<CallInputOf<'reports.readFigures'>, 'period'>>({
    by: groupings,
    movieId: [null, movieId],
    auditoriumId: [null, auditoriums[0]!.id],
  });
  for (const question of questions) await ask('reports.readFigures', { period, ...question });
  await ask('reports.readDayHours', { businessDay: period.from });
  for (const businessDay of [null, period.from]) await ask('reports.readDay', { businessDay });
  await ask('reports.readMovieWeek', { day: period.from });
}

export async function readHouse({ ask, days }: DemoHouse): Promise<void> {
  const { movies } = await ask('movies.listMovies', {});
  await ask('movies.readMovie', { movieId: movies[0]!.id });
  await ask('movies.listGenres', {});
  await ask('movies.listCertificates', {});
  await ask('movies.exportMovies', {});
  await ask('prices.listPrices', {});
  await ask('prices.readUnsureAmounts', {});
  const { auditoriums } = await ask('auditoriums.listAuditoriums', {});
  const auditoriumId = auditoriums[0]!.id;
  const { versions } = await ask('auditoriums.readAuditorium', { auditoriumId });
  await ask('auditoriums.readLayout', { layoutId: versions[0]!.layoutId });
  await ask('auditoriums.listMovable', { auditoriumId });
  await ask('auditoriums.listTouched', { auditoriumId });
  await ask('schedule.readDay', { businessDay: null });
  for (const length of [1, 7] as const)
    await ask('schedule.planCopy', {
      from: days[1]!.businessDay,
      days: length,
      to: days[8]!.businessDay,
    });
  const { showtimes } = await ask('schedule.readDay', { businessDay: days[1]!.businessDay });
  const { id: showtimeId, movieId, priceCardId, auditoriumId: place } = showtimes[0]!;
  const { layout } = await ask('reservations.readSeats', { showtimeId });
  for (const of of [
    { movieId },
    { auditoriumId: place },
    { auditoriumId: place, layoutId: layout.id },
    { priceCardId },
  ]) {
    const { next } = await ask('schedule.listComing', of);
    if (next) await ask('schedule.listComing', { ...of, after: next });
  }
  await ask('schedule.findShowtime', { showtimeId });
  await ask('settings.readSettings', {});
  await ask('settings.readProgress', {});
  await ask('preferences.readPreferences', {});
  await ask('auth.readSession', {});
  await ask('auth.readLastSignIn', {});
}
