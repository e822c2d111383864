import type { NewSeat } from '../../electron/contract/auditoriums.contract';
import type {
  AuditoriumId,
  BusinessDay,
  HoldId,
  LayoutId,
  MovieId,
  PriceCardId,
  RequestId,
  ReservationId,
  SeatId,
  ShowtimeId,
  TicketTypeId,
} from '../../electron/contract/values';
import { foldText } from '../../electron/domain/fold-text';
import { seatKey, type SeatName, type SeatRef } from '../../electron/domain/seat-names';
import { hourMs, minuteMs } from '../../electron/domain/durations';
import type { Database } from '../../electron/database/database';
import type {
  AuditoriumTable,
  HoldTable,
  LayoutTable,
  MovieTable,
  PriceCardTable,
  ReservationTable,
  SeatTable,
  ShowtimeTable,
  TicketTypeTable,
} from '../../electron/database/schema';

/** Sunday 22 November 2026, noon in London (where that is UTC), as in `test-foyer.ts`. Tests start their clocks here. */
export const testNow = Date.UTC(2026, 10, 22, 12, 0);

export { hourMs, minuteMs };

let made = 0;
/** A valid UUIDv7, different at each call, later ones sorting after earlier ones. */
export function testId<T extends string>(): T {
  made += 1;
  return `01900000-0000-7000-8000-${made.toString(16).padStart(12, '0')}` as T;
}

/** Each builder inserts rows as valid as the real thing's and returns them; `change` replaces columns. */
export async function aMovie(database: Database, change: Partial<MovieTable> = {}): Promise<MovieTable> {
  const id = testId<MovieId>();
  const movie: MovieTable = {
    id,
    title: `Movie ${made}`,
    original_title: '',
    synopsis: 'What happens in it.',
    director: 'Ida Lupino',
    cast_line: '',
    year: 1950,
    running_minutes: 90,
    certificate_code: 'U',
    audio_language: 'en',
    other_languages: '',
    subtitle_languages: '',
    search_key: '',
    poster_id: null,
    state: 'active',
    created_at: testNow,
    ...change,
  };
  await database.transaction(async (tx) => {
    await tx
      .insertInto('certificate')
      .values([
        { code: 'U', label: 'Suitable for all', minimum_age: null },
        { code: '15', label: 'Nobody under 15', minimum_age: 15 },
      ])
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
    await tx
      .insertInto('movie')
      .values({ ...movie, search_key: foldText(`${movie.title} ${movie.original_title}`) })
      .execute();
  });
  return movie;
}

export type House = {
  auditorium: AuditoriumTable;
  layout: LayoutTable;
  seats: SeatTable[];
  /** By row and number, as `A1`. */
  seat: (label: string) => SeatTable;
};

/** `rows` rows (A, B, …) of `seatsPerRow` standard seats a pitch apart; or exactly the `seats` given. */
export async function anAuditorium(
  database: Database,
  options: { name?: string; rows?: number; seatsPerRow?: number; seats?: readonly NewSeat[] } = {},
): Promise<House> {
  const auditorium: AuditoriumTable = {
    id: testId<AuditoriumId>(),
    name: options.name ?? `Screen ${made}`,
    position: made,
    state: 'active',
  };
  const layout: LayoutTable = {
    id: testId<LayoutId>(),
    auditorium_id: auditorium.id,
    version: 1,
    screen_width: 10,
    focal_x: 0,
    focal_y: 4,
    created_at: testNow,
  };
  const wanted = options.seats ?? seatBlock(options.rows ?? 5, options.seatsPerRow ?? 8);
  const ids = new Map(wanted.map((seat) => [seatKey(seat), testId<SeatId>()]));
  const seats = wanted.map((seat, position): SeatTable => ({
    id: ids.get(seatKey(seat))!,
    layout_id: layout.id,
    area_id: seat.area,
    row_label: seat.row,
    number_label: seat.number,
    kind: seat.kind,
    x: seat.x,
    y: seat.y,
    companion_of: seat.companionOf === undefined ? null : ids.get(seatKey(seat.companionOf))!,
    position,
  }));
  const areas = [...new Set(wanted.map((seat) => seat.area))];
  await database.transaction(async (tx) => {
    await tx.insertInto('auditorium').values(auditorium).execute();
    await tx.insertInto('layout').values(layout).execute();
    await tx
      .insertInto('area')
      .values(areas.map((id, position) => ({ layout_id: layout.id, id, name: id, position })))
      .execute();
    const spacesFirst = seats.toSorted((a, b) => (a.companion_of ? 1 : 0) - (b.companion_of ? 1 : 0));
    await inParts(spacesFirst, (part) => tx.insertInto('seat').values(part).execute());
  });
  const byLabel = new Map(seats.map((seat) => [seat.row_label + seat.number_label, seat]));
  return { auditorium, layout, seats, seat: (label) => byLabel.get(label)! };
}

/** Seats of `seatBlock` by row and number, as `A1`: which are meant, and as people are told of them. */
export function seatRefs(...labels: string[]): SeatRef[] {
  return labels.map((label) => ({ area: 'stalls', row: label[0]!, number: label.slice(1) }));
}
export function seatNames(...labels: string[]): SeatName[] {
  return seatRefs(...labels).map((seat) => ({ ...seat, area: '' }));
}

/** A plain rectangle of standard seats: rows A, B, … from the screen, numbers from 1 on the left. */
export function seatBlock(rows: number, seatsPerRow: number): NewSeat[] {
  return Array.from({ length: rows * seatsPerRow }, (_, index) => {
    const row = Math.floor(index / seatsPerRow);
    const column = index % seatsPerRow;
    return {
      row: String.fromCharCode(65 + row),
      number: String(column + 1),
      area: 'stalls',
      kind: 'standard',
      x: column - (seatsPerRow - 1) / 2,
      y: row + 2,
    };
  });
}

export type PricedCard = { card: PriceCardTable; ticketTypes: TicketTypeTable[] };

/** Every day, round the clock, in GBP; `prices` in pence, one ticket type each (made here); premium seats cost 200 more. */
export async function aPriceCard(
  database: Database,
  options: { prices?: Record<string, number>; premium?: number; change?: Partial<PriceCardTable> } = {},
): Promise<PricedCard> {
  const card: PriceCardTable = {
    id: testId<PriceCardId>(),
    name: `Card ${made}`,
    currency: 'GBP',
    digits: 2,
    weekdays: 127,
    from_minute: 0,
    until_minute: 2880,
    state: 'active',
    ...options.change,
  };
  const prices = Object.entries(options.prices ?? { Adult: 1000, Child: 600 });
  const ticketTypes = prices.map(([name], position): TicketTypeTable => {
    const id = testId<TicketTypeId>();
    return { id, name: `${name} ${made}`, position, state: 'active' };
  });
  await database.transaction(async (tx) => {
    await tx.insertInto('ticket_type').values(ticketTypes).execute();
    await tx.insertInto('price_card').values(card).execute();
    await tx
      .insertInto('price_card_price')
      .values(
        ticketTypes.map((type, index) => ({
          price_card_id: card.id,
          ticket_type_id: type.id,
          amount: prices[index]![1],
        })),
      )
      .execute();
    await tx
      .insertInto('price_card_surcharge')
      .values({ price_card_id: card.id, seat_kind: 'premium', amount: options.premium ?? 200 })
      .execute();
  });
  return { card, ticketTypes };
}

/** Starts two hours after `testNow` unless `change.starts_at` says otherwise; lasts as the movie does, plus half an hour. */
export async function aShowtime(
  database: Database,
  options: {
    movie?: MovieTable;
    house?: House;
    priceCard?: PricedCard;
    change?: Partial<ShowtimeTable>;
  } = {},
): Promise<ShowtimeTable> {
  const movie = options.movie ?? (await aMovie(database));
  const house = options.house ?? (await anAuditorium(database));
  const priceCard = options.priceCard ?? (await aPriceCard(database));
  const startsAt = options.change?.starts_at ?? testNow + 2 * hourMs;
  const endsAt = startsAt + (15 + movie.running_minutes) * minuteMs;
  const showtime: ShowtimeTable = {
    id: testId<ShowtimeId>(),
    movie_id: movie.id,
    auditorium_id: house.auditorium.id,
    layout_id: house.layout.id,
    price_card_id: priceCard.card.id,
    business_day: new Date(startsAt - 5 * hourMs).toISOString().slice(0, 10) as BusinessDay,
    starts_at: startsAt,
    ends_at: endsAt,
    occupied_until: endsAt + 15 * minuteMs,
    sales_close_at: startsAt + 10 * minuteMs,
    format: '2D',
    audio_language: 'en',
    subtitle_language: null,
    has_captions: 0,
    has_audio_description: 0,
    state: 'on_sale',
    cancel_reason: null,
    created_at: testNow,
    ...options.change,
  };
  await database.transaction((tx) => tx.insertInto('showtime').values(showtime).execute());
  return showtime;
}

/** A hold of `seats` by some other session, running for eight minutes from `testNow`. */
export async function aHold(
  database: Database,
  showtime: ShowtimeTable,
  seats: readonly SeatTable[],
  change: Partial<HoldTable> = {},
): Promise<HoldTable> {
  const id = testId<HoldId>();
  const hold: HoldTable = {
    id,
    showtime_id: showtime.id,
    layout_id: showtime.layout_id,
    session_id: `session ${made}`,
    terminal_id: 'terminal',
    created_at: testNow,
    expires_at: testNow + 8 * minuteMs,
    renewals: 0,
    ...change,
  };
  await database.transaction(async (tx) => {
    await tx.insertInto('hold').values(hold).execute();
    if (seats.length > 0)
      await tx
        .insertInto('seat_claim')
        .values(seats.map((seat) => ({ ...claimOf(showtime, seat), hold_id: hold.id, reservation_id: null })))
        .execute();
  });
  return hold;
}

/** A reservation of `seats` by a guest; its claims are there unless `change.state` is `cancelled`. */
export async function aReservation(
  database: Database,
  showtime: ShowtimeTable,
  seats: readonly SeatTable[],
  ticketType: TicketTypeTable,
  change: Partial<ReservationTable> = {},
): Promise<ReservationTable> {
  const id = testId<ReservationId>();
  const reservation: ReservationTable = {
    id,
    code: made
      .toString(8)
      .replace(/./g, (digit) => String(Number(digit) + 2))
      .padStart(8, '2'),
    request_id: testId<RequestId>(),
    hold_id: testId<HoldId>(),
    showtime_id: showtime.id,
    account_id: null,
    contact_kind: 'phone',
    contact_key: '442079460000',
    contact: '+44 20 7946 0000',
    state: 'active',
    cancel_reason: null,
    reserved_at: testNow,
    cancelled_at: null,
    name: null,
    collected_at: null,
    desk_account_id: null,
    ...(await soldWords(database, showtime)),
    ...change,
  };
  const tickets = seats.map((seat) => ({
    reservation_id: reservation.id,
    seat_id: seat.id,
    ticket_type_id: ticketType.id,
    ticket_type_name: ticketType.name,
    amount: 1000,
    currency: 'GBP',
    digits: 2,
  }));
  const claims = seats.map((seat) => ({
    ...claimOf(showtime, seat),
    hold_id: null,
    reservation_id: reservation.id,
  }));
  await database.transaction(async (tx) => {
    await tx.insertInto('reservation').values(reservation).execute();
    await inParts(tickets, (part) => tx.insertInto('ticket').values(part).execute());
    if (reservation.state === 'active')
      await inParts(claims, (part) => tx.insertInto('seat_claim').values(part).execute());
  });
  return reservation;
}

async function soldWords(database: Database, showtime: ShowtimeTable) {
  return database.read
    .selectFrom('movie')
    .innerJoin('auditorium', (join) => join.on('auditorium.id', '=', showtime.auditorium_id))
    .select(['movie.title as movie_title', 'auditorium.name as auditorium_name'])
    .where('movie.id', '=', showtime.movie_id)
    .executeTakeFirstOrThrow();
}

function claimOf(showtime: ShowtimeTable, seat: SeatTable) {
  return { showtime_id: showtime.id, seat_id: seat.id, layout_id: showtime.layout_id };
}

/** SQLite takes 32,766 values in one statement. */
export async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await insert(rows.slice(at, at + 500));
}
