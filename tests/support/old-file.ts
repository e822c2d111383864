import BetterSqlite3 from 'better-sqlite3';
import { configure } from '../../electron/database/sqlite/open-sqlite';
import { migrate, migrations } from '../../electron/database/sqlite/migrate';
import { hourMs, testId, testNow } from './builders';

export type OldReservation = { code: string; name: string; phone: string };
export type OldFile = {
  version: number;
  movies: readonly string[];
  accounts: readonly { name: string; email: string }[];
  reservations: readonly OldReservation[];
};

/**
 * Writes a cinema as the release of a schema's version left it, from 2 on: films, patrons and reservations of one seat
 * each, all of one showtime. Its folded words of names are those of that time, which knew case and compatibility forms.
 */
export function writeOldFile(file: string, { version, movies, accounts, reservations }: OldFile): void {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  migrate(
    sqlite,
    file,
    migrations.filter((migration) => migration.version <= version),
  );
  sqlite.transaction(() => {
    const house = insertHouse(sqlite);
    const showtimes = movies.map((title) => insertShowtime(sqlite, house, title));
    for (const account of accounts) insertAccount(sqlite, account);
    for (const reservation of reservations) insertReservation(sqlite, house, showtimes[0]!, reservation);
  })();
  sqlite.close();
}

type Row = Record<string, string | number | null>;

const prepared = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>();

function insert(sqlite: BetterSqlite3.Database, table: string, row: Row): void {
  const known = prepared.get(sqlite) ?? new Map<string, BetterSqlite3.Statement>();
  prepared.set(sqlite, known);
  const columns = Object.keys(row);
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
  const statement = known.get(text) ?? sqlite.prepare(text);
  known.set(text, statement);
  statement.run(row);
}

type House = {
  auditorium_id: string;
  layout_id: string;
  seat_id: string;
  price_card_id: string;
  type: string;
};

function insertHouse(sqlite: BetterSqlite3.Database): House {
  const [auditorium_id, layout_id, seat_id, price_card_id, type] = Array.from({ length: 5 }, () => testId());
  const house = { auditorium_id, layout_id, seat_id, price_card_id, type } as House;
  insert(sqlite, 'certificate', { code: 'U', label: 'All', minimum_age: null });
  insert(sqlite, 'auditorium', { id: auditorium_id!, name: 'One', position: 0, state: 'active' });
  const geometry = { screen_width: 10, focal_x: 0, focal_y: 0, created_at: testNow };
  insert(sqlite, 'layout', { id: layout_id!, auditorium_id: auditorium_id!, version: 1, ...geometry });
  insert(sqlite, 'area', { layout_id: layout_id!, id: 'stalls', name: 'Stalls', position: 0 });
  const place = { x: 0, y: 1, companion_of: null, position: 0 };
  const named = { area_id: 'stalls', row_label: 'A', number_label: '1', kind: 'standard' };
  insert(sqlite, 'seat', { id: seat_id!, layout_id: layout_id!, ...named, ...place });
  insert(sqlite, 'ticket_type', { id: type!, name: 'Adult', position: 0, state: 'active' });
  const card = { name: 'Evening', currency: 'GBP', weekdays: 127, from_minute: 0, until_minute: 2880 };
  insert(sqlite, 'price_card', { id: price_card_id!, ...card, state: 'active' });
  insert(sqlite, 'price_card_price', { price_card_id: price_card_id!, ticket_type_id: type!, amount: 1000 });
  return house;
}

let shows = 0;

function insertShowtime(sqlite: BetterSqlite3.Database, house: House, title: string): string {
  const [movie_id, id] = [testId(), testId()] as string[];
  const words = { title, original_title: '', synopsis: 'What happens.', director: 'Somebody', cast_line: '' };
  const facts = {
    year: 1950,
    running_minutes: 90,
    certificate_code: 'U',
    audio_language: 'en',
    poster_id: null,
  };
  insert(sqlite, 'movie', { id: movie_id!, ...words, ...facts, state: 'active', created_at: testNow });
  shows += 1;
  const starts_at = testNow + shows * 4 * hourMs;
  const ends_at = starts_at + 2 * hourMs;
  insert(sqlite, 'showtime', {
    id: id!,
    movie_id: movie_id!,
    auditorium_id: house.auditorium_id,
    layout_id: house.layout_id,
    price_card_id: house.price_card_id,
    business_day: new Date(starts_at - 5 * hourMs).toISOString().slice(0, 10),
    starts_at,
    ends_at,
    occupied_until: ends_at,
    sales_close_at: starts_at,
    format: '2D',
    audio_language: 'en',
    subtitle_language: null,
    has_captions: 0,
    has_audio_description: 0,
    state: 'on_sale',
    cancel_reason: null,
    created_at: testNow,
  });
  return id!;
}

function insertAccount(sqlite: BetterSqlite3.Database, account: OldFile['accounts'][number]): void {
  const { name, email } = account;
  insert(sqlite, 'account', {
    id: testId(),
    role: 'patron',
    name,
    email,
    email_key: email.normalize('NFKC').toLowerCase(),
    password_hash: 'x'.repeat(60),
    state: 'active',
    is_demo: 0,
    created_at: testNow,
  });
}

function insertReservation(
  sqlite: BetterSqlite3.Database,
  house: House,
  showtime_id: string,
  { code, name, phone }: OldReservation,
): void {
  const id = testId<string>();
  const contact = { contact_kind: 'phone', contact_key: phone, contact: phone };
  const state = { state: 'active', cancel_reason: null, reserved_at: testNow, cancelled_at: null };
  const ids = {
    id,
    code,
    request_id: testId<string>(),
    hold_id: testId<string>(),
    showtime_id,
    account_id: null,
  };
  insert(sqlite, 'reservation', { ...ids, ...contact, ...state, name });
  const sold = { ticket_type_id: house.type, ticket_type_name: 'Adult', amount: 1000, currency: 'GBP' };
  insert(sqlite, 'ticket', { id: testId<string>(), reservation_id: id, seat_id: house.seat_id, ...sold });
  for (const word of wordsOfOld(name)) insert(sqlite, 'reservation_name', { word, reservation_id: id });
}

/** As they were made up to schema 4. */
function wordsOfOld(name: string): string[] {
  return [
    ...new Set(
      name
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFKC')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ];
}
