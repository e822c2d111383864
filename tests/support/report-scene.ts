import fc from 'fast-check';
import type { BusinessDay } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import type {
  ReservationTable,
  ShowtimeTable,
  TicketTable,
  TicketTypeTable,
} from '../../electron/database/schema';
import { digitsOf } from '../../electron/domain/currencies';
import { businessDayOf } from '../../electron/domain/business-day';
import type { Reports } from '../../electron/features/reports/report-job';
import { createThreadReports } from '../../electron/features/reports/thread-reports';
import { aMovie, anAuditorium, aPriceCard, aReservation, aShowtime, type House, minuteMs } from './builders';

export const reportCalendar = { timeZone: 'Europe/London', businessDayStartsAtMinute: 300 };
const currencies = ['GBP', 'EUR', 'JPY'];
const states = ['active', 'collected', 'cancelled'] as const;

type PlannedTicket = { type: number; currency: number; amount: number };
type PlannedReservation = { showtime: number; state: (typeof states)[number]; tickets: PlannedTicket[] };
type PlannedShowtime = { house: number; movie: number; gapMinutes: number; isCancelled: boolean };
export type Plan = { startsAt: number; showtimes: PlannedShowtime[]; reservations: PlannedReservation[] };

/** Showtimes day and night over some days from one of the starts, and what was reserved, collected and cancelled. */
export function aPlan(...startsAt: number[]): fc.Arbitrary<Plan> {
  const index = fc.nat(2);
  return fc.record({
    startsAt: fc.constantFrom(...startsAt),
    showtimes: fc.array(
      fc.record({ house: index, movie: index, gapMinutes: fc.nat(600), isCancelled: oneIn(5) }),
      { minLength: 1, maxLength: 24 },
    ),
    reservations: fc.array(
      fc.record({
        showtime: fc.nat(1000),
        state: fc.constantFrom(...states),
        tickets: fc.array(
          fc.record({ type: index, currency: fc.constantFrom(0, 0, 0, 1, 2), amount: fc.nat(2000) }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { maxLength: 40 },
    ),
  });
}

function oneIn(count: number): fc.Arbitrary<boolean> {
  return fc.nat(count - 1).map((value) => value === 0);
}

/** Writes the plan as rows. A cancelled showtime's reservations are cancelled with it, as Foyer does. */
export async function playOut(database: Database, plan: Plan) {
  const houses = [
    await anAuditorium(database, { rows: 2 }),
    await anAuditorium(database, { rows: 3 }),
    await anAuditorium(database, { rows: 4 }),
  ];
  const movies = [await aMovie(database), await aMovie(database), await aMovie(database)];
  const priceCard = await aPriceCard(database, { prices: { Adult: 1000, Child: 600, Senior: 800 } });
  const showtimes: ShowtimeTable[] = [];
  const freeFrom = houses.map(() => plan.startsAt);
  for (const { house, movie, gapMinutes, isCancelled } of plan.showtimes) {
    const startsAt = freeFrom[house]! + gapMinutes * minuteMs;
    const change = {
      starts_at: startsAt,
      business_day: businessDayOf(startsAt, reportCalendar),
      ...(isCancelled ? ({ state: 'cancelled', cancel_reason: 'No film.' } as const) : {}),
    };
    const options = { house: houses[house]!, movie: movies[movie]!, priceCard, change };
    const showtime = await aShowtime(database, options);
    showtimes.push(showtime);
    freeFrom[house] = showtime.occupied_until;
  }
  for (const planned of plan.reservations) {
    const showtime = showtimes[planned.showtime % showtimes.length]!;
    const house = houses.find(({ layout }) => layout.id === showtime.layout_id)!;
    await writeReservation(database, showtime, house, priceCard.ticketTypes, planned);
  }
  return { houses, movies, priceCard, showtimes };
}

async function writeReservation(
  database: Database,
  showtime: ShowtimeTable,
  house: House,
  types: readonly TicketTypeTable[],
  { state, tickets }: PlannedReservation,
): Promise<void> {
  const reservedAt = showtime.created_at;
  const isCancelled = state === 'cancelled' || showtime.state === 'cancelled';
  const change: Partial<ReservationTable> = {
    ...(isCancelled
      ? { state: 'cancelled', cancel_reason: 'patron', cancelled_at: reservedAt + minuteMs }
      : {}),
    collected_at: state === 'collected' ? reservedAt + minuteMs : null,
  };
  const reservation = await aReservation(database, showtime, [], types[0]!, change);
  const rows = tickets.map(({ type, currency, amount }, index): TicketTable => ({
    reservation_id: reservation.id,
    seat_id: house.seats[index]!.id,
    ticket_type_id: types[type]!.id,
    ticket_type_name: types[type]!.name,
    amount,
    currency: currencies[currency]!,
    digits: digitsOf(currencies[currency]!),
  }));
  await database.transaction((tx) => tx.insertInto('ticket').values(rows).execute());
}

/** A plain calendar, for tests to count by: a day so many days later. */
export function laterDay(day: string, days: number): BusinessDay {
  return new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as BusinessDay;
}

/** Reports in a thread of their own on a Foyer's file, as the program has them. */
export function threadOn(file: string): Reports {
  const workerFile = new URL('report-start.mjs', import.meta.url);
  return createThreadReports({ workerFile, file, nativeBinding: process.env.FOYER_SQLITE_BINDING });
}
