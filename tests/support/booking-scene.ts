import type { InputOf } from '../../electron/contract/contract';
import type { NewSeat } from '../../electron/contract/auditoriums.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../electron/contract/values';
import type { MovieTable, ShowtimeTable } from '../../electron/database/schema';
import type { FoyerEvent } from '../../electron/contract/events';
import type { Session } from '../../electron/ipc/sessions';
import { aMovie, anAuditorium, aPriceCard, aShowtime, hourMs, testId, testNow } from './builders';
import { openTestFoyer } from './test-foyer';

export const guestContact = { kind: 'phone', value: '+44 20 7946 0001' } as const;
export type ReserveInput = InputOf<'booking.reserveSeats'>;

export type SceneOptions = {
  seats?: readonly NewSeat[];
  rows?: number;
  seatsPerRow?: number;
  movie?: Partial<MovieTable>;
  showtime?: Partial<ShowtimeTable>;
  file?: string;
};

/** A Foyer with one auditorium (rows of eight seats), one price card (Adult 10.00, Child 6.00) and two showtimes. */
export async function openScene(options: SceneOptions = {}) {
  const test = await openTestFoyer(options.file ? { file: options.file } : {});
  const { database } = test;
  const house = await anAuditorium(database, options);
  const priceCard = await aPriceCard(database);
  const movie = await aMovie(database, options.movie);
  const showtime = await aShowtime(database, { house, priceCard, movie, change: options.showtime ?? {} });
  const later = { starts_at: showtime.starts_at + 24 * hourMs };
  const otherShowtime = await aShowtime(database, { house, priceCard, movie, change: later });
  const events: FoyerEvent[] = [];
  test.foyer.subscribe((event) => events.push(event));

  const seatIds = (...labels: string[]): SeatId[] => labels.map((label) => house.seat(label).id);
  const labels = (ids: readonly SeatId[]): string[] =>
    ids.map((id) => {
      const seat = house.seats.find((candidate) => candidate.id === id)!;
      return seat.row_label + seat.number_label;
    });
  const hold = async (
    session: Session,
    seats: string[],
    { holdId = null as HoldId | null, showtimeId = showtime.id as ShowtimeId } = {},
  ) => test.call(session, 'booking.holdSeats', { showtimeId, seatIds: seatIds(...seats), holdId });
  const states = (session: Session, showtimeId: ShowtimeId = showtime.id) =>
    test.call(session, 'booking.readSeatStates', { showtimeId });
  /** What a guest sends who wants an adult's ticket for each held seat. */
  const order = async (session: Session, change: Partial<ReserveInput> = {}): Promise<ReserveInput> => {
    const { hold: held } = await states(session);
    const seats = held?.seatIds ?? [];
    const premium = (id: SeatId) => house.seats.find((seat) => seat.id === id)!.kind === 'premium';
    return {
      requestId: testId(),
      holdId: held?.id ?? testId(),
      tickets: seats.map((seatId) => ({ seatId, ticketTypeId: priceCard.ticketTypes[0]!.id })),
      expectedTotal: seats.reduce((sum, id) => sum + 1000 + (premium(id) ? 200 : 0), 0),
      isAgeConfirmed: false,
      contact: guestContact,
      ...change,
    };
  };
  const reserve = async (session: Session, change: Partial<ReserveInput> = {}) =>
    test.call(session, 'booking.reserveSeats', await order(session, change));
  const taken = async (showtimeId?: ShowtimeId) => labels((await states(test.visit(), showtimeId)).taken);
  const signUp = async (name: string, email = `${name.toLowerCase()}@patrons.example`) => {
    const session = test.visit();
    await test.call(session, 'auth.signUp', { requestId: testId(), name, email, password: 'two words here' });
    return session;
  };
  return {
    ...test,
    house,
    priceCard,
    movie,
    showtime,
    otherShowtime,
    events,
    seatIds,
    labels,
    hold,
    states,
    order,
    reserve,
    taken,
    signUp,
    startsIn: showtime.starts_at - testNow,
  };
}
export type Scene = Awaited<ReturnType<typeof openScene>>;
