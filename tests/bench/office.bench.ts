import { it } from 'vitest';
import type { CallInputOf, OutputOf, ProcedureName } from '../../electron/contract/contract';
import type { BusinessDay } from '../../electron/contract/values';
import { demoAdmin } from '../../electron/demo/demo-admin';
import { createPosterEncoder } from '../../electron/features/catalog/movies/poster-encoder';
import { createFoyer } from '../../electron/app';
import { testNow } from '../support/builders';
import { openTestDatabase, noPaper, quickHasher } from '../support/test-foyer';
import { historyFile } from './history-file';
import { milliseconds, percentile, printTable } from './table';

const years = Number(process.env.FOYER_BENCH_YEARS || 5);
const roundsAtMost = 25;
const patienceMs = 4000;
const today = '2026-11-22' as BusinessDay;

/** Everything that the back office and the kiosk list, on a cinema of one month and on one of five years. */
it('answers the back office', async () => {
  const month = await measure(30);
  const long = await measure(Math.round(years * 365.25));
  printTable(
    `Through the router, on Node (p50 in ms), with one month and with ${years} years of history`,
    ['', 'one month', `${years} years`],
    [...month].map(([name, time]) => [name, milliseconds(time), milliseconds(long.get(name)!)]),
  );
}, 3_600_000);

async function measure(days: number): Promise<Map<string, number>> {
  const file = await historyFile(days);
  const begin = performance.now();
  const database = openTestDatabase(file);
  const foyer = await createFoyer({
    database,
    clock: { now: () => testNow },
    hasher: quickHasher,
    posterEncoder: createPosterEncoder(),
    isDemo: false,
    terminalId: 'bench',
    logFault: ({ error }) => {
      throw error;
    },
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: noPaper,
  });
  const times = new Map([['start: open the file and make the kiosk', performance.now() - begin]]);
  const session = foyer.openSession('office');
  const call: Call = async (name, input) => {
    const answer = await foyer.call(session, name, input);
    if (answer.ok) return answer.value;
    throw new Error(`${name}: ${answer.error.code}`);
  };
  await call('auth.signIn', { email: demoAdmin.email, password: demoAdmin.password });
  for (const [name, work] of await workOf(call)) times.set(name, await timeOf(work));
  times.set('the sweep', await timeOf(() => foyer.sweep()));
  await foyer.close();
  return times;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  const until = performance.now() + patienceMs;
  await work();
  while (samples.length < roundsAtMost && (samples.length === 0 || performance.now() < until)) {
    const begin = performance.now();
    await work();
    samples.push(performance.now() - begin);
  }
  return percentile(samples, 0.5);
}

type Call = <N extends ProcedureName>(name: N, input: CallInputOf<N>) => Promise<OutputOf<N>>;
type Work = [string, () => Promise<unknown>];

async function workOf(call: Call): Promise<Work[]> {
  return [
    ...(await kioskWork(call)),
    ...(await reservationWork(call)),
    ...houseWork(call),
    ...journalWork(call),
    ...userWork(call),
  ];
}

async function kioskWork(call: Call): Promise<Work[]> {
  const { showtimes } = await call('listing.listDay', { businessDay: today });
  const { id, movieId } = showtimes.at(-1)!;
  return [
    ['kiosk: strip of days', () => call('listing.listDays', {})],
    ['kiosk: today', () => call('listing.listDay', { businessDay: today })],
    ['kiosk: soonest', () => call('listing.listSoonest', {})],
    ['kiosk: a film', () => call('listing.readMovie', { movieId })],
    ['kiosk: seat map', () => call('booking.readSeatMap', { showtimeId: id })],
    ['seats, live', () => call('reservations.readSeats', { showtimeId: id })],
  ];
}

async function reservationWork(call: Call): Promise<Work[]> {
  const list = (input: CallInputOf<'reservations.listReservations'>) =>
    call('reservations.listReservations', input);
  const { reservations } = await list({});
  const desk = (await list({ search: 'ada' })).reservations.find(({ isFromDesk }) => isFromDesk);
  const some = desk ?? reservations[0]!;
  const middle = testNow - 15 * 86_400_000;
  const deep = { reservedAt: middle, id: some.id };
  const { contact } = reservations.find((one) => one.contact?.startsWith('+'))!;
  const { contact: email } = reservations.find((one) => one.contact?.startsWith('guest'))!;
  return [
    ['reservations: first page', () => list({})],
    ['reservations: a deep page', () => list({ after: deep })],
    ['reservations: waiting', () => list({ stage: 'waiting' })],
    ['reservations: collected', () => list({ stage: 'collected' })],
    ['reservations: cancelled', () => list({ stage: 'cancelled' })],
    ['reservations: cancelled, a deep page', () => list({ stage: 'cancelled', after: deep })],
    ['reservations: a day', () => list({ businessDay: today })],
    ['reservations: a showtime', () => list({ showtimeId: some.showtimeId })],
    ['reservations: a film', () => list({ film: some.movieTitle })],
    ['reservations: any film with "the"', () => list({ film: 'the' })],
    ['reservations: a film, waiting', () => list({ film: some.movieTitle, stage: 'waiting' })],
    ['reservations: by code', () => list({ search: some.code })],
    ['reservations: by two letters of a code', () => list({ search: some.code.slice(0, 2) })],
    ['reservations: by phone', () => list({ search: contact! })],
    ['reservations: by half a phone', () => list({ search: contact!.slice(0, 7) })],
    ['reservations: by e-mail', () => list({ search: email! })],
    ["reservations: by an account's e-mail", () => list({ search: 'ada' })],
    ['reservations: by a name', () => list({ search: some.name ?? 'ada' })],
    ['reservations: by a first name', () => list({ search: 'viktor' })],
    ['reservations: by one letter', () => list({ search: 'v' })],
    ['reservations: by two letters and a film', () => list({ search: 'vi', film: 'the' })],
    ['reservations: by a name, cancelled', () => list({ search: 'viktor', stage: 'cancelled' })],
    ['reservations: by nothing that is there', () => list({ search: 'qqqqqq' })],
    ['reservations: one, told of', () => call('reservations.readReservation', { reservationId: some.id })],
  ];
}

function houseWork(call: Call): Work[] {
  const yesterday = '2026-11-21' as BusinessDay;
  const figures = (from: string, until: string, by: 'movie' | 'day') =>
    call('reports.readFigures', {
      period: { from: from as BusinessDay, until: until as BusinessDay },
      by,
      movieId: null,
      auditoriumId: null,
    });
  return [
    ['today at a glance', () => call('reports.readDay', { businessDay: null })],
    ["a day's report", () => call('reports.readDay', { businessDay: yesterday })],
    ['report: films of eleven months', () => figures('2026-01-01', '2026-11-22', 'movie')],
    ['report: days of a month', () => figures('2026-10-23', '2026-11-22', 'day')],
    ['schedule: a day', () => call('schedule.readDay', { businessDay: today })],
    [
      'schedule: a week copied',
      () =>
        call('schedule.planCopy', {
          from: '2026-11-16' as BusinessDay,
          days: 7,
          to: '2026-12-14' as BusinessDay,
        }),
    ],
    ['films', () => call('movies.listMovies', {})],
    ['genres', () => call('movies.listGenres', {})],
    ['films as CSV', () => call('movies.exportMovies', {})],
    ['prices', () => call('prices.listPrices', {})],
    ['auditoriums', () => call('auditoriums.listAuditoriums', {})],
  ];
}

function journalWork(call: Call): Work[] {
  const list = (input: CallInputOf<'journal.listEntries'>) => call('journal.listEntries', input);
  const after = { at: testNow - 15 * 86_400_000, id: crypto.randomUUID() };
  return [
    ['journal: first page', () => list({})],
    ['journal: a deep page', () => list({ after })],
    ['journal: an action', () => list({ action: 'reservation.collected' })],
    ['journal: a rare action', () => list({ action: 'showtime.cancelled' })],
    ['journal: a day', () => list({ fromAt: testNow - 86_400_000, untilAt: testNow })],
    ['journal: a person', () => list({ person: 'demo' })],
    ['journal: a text that is often there', () => list({ text: 'collected' })],
    ['journal: a text that is rarely there', () => list({ text: 'projector' })],
    ['journal: a text that is never there', () => list({ text: 'qqqqqq' })],
    ['journal: a code and an action', () => list({ text: '7KQM2XRD', action: 'reservation.collected' })],
  ];
}

function userWork(call: Call): Work[] {
  const list = (input: CallInputOf<'users.listUsers'>) => call('users.listUsers', input);
  return [
    ['users: first page', () => list({})],
    ['users: the 20th page', () => list({ page: 19 })],
    ['users: by e-mail', () => list({ sort: 'email' })],
    ['users: newest', () => list({ sort: 'createdAt', isDescending: true })],
    ['users: admins', () => list({ role: 'admin' })],
    ['users: searched', () => list({ text: 'viktor' })],
    ['users: searched in vain', () => list({ text: 'qqqqqq' })],
  ];
}
