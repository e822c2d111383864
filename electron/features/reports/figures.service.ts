import { FoyerError } from '../../contract/errors';
import type { Figures, FiguresQuestion, FiguresRow, Grouping } from '../../contract/reports.contract';
import type { LayoutId } from '../../contract/values';
import { most } from '../../domain/bounds';
import type { ReadDatabase } from '../../database/database';
import {
  countReservations,
  countReservationsByType,
  countSelected,
  type Selection,
  selectShowings,
  sumTicketsByShowtime,
  sumTicketsByType,
} from './figures.queries';
import { readNames } from '../names.reads';
import { selectCapacities } from '../catalog/auditoriums/layout.reads';
import {
  addReservations,
  addShowing,
  addTickets,
  asMeasures,
  createKeyOf,
  keysOfPeriod,
  newTally,
  orderRows,
  piecesOf,
  type ReportCalendar,
  type Tally,
  type TicketSum,
} from './figures.rules';
import type { Pause } from './report-job';

/** Some 100 ms of work at 60 showtimes a day: soon enough to stop, and few enough pieces. */
const daysAPiece = 14;

type Showings = Awaited<ReturnType<typeof selectShowings>>;
/** The rows as they grow, by key, and what names a showtime's row. */
type Growing = { total: Tally; tallies: Map<string, Tally>; showings: Map<string, Showings[number]> };

/** Reads piece by piece; the caller sees to it that all of them see the same state of the rows. */
export async function readFigures(
  db: ReadDatabase,
  question: FiguresQuestion,
  calendar: ReportCalendar,
  pause: Pause,
): Promise<Figures> {
  const growing = newGrowing(question, calendar);
  const pieces = piecesOf(question.period, daysAPiece);
  const add = createAdder(db, question, calendar, growing);
  for (const [index, piece] of pieces.entries()) {
    await pause(index, pieces.length);
    await add({ ...piece, movieId: question.movieId, auditoriumId: question.auditoriumId });
  }
  await pause(pieces.length, pieces.length);
  if (question.by === 'ticketType') spreadShowings(growing);
  const rows = await nameRows(db, question, calendar, growing);
  return {
    rows: orderRows(question.by, rows, calendar.currency),
    total: asMeasures(growing.total, calendar.currency),
  };
}

/** A list of more showtimes than anybody reads would hold up the window that shows it: REPORT_TOO_LONG. */
export async function refuseLongList(db: ReadDatabase, question: FiguresQuestion): Promise<void> {
  if (question.by !== 'showtime') return;
  const rows = await countSelected(db, { ...question, ...question.period });
  if (rows > most.reportRows) throw new FoyerError('REPORT_TOO_LONG', { rows, most: most.reportRows });
}

function newGrowing({ by, period }: FiguresQuestion, { firstWeekday }: ReportCalendar): Growing {
  const keys = keysOfPeriod(by, period, firstWeekday);
  return {
    total: newTally(),
    tallies: new Map(keys.map((key) => [key, newTally()])),
    showings: new Map(),
  };
}

function createAdder(
  db: ReadDatabase,
  { by }: FiguresQuestion,
  calendar: ReportCalendar,
  growing: Growing,
): (selection: Selection) => Promise<void> {
  const seats = new Map<LayoutId, number>();
  if (by === 'ticketType')
    return async (selection) => {
      await addShowings(db, await selectShowings(db, selection), seats, () => [growing.total]);
      for (const row of await countReservations(db, selection))
        addReservations(growing.total, row.state, Number(row.reservations));
      await addByType(db, selection, growing);
    };
  const keyOf = createKeyOf(by, calendar);
  return async (selection) => {
    const showings = await selectShowings(db, selection);
    const tallies = new Map(showings.map((one) => [one.id, tallyOf(growing, keyOf(one))]));
    if (by === 'showtime') for (const one of showings) growing.showings.set(one.id, one);
    const both = (id: Showings[number]['id']) => [growing.total, tallies.get(id)!];
    await addShowings(db, showings, seats, (one) => both(one.id));
    for (const row of await countReservations(db, selection))
      for (const tally of both(row.showtime_id)) addReservations(tally, row.state, Number(row.reservations));
    for (const row of await sumTicketsByShowtime(db, selection))
      for (const tally of both(row.showtime_id)) addTickets(tally, asNumbers(row));
  };
}

function tallyOf({ tallies }: Growing, key: string): Tally {
  const tally = tallies.get(key) ?? newTally();
  tallies.set(key, tally);
  return tally;
}

async function addShowings(
  db: ReadDatabase,
  showings: Showings,
  seats: Map<LayoutId, number>,
  talliesOf: (showing: Showings[number]) => Tally[],
): Promise<void> {
  const unknown = [...new Set(showings.map((one) => one.layout_id))].filter((id) => !seats.has(id));
  if (unknown.length > 0) for (const [id, count] of await selectCapacities(db, unknown)) seats.set(id, count);
  for (const showing of showings)
    if (showing.state !== 'cancelled')
      for (const tally of talliesOf(showing)) addShowing(tally, seats.get(showing.layout_id) ?? 0);
}

async function addByType(db: ReadDatabase, selection: Selection, growing: Growing): Promise<void> {
  for (const row of await sumTicketsByType(db, selection)) {
    addTickets(growing.total, asNumbers(row));
    addTickets(tallyOf(growing, row.ticket_type_id), asNumbers(row));
  }
  for (const row of await countReservationsByType(db, selection))
    addReservations(tallyOf(growing, row.ticket_type_id), row.state, Number(row.reservations));
}

/** A ticket type is sold for every showtime: what was on offer is the same in each row. */
function spreadShowings({ total, tallies }: Growing): void {
  const { showtimes, capacity } = total;
  for (const tally of tallies.values()) Object.assign(tally, { showtimes, capacity });
}

/** Some engines give sums and counts as text. */
function asNumbers(row: TicketSum): TicketSum {
  return {
    state: row.state,
    currency: row.currency,
    tickets: Number(row.tickets),
    collected_tickets: Number(row.collected_tickets),
    booked: Number(row.booked),
    collected: Number(row.collected),
  };
}

/** Of the others the key says all. */
const namedGroupings: readonly Grouping[] = ['showtime', 'movie', 'auditorium', 'ticketType'];

async function nameRows(
  db: ReadDatabase,
  { by }: FiguresQuestion,
  { currency }: ReportCalendar,
  { tallies, showings }: Growing,
): Promise<FiguresRow[]> {
  const ids = [...tallies.keys()].flatMap((key) => {
    const showing = showings.get(key);
    return showing ? [showing.movie_id, showing.auditorium_id] : [key];
  });
  const names = await readNames(db, namedGroupings.includes(by) ? [...new Set(ids)] : []);
  return [...tallies].map(([key, tally]) => {
    const showing = showings.get(key);
    return {
      key,
      label: names.get(showing?.movie_id ?? key) ?? '',
      startsAt: showing?.starts_at ?? null,
      auditoriumName: showing ? (names.get(showing.auditorium_id) ?? '') : null,
      ...asMeasures(tally, currency),
    };
  });
}
