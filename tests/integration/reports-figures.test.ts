import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Grouping, groupings, type Measures } from '../../electron/contract/reports.contract';
import type { BusinessDay, Money } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import type { ShowtimeTable } from '../../electron/database/schema';
import { openTestFoyer } from '../support/test-foyer';
import { aPlan, laterDay, type Plan, playOut, reportCalendar } from '../support/report-scene';

/** Saturday evenings before the clocks change in London, and before a night on which they do not. */
const nights = [Date.UTC(2026, 9, 24, 17, 0), Date.UTC(2026, 2, 28, 17, 0), Date.UTC(2026, 10, 21, 17, 0)];

type Selected = {
  from: BusinessDay;
  until: BusinessDay;
  movieId: string | null;
  auditoriumId: string | null;
};

/** Counted from the rows: loops over whole tables, and no query or rule of the feature. */
async function recount({ read }: Database, by: Grouping, selected: Selected, firstWeekday: number) {
  const showtimes = (await read.selectFrom('showtime').selectAll().execute()).filter(
    (one) =>
      one.business_day >= selected.from &&
      one.business_day <= selected.until &&
      (selected.movieId === null || one.movie_id === selected.movieId) &&
      (selected.auditoriumId === null || one.auditorium_id === selected.auditoriumId),
  );
  const seats = await read.selectFrom('seat').selectAll().execute();
  const reservations = await read.selectFrom('reservation').selectAll().execute();
  const tickets = await read.selectFrom('ticket').selectAll().execute();
  const rows = new Map<string, Counted>();
  const total = nothing();
  const rowOf = (key: string) => rows.get(key) ?? rows.set(key, nothing()).get(key)!;
  for (const showtime of showtimes) {
    const its = reservations.filter((one) => one.showtime_id === showtime.id);
    const key = by === 'ticketType' ? null : keyOf(by, showtime, firstWeekday);
    for (const row of key === null ? [total] : [total, rowOf(key)]) {
      if (showtime.state !== 'cancelled') {
        row.showtimes += 1;
        row.capacity += seats.filter((seat) => seat.layout_id === showtime.layout_id).length;
      }
      for (const one of its) row[one.state === 'active' ? 'reservations' : 'cancelledReservations'] += 1;
    }
    for (const reservation of its) {
      const types = new Set<string>();
      for (const ticket of tickets.filter((one) => one.reservation_id === reservation.id)) {
        types.add(ticket.ticket_type_id);
        for (const row of [total, rowOf(key ?? ticket.ticket_type_id)]) {
          if (reservation.state === 'cancelled') row.cancelledTickets += 1;
          else {
            row.tickets += 1;
            add(row.booked, ticket.currency, ticket.amount);
            if (reservation.collected_at !== null) {
              row.collectedTickets += 1;
              add(row.collected, ticket.currency, ticket.amount);
            }
          }
        }
      }
      if (by === 'ticketType')
        for (const type of types)
          rowOf(type)[reservation.state === 'active' ? 'reservations' : 'cancelledReservations'] += 1;
    }
  }
  if (by === 'ticketType')
    for (const row of rows.values())
      Object.assign(row, { showtimes: total.showtimes, capacity: total.capacity });
  if (by === 'day') for (let day = selected.from; day <= selected.until; day = laterDay(day, 1)) rowOf(day);
  if (by === 'week')
    for (let day = selected.from; day <= selected.until; day = laterDay(day, 1))
      rowOf(weekOf(day, firstWeekday));
  return { rows: Object.fromEntries(rows), total };
}

type Counted = Omit<Measures, 'booked' | 'collected'> &
  Record<'booked' | 'collected', Record<string, number>>;
function nothing(): Counted {
  return {
    showtimes: 0,
    capacity: 0,
    reservations: 0,
    tickets: 0,
    cancelledReservations: 0,
    cancelledTickets: 0,
    collectedTickets: 0,
    booked: {},
    collected: {},
  };
}
function add(sums: Record<string, number>, currency: string, amount: number) {
  if (amount > 0) sums[currency] = (sums[currency] ?? 0) + amount;
}
const asRecord = (sums: Money[]) =>
  Object.fromEntries(sums.map(({ currency, amount }) => [currency, amount]));

function keyOf(by: Exclude<Grouping, 'ticketType'>, showtime: ShowtimeTable, firstWeekday: number): string {
  const local = Temporal.Instant.fromEpochMilliseconds(showtime.starts_at).toZonedDateTimeISO(
    reportCalendar.timeZone,
  );
  const keys: Record<typeof by, string> = {
    showtime: showtime.id,
    movie: showtime.movie_id,
    auditorium: showtime.auditorium_id,
    day: showtime.business_day,
    week: weekOf(showtime.business_day, firstWeekday),
    weekday: String(weekdayOf(showtime.business_day)),
    hour: String(local.hour),
  };
  return keys[by];
}
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00Z`).getUTCDay() || 7;
}
function weekOf(day: BusinessDay, firstWeekday: number): BusinessDay {
  let first = day;
  while (weekdayOf(first) !== firstWeekday) first = laterDay(first, -1);
  return first;
}

async function compare(plan: Plan, options: { firstWeekday: number; days: number; narrow: number }) {
  const test = await openTestFoyer();
  const { movies, houses, showtimes } = await playOut(test.database, plan);
  const admin = await test.admin();
  await test.call(admin, 'settings.changeSettings', { firstWeekday: options.firstWeekday });
  const from = laterDay(showtimes[0]!.business_day, options.narrow === 3 ? 1 : -2);
  const selected = {
    from,
    until: laterDay(from, options.days),
    movieId: options.narrow === 1 ? movies[0]!.id : null,
    auditoriumId: options.narrow === 2 ? houses[1]!.auditorium.id : null,
  };
  const { movieId, auditoriumId } = selected;
  for (const by of groupings) {
    const period = { from: selected.from, until: selected.until };
    const answer = await test.call(admin, 'reports.readFigures', { period, by, movieId, auditoriumId });
    const wanted = await recount(test.database, by, selected, options.firstWeekday);
    const rows = answer.rows.map(
      ({ key, label: _label, startsAt: _at, auditoriumName: _name, ...measures }) => [
        key,
        { ...measures, booked: asRecord(measures.booked), collected: asRecord(measures.collected) },
      ],
    );
    expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length);
    expect({ by, rows: Object.fromEntries(rows) }).toEqual({ by, rows: wanted.rows });
    const total = answer.total;
    expect({ ...total, booked: asRecord(total.booked), collected: asRecord(total.collected) }).toEqual(
      wanted.total,
    );
  }
  await test.foyer.close();
}

describe('figures', () => {
  it('are what a plain recount of the rows says: in every cut, with cancellations, over clock changes', async () => {
    const options = fc.record({
      firstWeekday: fc.constantFrom(1, 4, 6, 7),
      days: fc.constantFrom(0, 1, 3, 9, 40),
      narrow: fc.nat(3),
    });
    await fc.assert(fc.asyncProperty(aPlan(...nights), options, compare), { numRuns: 60 });
  }, 120_000);
});
