import { applicationId, type Migration } from './migration';

const id = 'TEXT NOT NULL CHECK (length(id) = 36)';
const bit = 'INTEGER NOT NULL CHECK (%s IN (0, 1))';
const flag = (name: string) => `${name} ${bit.replace('%s', name)}`;
const instant = (name: string) => `${name} INTEGER NOT NULL CHECK (${name} >= 0)`;
const line = (name: string, max: number, min = 1) =>
  `${name} TEXT NOT NULL CHECK (length(${name}) BETWEEN ${min} AND ${max})`;
const oneOf = (name: string, ...values: string[]) =>
  `${name} TEXT NOT NULL CHECK (${name} IN (${values.map((value) => `'${value}'`).join(', ')}))`;

export const foundation: Migration = {
  version: 1,
  name: '0001-foundation',
  // The mark is set in the same transaction: a file that is cut off right after it must not look like another program's.
  sql: `
PRAGMA application_id = ${applicationId};

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 60),
  value TEXT NOT NULL CHECK (json_valid(value)),
  ${instant('updated_at')}
) STRICT;

CREATE TABLE account (
  id ${id} PRIMARY KEY,
  ${oneOf('role', 'patron', 'admin')},
  ${line('name', 100)},
  ${line('email', 254, 3)},
  ${line('email_key', 400, 3)} UNIQUE,
  password_hash TEXT NOT NULL CHECK (length(password_hash) = 60),
  ${oneOf('state', 'active', 'disabled')},
  ${flag('is_demo')},
  ${instant('created_at')}
) STRICT;
CREATE INDEX account_by_role ON account (role, state);

CREATE TABLE throttle (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 500),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  ${instant('last_failed_at')},
  ${instant('locked_until')}
) STRICT;

CREATE TABLE certificate (
  code TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 12),
  ${line('label', 80)},
  minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 21)
) STRICT;

CREATE TABLE genre (
  id ${id} PRIMARY KEY,
  ${line('name', 40)} UNIQUE
) STRICT;

CREATE TABLE poster (
  id ${id} PRIMARY KEY,
  ${instant('created_at')}
) STRICT;

CREATE TABLE poster_image (
  poster_id TEXT NOT NULL REFERENCES poster (id) ON DELETE CASCADE,
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 4000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 6000),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/webp', 'image/jpeg', 'image/png')),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  PRIMARY KEY (poster_id, width)
) STRICT;

CREATE TABLE movie (
  id ${id} PRIMARY KEY,
  ${line('title', 200)},
  ${line('original_title', 200, 0)},
  ${line('synopsis', 4000, 0)},
  ${line('director', 200, 0)},
  ${line('cast_line', 400, 0)},
  year INTEGER NOT NULL CHECK (year BETWEEN 1870 AND 2200),
  running_minutes INTEGER NOT NULL CHECK (running_minutes BETWEEN 1 AND 1000),
  certificate_code TEXT NOT NULL REFERENCES certificate (code),
  ${line('audio_language', 20, 2)},
  poster_id TEXT REFERENCES poster (id),
  ${oneOf('state', 'active', 'archived')},
  ${instant('created_at')}
) STRICT;
CREATE INDEX movie_by_poster ON movie (poster_id);
CREATE INDEX movie_by_certificate ON movie (certificate_code);

CREATE TABLE movie_genre (
  movie_id TEXT NOT NULL REFERENCES movie (id) ON DELETE CASCADE,
  genre_id TEXT NOT NULL REFERENCES genre (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (movie_id, genre_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX movie_genre_by_genre ON movie_genre (genre_id);

CREATE TABLE auditorium (
  id ${id} PRIMARY KEY,
  ${line('name', 40)} UNIQUE,
  position INTEGER NOT NULL CHECK (position >= 0),
  ${oneOf('state', 'active', 'archived')}
) STRICT;

CREATE TABLE layout (
  id ${id} PRIMARY KEY,
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  screen_width REAL NOT NULL CHECK (screen_width > 0),
  focal_x REAL NOT NULL,
  focal_y REAL NOT NULL,
  ${instant('created_at')},
  UNIQUE (auditorium_id, version),
  UNIQUE (id, auditorium_id)
) STRICT;

CREATE TABLE area (
  layout_id TEXT NOT NULL REFERENCES layout (id),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 20),
  ${line('name', 40)},
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (layout_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  id ${id} PRIMARY KEY,
  layout_id TEXT NOT NULL REFERENCES layout (id),
  area_id TEXT NOT NULL,
  ${line('row_label', 4)},
  ${line('number_label', 4)},
  ${oneOf('kind', 'standard', 'premium', 'wheelchair', 'companion')},
  x REAL NOT NULL CHECK (x BETWEEN -200 AND 200),
  y REAL NOT NULL CHECK (y BETWEEN -200 AND 200),
  companion_of TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (layout_id, row_label, number_label),
  UNIQUE (id, layout_id),
  FOREIGN KEY (layout_id, area_id) REFERENCES area (layout_id, id),
  FOREIGN KEY (companion_of, layout_id) REFERENCES seat (id, layout_id),
  CHECK ((kind = 'companion') = (companion_of IS NOT NULL))
) STRICT;
CREATE INDEX seat_by_layout ON seat (layout_id, position);
CREATE INDEX seat_by_companion ON seat (companion_of, layout_id);
CREATE TRIGGER seat_is_kept BEFORE UPDATE ON seat
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;
CREATE TRIGGER seat_companion_of_wheelchair BEFORE INSERT ON seat
WHEN NEW.companion_of IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM seat s WHERE s.id = NEW.companion_of AND s.kind = 'wheelchair')
BEGIN SELECT RAISE(ABORT, 'a companion seat belongs to a wheelchair space that is there already'); END;
CREATE TRIGGER area_is_kept BEFORE UPDATE ON area
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;
CREATE TRIGGER layout_is_kept BEFORE UPDATE ON layout
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;

CREATE TABLE ticket_type (
  id ${id} PRIMARY KEY,
  ${line('name', 40)} UNIQUE,
  position INTEGER NOT NULL CHECK (position >= 0),
  ${oneOf('state', 'active', 'archived')}
) STRICT;

CREATE TABLE price_card (
  id ${id} PRIMARY KEY,
  ${line('name', 60)} UNIQUE,
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 2880),
  until_minute INTEGER NOT NULL CHECK (until_minute BETWEEN 1 AND 2880),
  ${oneOf('state', 'active', 'archived')},
  CHECK (from_minute < until_minute)
) STRICT;

CREATE TABLE price_card_price (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  PRIMARY KEY (price_card_id, ticket_type_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX price_card_price_by_type ON price_card_price (ticket_type_id);

CREATE TABLE price_card_surcharge (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  ${oneOf('seat_kind', 'standard', 'premium', 'wheelchair', 'companion')},
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  PRIMARY KEY (price_card_id, seat_kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE showtime (
  id ${id} PRIMARY KEY,
  movie_id TEXT NOT NULL REFERENCES movie (id),
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  layout_id TEXT NOT NULL,
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  business_day TEXT NOT NULL CHECK (business_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ${instant('starts_at')},
  ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
  occupied_until INTEGER NOT NULL CHECK (occupied_until >= ends_at AND occupied_until - starts_at < 86400000),
  ${instant('sales_close_at')},
  ${line('format', 20)},
  ${line('audio_language', 20, 2)},
  subtitle_language TEXT CHECK (length(subtitle_language) BETWEEN 2 AND 20),
  ${flag('has_captions')},
  ${flag('has_audio_description')},
  ${oneOf('state', 'planned', 'on_sale', 'closed', 'cancelled')},
  cancel_reason TEXT CHECK (length(cancel_reason) BETWEEN 1 AND 200),
  ${instant('created_at')},
  UNIQUE (id, layout_id),
  FOREIGN KEY (layout_id, auditorium_id) REFERENCES layout (id, auditorium_id),
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;
CREATE INDEX showtime_by_day ON showtime (business_day, starts_at);
CREATE INDEX showtime_by_start ON showtime (starts_at);
CREATE INDEX showtime_by_auditorium ON showtime (auditorium_id, starts_at);
CREATE INDEX showtime_by_movie ON showtime (movie_id, starts_at);
CREATE INDEX showtime_by_layout ON showtime (layout_id, auditorium_id);
CREATE INDEX showtime_by_price_card ON showtime (price_card_id);

CREATE TRIGGER seat_is_not_added_later BEFORE INSERT ON seat
WHEN EXISTS (SELECT 1 FROM showtime s WHERE s.layout_id = NEW.layout_id)
BEGIN SELECT RAISE(ABORT, 'showtimes use this layout: save a new version'); END;
CREATE TRIGGER seat_is_not_taken_out BEFORE DELETE ON seat
WHEN EXISTS (SELECT 1 FROM showtime s WHERE s.layout_id = OLD.layout_id)
BEGIN SELECT RAISE(ABORT, 'showtimes use this layout: save a new version'); END;

CREATE TRIGGER showtime_overlap_insert BEFORE INSERT ON showtime
WHEN NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM showtime s
  WHERE s.auditorium_id = NEW.auditorium_id AND s.state <> 'cancelled'
    AND s.starts_at > NEW.starts_at - 86400000 AND s.starts_at < NEW.occupied_until
    AND s.occupied_until > NEW.starts_at)
BEGIN SELECT RAISE(ABORT, 'showtimes overlap'); END;
CREATE TRIGGER showtime_overlap_update BEFORE UPDATE ON showtime
WHEN NEW.state <> 'cancelled' AND EXISTS (
  SELECT 1 FROM showtime s
  WHERE s.auditorium_id = NEW.auditorium_id AND s.state <> 'cancelled' AND s.id <> NEW.id
    AND s.starts_at > NEW.starts_at - 86400000 AND s.starts_at < NEW.occupied_until
    AND s.occupied_until > NEW.starts_at)
BEGIN SELECT RAISE(ABORT, 'showtimes overlap'); END;

CREATE TABLE hold (
  id ${id} PRIMARY KEY,
  showtime_id TEXT NOT NULL,
  layout_id TEXT NOT NULL,
  session_id TEXT NOT NULL UNIQUE CHECK (length(session_id) BETWEEN 1 AND 100),
  terminal_id TEXT NOT NULL CHECK (length(terminal_id) BETWEEN 1 AND 100),
  ${instant('created_at')},
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  renewals INTEGER NOT NULL CHECK (renewals >= 0),
  UNIQUE (id, showtime_id),
  FOREIGN KEY (showtime_id, layout_id) REFERENCES showtime (id, layout_id)
) STRICT;
CREATE INDEX hold_by_showtime ON hold (showtime_id, layout_id, expires_at);
CREATE INDEX hold_by_terminal ON hold (terminal_id);
CREATE INDEX hold_by_expiry ON hold (expires_at);

CREATE TABLE reservation (
  id ${id} PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8 AND code NOT GLOB '*[^2-9A-HJKMNP-TV-Z]*'),
  request_id TEXT NOT NULL UNIQUE CHECK (length(request_id) = 36),
  hold_id TEXT NOT NULL UNIQUE CHECK (length(hold_id) = 36),
  showtime_id TEXT NOT NULL REFERENCES showtime (id),
  account_id TEXT REFERENCES account (id),
  contact_kind TEXT CHECK (contact_kind IN ('phone', 'email')),
  contact_key TEXT CHECK (length(contact_key) BETWEEN 3 AND 400),
  contact TEXT CHECK (length(contact) BETWEEN 3 AND 254),
  ${oneOf('state', 'active', 'cancelled')},
  cancel_reason TEXT CHECK (cancel_reason IN ('patron', 'staff', 'showtime')),
  ${instant('reserved_at')},
  cancelled_at INTEGER CHECK (cancelled_at >= reserved_at),
  UNIQUE (id, showtime_id),
  CHECK ((contact_kind IS NULL) = (contact_key IS NULL) AND (contact_kind IS NULL) = (contact IS NULL)),
  CHECK (account_id IS NOT NULL OR contact_key IS NOT NULL),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL) AND (state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;
CREATE INDEX reservation_by_showtime ON reservation (showtime_id, state);
CREATE INDEX reservation_by_account ON reservation (account_id, reserved_at);

CREATE TABLE seat_claim (
  showtime_id TEXT NOT NULL,
  seat_id TEXT NOT NULL,
  layout_id TEXT NOT NULL,
  hold_id TEXT,
  reservation_id TEXT,
  PRIMARY KEY (showtime_id, seat_id),
  FOREIGN KEY (showtime_id, layout_id) REFERENCES showtime (id, layout_id),
  FOREIGN KEY (seat_id, layout_id) REFERENCES seat (id, layout_id),
  FOREIGN KEY (hold_id, showtime_id) REFERENCES hold (id, showtime_id) ON DELETE CASCADE,
  FOREIGN KEY (reservation_id, showtime_id) REFERENCES reservation (id, showtime_id),
  CHECK ((hold_id IS NULL) <> (reservation_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_claim_by_hold ON seat_claim (hold_id, showtime_id) WHERE hold_id IS NOT NULL;
CREATE INDEX seat_claim_by_reservation ON seat_claim (reservation_id, showtime_id) WHERE reservation_id IS NOT NULL;
CREATE INDEX seat_claim_by_seat ON seat_claim (seat_id, layout_id);

CREATE TABLE ticket (
  id ${id} PRIMARY KEY,
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  ${line('ticket_type_name', 40)},
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 200000000),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  UNIQUE (reservation_id, seat_id)
) STRICT;
CREATE INDEX ticket_by_seat ON ticket (seat_id);
CREATE INDEX ticket_by_type ON ticket (ticket_type_id);
CREATE TRIGGER ticket_is_kept BEFORE UPDATE ON ticket
BEGIN SELECT RAISE(ABORT, 'a ticket is never changed: its price is what was agreed'); END;
CREATE TRIGGER ticket_is_not_deleted BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'a ticket is never deleted: cancelling its reservation keeps it'); END;
`,
};
