import type { FiguresRow, Grouping, Measures, ReportPeriod } from '../../contract/reports.contract';
import type { AuditoriumId, BusinessDay, Money, MovieId, ShowtimeId } from '../../contract/values';
import { addDays, localOf, weekdayOf } from '../../domain/wall-clock';

/** What the cut of a report depends on. */
export type ReportCalendar = { timeZone: string; firstWeekday: number; currency: string };

export type Showing = {
  id: ShowtimeId;
  movie_id: MovieId;
  auditorium_id: AuditoriumId;
  business_day: BusinessDay;
  starts_at: number;
};

/** Running sums, added to in place. */
export type Tally = Omit<Measures, 'booked' | 'collected'> & {
  booked: Map<string, number>;
  collected: Map<string, number>;
};

export type TicketSum = {
  state: 'active' | 'cancelled';
  currency: string;
  tickets: number;
  collected_tickets: number;
  booked: number;
  collected: number;
};

export function newTally(): Tally {
  return {
    showtimes: 0,
    capacity: 0,
    reservations: 0,
    tickets: 0,
    cancelledReservations: 0,
    cancelledTickets: 0,
    collectedTickets: 0,
    booked: new Map(),
    collected: new Map(),
  };
}

export function addShowing(tally: Tally, seats: number): void {
  tally.showtimes += 1;
  tally.capacity += seats;
}

export function addReservations(tally: Tally, state: 'active' | 'cancelled', count: number): void {
  tally[state === 'active' ? 'reservations' : 'cancelledReservations'] += count;
}

export function addTickets(tally: Tally, sum: TicketSum): void {
  if (sum.state === 'cancelled') {
    tally.cancelledTickets += sum.tickets;
    return;
  }
  tally.tickets += sum.tickets;
  tally.collectedTickets += sum.collected_tickets;
  addMoney(tally.booked, sum.currency, sum.booked);
  addMoney(tally.collected, sum.currency, sum.collected);
}

export function addMoney(sums: Map<string, number>, currency: string, amount: number): void {
  sums.set(currency, (sums.get(currency) ?? 0) + amount);
}

export function asMeasures(tally: Tally, currency: string): Measures {
  return {
    ...tally,
    booked: asSums(tally.booked, currency),
    collected: asSums(tally.collected, currency),
  };
}

/** The cinema's own currency first, then by code; nothing for a currency of which there is nothing. */
export function asSums(sums: ReadonlyMap<string, number>, own: string): Money[] {
  const isOwn = (money: Money) => Number(money.currency === own);
  return [...sums]
    .filter(([, amount]) => amount > 0)
    .map(([currency, amount]) => ({ amount, currency }))
    .toSorted((a, b) => isOwn(b) - isOwn(a) || compare(a.currency, b.currency));
}

/** The first day of the week that a business day is in. */
export function weekOf(day: BusinessDay, firstWeekday: number): BusinessDay {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** Says in which row a showtime counts. The days' answers are kept: the same few are asked for again and again. */
export function createKeyOf(by: Exclude<Grouping, 'ticketType'>, calendar: ReportCalendar) {
  const weeks = remember((day: BusinessDay) => weekOf(day, calendar.firstWeekday));
  const weekdays = remember((day: BusinessDay) => String(weekdayOf(day)));
  const keys: Record<typeof by, (showing: Showing) => string> = {
    showtime: ({ id }) => id,
    movie: ({ movie_id }) => movie_id,
    auditorium: ({ auditorium_id }) => auditorium_id,
    day: ({ business_day }) => business_day,
    week: ({ business_day }) => weeks(business_day),
    weekday: ({ business_day }) => weekdays(business_day),
    hour: ({ starts_at }) => String(Number(localOf(starts_at, calendar.timeZone).slice(11, 13))),
  };
  return keys[by];
}

function remember<T extends string>(answer: (day: BusinessDay) => T) {
  const known = new Map<BusinessDay, T>();
  return (day: BusinessDay): T => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const found = answer(day);
    known.set(day, found);
    return found;
  };
}

/** The rows that are there even when nothing was shown: every day, or every week, of the period. */
export function keysOfPeriod(by: Grouping, { from, until }: ReportPeriod, firstWeekday: number): string[] {
  if (by !== 'day' && by !== 'week') return [];
  const keys: string[] = [];
  const step = by === 'day' ? 1 : 7;
  let day = by === 'day' ? from : weekOf(from, firstWeekday);
  for (; day <= until; day = addDays(day, step)) keys.push(day);
  return keys;
}

/** A period in pieces of so many days, the last perhaps shorter: between two of them a report can be stopped. */
export function piecesOf({ from, until }: ReportPeriod, days: number): ReportPeriod[] {
  const pieces: ReportPeriod[] = [];
  for (let day = from; day <= until; day = addDays(day, days)) {
    const last = addDays(day, days - 1);
    pieces.push({ from: day, until: last < until ? last : until });
  }
  return pieces;
}

/** Times ascend; names stand by what they booked in the cinema's own currency, then by tickets, then by name. */
export function orderRows(by: Grouping, rows: FiguresRow[], currency: string): FiguresRow[] {
  if (by === 'showtime')
    return rows.toSorted(
      (a, b) => a.startsAt! - b.startsAt! || compare(a.auditoriumName!, b.auditoriumName!),
    );
  if (by === 'day' || by === 'week') return rows.toSorted((a, b) => compare(a.key, b.key));
  if (by === 'weekday' || by === 'hour') return rows.toSorted((a, b) => Number(a.key) - Number(b.key));
  const own = ({ booked }: FiguresRow) => booked.find((sum) => sum.currency === currency)?.amount ?? 0;
  return rows.toSorted((a, b) => own(b) - own(a) || b.tickets - a.tickets || compare(a.label, b.label));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
