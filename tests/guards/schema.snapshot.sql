CREATE INDEX account_by_creation ON account (created_at, id);

CREATE INDEX account_by_role ON account (role, state);

CREATE INDEX account_by_search_key ON account (search_key, id);

CREATE INDEX journal_by_account ON journal (account_id, action, at);

CREATE INDEX journal_by_action ON journal (action, at, id);

CREATE INDEX journal_by_subject ON journal (subject_id, at);

CREATE INDEX journal_by_time ON journal (at, id);

CREATE INDEX movie_by_certificate ON movie (certificate_code);

CREATE INDEX movie_by_poster ON movie (poster_id);

CREATE INDEX movie_by_search_key ON movie (search_key, id);

CREATE INDEX movie_genre_by_genre ON movie_genre (genre_id);

CREATE INDEX patron_call_by_caller ON patron_call (called_by) WHERE called_by IS NOT NULL;

CREATE INDEX patron_call_by_showtime ON patron_call (showtime_id);

CREATE INDEX price_card_price_by_type ON price_card_price (ticket_type_id);

CREATE INDEX reservation_by_account ON reservation (account_id, reserved_at) WHERE account_id IS NOT NULL;

CREATE INDEX reservation_by_code_ending ON reservation (code_ending);

CREATE INDEX reservation_by_contact ON reservation (contact_key) WHERE contact_key IS NOT NULL;

CREATE INDEX reservation_by_desk ON reservation (desk_account_id) WHERE desk_account_id IS NOT NULL;

CREATE INDEX reservation_by_phone_ending ON reservation (phone_ending) WHERE phone_ending IS NOT NULL;

CREATE INDEX reservation_by_showtime ON reservation (showtime_id, state);

CREATE INDEX reservation_by_time ON reservation (reserved_at, id);

CREATE INDEX reservation_cancelled ON reservation (reserved_at, id) WHERE state = 'cancelled';

CREATE INDEX reservation_collected ON reservation (reserved_at, id) WHERE state = 'active' AND collected_at IS NOT NULL;

CREATE INDEX reservation_name_by_reservation ON reservation_name (reservation_id);

CREATE INDEX reservation_waiting ON reservation (reserved_at, id) WHERE state = 'active' AND collected_at IS NULL;

CREATE INDEX seat_block_by_auditorium ON seat_block (auditorium_id, area_id, row_label, number_label);

CREATE INDEX seat_by_companion ON seat (companion_of, layout_id);

CREATE INDEX seat_by_layout ON seat (layout_id, position);

CREATE INDEX seat_claim_by_hold ON seat_claim (hold_id, showtime_id) WHERE hold_id IS NOT NULL;

CREATE INDEX showtime_by_auditorium ON showtime (auditorium_id, starts_at);

CREATE INDEX showtime_by_day ON showtime (business_day, starts_at);

CREATE INDEX showtime_by_layout ON showtime (layout_id, auditorium_id);

CREATE INDEX showtime_by_movie ON showtime (movie_id, starts_at);

CREATE INDEX showtime_by_price_card ON showtime (price_card_id);

CREATE INDEX showtime_by_start ON showtime (starts_at);

CREATE INDEX ticket_of_unsure_digits ON ticket (currency) WHERE digits IS NULL;

CREATE TABLE account (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('patron', 'admin')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  email_key TEXT NOT NULL CHECK (length(email_key) BETWEEN 3 AND 400) UNIQUE,
  password_hash TEXT NOT NULL CHECK (length(password_hash) = 60),
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0)
, has_long_password INTEGER NOT NULL DEFAULT 0 CHECK (has_long_password IN (0, 1)), search_key TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE area (
  layout_id TEXT NOT NULL REFERENCES layout (id),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (layout_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE auditorium (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40) UNIQUE,
  position INTEGER NOT NULL CHECK (position >= 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'archived'))
, version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)) STRICT;

CREATE TABLE certificate (
  code TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 12),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 21)
) STRICT;

CREATE TABLE entrance (
  layout_id TEXT NOT NULL REFERENCES layout (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  x REAL NOT NULL CHECK (x BETWEEN -200 AND 200),
  y REAL NOT NULL CHECK (y BETWEEN -200 AND 200),
  PRIMARY KEY (layout_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_title (
  movie_id TEXT NOT NULL REFERENCES movie (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  search_key TEXT NOT NULL,
  PRIMARY KEY (movie_id, title)
) STRICT, WITHOUT ROWID;

CREATE TABLE genre (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40) UNIQUE
) STRICT;

CREATE TABLE "hold" (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  showtime_id TEXT NOT NULL,
  layout_id TEXT NOT NULL,
  session_id TEXT NOT NULL UNIQUE CHECK (length(session_id) BETWEEN 1 AND 100),
  terminal_id TEXT NOT NULL CHECK (length(terminal_id) BETWEEN 1 AND 100),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  renewals INTEGER NOT NULL CHECK (renewals >= 0),
  FOREIGN KEY (showtime_id, layout_id) REFERENCES showtime (id, layout_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  account_id TEXT REFERENCES account (id),
  account_name TEXT NOT NULL CHECK (length(account_name) BETWEEN 1 AND 100),
  terminal_id TEXT NOT NULL CHECK (length(terminal_id) BETWEEN 1 AND 100),
  action TEXT NOT NULL CHECK (length(action) BETWEEN 3 AND 60),
  subject_id TEXT CHECK (length(subject_id) BETWEEN 1 AND 100),
  subject TEXT NOT NULL CHECK (length(subject) <= 300),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;

CREATE TABLE layout (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  screen_width REAL NOT NULL CHECK (screen_width > 0),
  focal_x REAL NOT NULL,
  focal_y REAL NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  UNIQUE (auditorium_id, version),
  UNIQUE (id, auditorium_id)
) STRICT;

CREATE TABLE movie (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  original_title TEXT NOT NULL CHECK (length(original_title) BETWEEN 0 AND 200),
  synopsis TEXT NOT NULL CHECK (length(synopsis) BETWEEN 0 AND 4000),
  director TEXT NOT NULL CHECK (length(director) BETWEEN 0 AND 200),
  cast_line TEXT NOT NULL CHECK (length(cast_line) BETWEEN 0 AND 400),
  year INTEGER NOT NULL CHECK (year BETWEEN 1870 AND 2200),
  running_minutes INTEGER NOT NULL CHECK (running_minutes BETWEEN 1 AND 1000),
  certificate_code TEXT NOT NULL REFERENCES certificate (code),
  audio_language TEXT NOT NULL CHECK (length(audio_language) BETWEEN 2 AND 20),
  poster_id TEXT REFERENCES poster (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'archived')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0)
, other_languages TEXT NOT NULL DEFAULT '' CHECK (length(other_languages) <= 300), subtitle_languages TEXT NOT NULL DEFAULT '' CHECK (length(subtitle_languages) <= 300), search_key TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0)) STRICT;

CREATE TABLE movie_genre (
  movie_id TEXT NOT NULL REFERENCES movie (id) ON DELETE CASCADE,
  genre_id TEXT NOT NULL REFERENCES genre (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (movie_id, genre_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE patron_call (
  reservation_id TEXT NOT NULL PRIMARY KEY REFERENCES reservation (id),
  showtime_id TEXT NOT NULL REFERENCES showtime (id),
  news TEXT NOT NULL CHECK (news IN ('cancelled', 'restored')),
  called_at INTEGER CHECK (called_at >= 0),
  called_by TEXT REFERENCES account (id),
  CHECK ((called_at IS NULL) = (called_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE poster (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  created_at INTEGER NOT NULL CHECK (created_at >= 0)
) STRICT;

CREATE TABLE poster_image (
  poster_id TEXT NOT NULL REFERENCES poster (id) ON DELETE CASCADE,
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 4000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 6000),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/webp', 'image/jpeg', 'image/png')),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  PRIMARY KEY (poster_id, width)
) STRICT;

CREATE TABLE preference (
  account_id TEXT NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 3 AND 60),
  value TEXT NOT NULL CHECK (json_valid(value) AND length(value) <= 2000),
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE price_card (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60) UNIQUE,
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 2880),
  until_minute INTEGER NOT NULL CHECK (until_minute BETWEEN 1 AND 2880),
  state TEXT NOT NULL CHECK (state IN ('active', 'archived')), digits INTEGER CHECK (digits BETWEEN 0 AND 4), version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  CHECK (from_minute < until_minute)
) STRICT;

CREATE TABLE "price_card_price" (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000),
  PRIMARY KEY (price_card_id, ticket_type_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "price_card_surcharge" (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  seat_kind TEXT NOT NULL CHECK (seat_kind IN ('standard', 'premium', 'wheelchair', 'companion')),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000),
  PRIMARY KEY (price_card_id, seat_kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE reservation (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8 AND code NOT GLOB '*[^2-9A-HJKMNP-TV-Z]*'),
  request_id TEXT NOT NULL UNIQUE CHECK (length(request_id) = 36),
  hold_id TEXT NOT NULL UNIQUE CHECK (length(hold_id) = 36),
  showtime_id TEXT NOT NULL REFERENCES showtime (id),
  account_id TEXT REFERENCES account (id),
  contact_kind TEXT CHECK (contact_kind IN ('phone', 'email')),
  contact_key TEXT CHECK (length(contact_key) BETWEEN 3 AND 400),
  contact TEXT CHECK (length(contact) BETWEEN 3 AND 254),
  state TEXT NOT NULL CHECK (state IN ('active', 'cancelled')),
  cancel_reason TEXT CHECK (cancel_reason IN ('patron', 'staff', 'showtime')),
  reserved_at INTEGER NOT NULL CHECK (reserved_at >= 0),
  cancelled_at INTEGER CHECK (cancelled_at >= reserved_at), name TEXT CHECK (length(name) BETWEEN 1 AND 100), collected_at INTEGER CHECK (collected_at >= reserved_at), desk_account_id TEXT REFERENCES account (id), code_ending TEXT GENERATED ALWAYS AS (substr(code, -1, 1) || substr(code, -2, 1) || substr(code, -3, 1) || substr(code, -4, 1) || substr(code, -5, 1) || substr(code, -6, 1) || substr(code, -7, 1) || substr(code, -8, 1)) VIRTUAL, phone_ending TEXT
  GENERATED ALWAYS AS (CASE WHEN contact_kind = 'phone' THEN substr(contact_key, -1, 1) || substr(contact_key, -2, 1) || substr(contact_key, -3, 1) || substr(contact_key, -4, 1) || substr(contact_key, -5, 1) || substr(contact_key, -6, 1) || substr(contact_key, -7, 1) || substr(contact_key, -8, 1) END) VIRTUAL, movie_title TEXT NOT NULL DEFAULT '', auditorium_name TEXT NOT NULL DEFAULT '',
  UNIQUE (id, showtime_id),
  CHECK ((contact_kind IS NULL) = (contact_key IS NULL) AND (contact_kind IS NULL) = (contact IS NULL)),
  CHECK (account_id IS NOT NULL OR contact_key IS NOT NULL OR desk_account_id IS NOT NULL),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL) AND (state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;

CREATE TABLE reservation_name (
  word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 400),
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  PRIMARY KEY (word, reservation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reset_code (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  code_hash TEXT NOT NULL CHECK (length(code_hash) = 60),
  expires_at INTEGER NOT NULL CHECK (expires_at >= 0)
) STRICT;

CREATE TABLE seat (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  layout_id TEXT NOT NULL REFERENCES layout (id),
  area_id TEXT NOT NULL,
  row_label TEXT NOT NULL CHECK (length(row_label) BETWEEN 1 AND 12),
  number_label TEXT NOT NULL CHECK (length(number_label) BETWEEN 1 AND 6),
  kind TEXT NOT NULL CHECK (kind IN ('standard', 'premium', 'wheelchair', 'companion')),
  x REAL NOT NULL CHECK (x BETWEEN -200 AND 200),
  y REAL NOT NULL CHECK (y BETWEEN -200 AND 200),
  companion_of TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (layout_id, area_id, row_label, number_label),
  UNIQUE (id, layout_id),
  FOREIGN KEY (layout_id, area_id) REFERENCES area (layout_id, id),
  FOREIGN KEY (companion_of, layout_id) REFERENCES seat (id, layout_id),
  CHECK ((kind = 'companion') = (companion_of IS NOT NULL))
) STRICT;

CREATE TABLE "seat_block" (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  area_id TEXT NOT NULL CHECK (length(area_id) BETWEEN 1 AND 20),
  row_label TEXT NOT NULL CHECK (length(row_label) BETWEEN 1 AND 12),
  number_label TEXT NOT NULL CHECK (length(number_label) BETWEEN 1 AND 6),
  kind TEXT NOT NULL CHECK (kind IN ('out_of_order', 'house')),
  from_at INTEGER NOT NULL CHECK (from_at >= 0),
  until_at INTEGER CHECK (until_at > from_at),
  release_minutes INTEGER CHECK (release_minutes BETWEEN 0 AND 10080),
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  CHECK ((kind = 'house') = (release_minutes IS NOT NULL))
) STRICT;

CREATE TABLE seat_claim (
  showtime_id TEXT NOT NULL,
  seat_id TEXT NOT NULL,
  layout_id TEXT NOT NULL,
  hold_id TEXT,
  reservation_id TEXT,
  PRIMARY KEY (showtime_id, seat_id),
  FOREIGN KEY (showtime_id, layout_id) REFERENCES showtime (id, layout_id),
  FOREIGN KEY (seat_id, layout_id) REFERENCES seat (id, layout_id),
  FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE CASCADE,
  FOREIGN KEY (reservation_id, showtime_id) REFERENCES reservation (id, showtime_id),
  CHECK ((hold_id IS NULL) <> (reservation_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 60),
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0)
) STRICT;

CREATE TABLE showtime (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  movie_id TEXT NOT NULL REFERENCES movie (id),
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  layout_id TEXT NOT NULL,
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  business_day TEXT NOT NULL CHECK (business_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  starts_at INTEGER NOT NULL CHECK (starts_at >= 0),
  ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
  occupied_until INTEGER NOT NULL CHECK (occupied_until >= ends_at AND occupied_until - starts_at < 86400000),
  sales_close_at INTEGER NOT NULL CHECK (sales_close_at >= 0),
  format TEXT NOT NULL CHECK (length(format) BETWEEN 1 AND 20),
  audio_language TEXT NOT NULL CHECK (length(audio_language) BETWEEN 2 AND 20),
  subtitle_language TEXT CHECK (length(subtitle_language) BETWEEN 2 AND 20),
  has_captions INTEGER NOT NULL CHECK (has_captions IN (0, 1)),
  has_audio_description INTEGER NOT NULL CHECK (has_audio_description IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('planned', 'on_sale', 'closed', 'cancelled')),
  cancel_reason TEXT CHECK (length(cancel_reason) BETWEEN 1 AND 200),
  created_at INTEGER NOT NULL CHECK (created_at >= 0), version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  UNIQUE (id, layout_id),
  FOREIGN KEY (layout_id, auditorium_id) REFERENCES layout (id, auditorium_id),
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;

CREATE TABLE throttle (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 500),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  last_failed_at INTEGER NOT NULL CHECK (last_failed_at >= 0),
  locked_until INTEGER NOT NULL CHECK (locked_until >= 0)
) STRICT;

CREATE TABLE "ticket" (
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  ticket_type_name TEXT NOT NULL CHECK (length(ticket_type_name) BETWEEN 1 AND 40),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 200000000000),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  digits INTEGER CHECK (digits BETWEEN 0 AND 4),
  PRIMARY KEY (reservation_id, seat_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_type (
  id TEXT NOT NULL CHECK (length(id) = 36) PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40) UNIQUE,
  position INTEGER NOT NULL CHECK (position >= 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'archived'))
) STRICT;

CREATE TRIGGER area_is_kept BEFORE UPDATE ON area
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;

CREATE TRIGGER journal_is_kept_from_change BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER journal_is_kept_from_deletion BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER layout_is_kept BEFORE UPDATE ON layout
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;

CREATE TRIGGER reservation_keeps_words BEFORE UPDATE OF movie_title, auditorium_name ON reservation
WHEN NEW.movie_title <> OLD.movie_title OR NEW.auditorium_name <> OLD.auditorium_name
BEGIN SELECT RAISE(ABORT, 'a reservation keeps the words with which it was sold'); END;

CREATE TRIGGER seat_claim_of_hold BEFORE INSERT ON seat_claim
WHEN NEW.hold_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM hold WHERE hold.id = NEW.hold_id AND hold.showtime_id = NEW.showtime_id)
BEGIN SELECT RAISE(ABORT, 'a hold has seats of its own showtime alone'); END;

CREATE TRIGGER seat_companion_of_wheelchair BEFORE INSERT ON seat
WHEN NEW.companion_of IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM seat s WHERE s.id = NEW.companion_of AND s.kind = 'wheelchair')
BEGIN SELECT RAISE(ABORT, 'a companion seat belongs to a wheelchair space that is there already'); END;

CREATE TRIGGER seat_is_kept BEFORE UPDATE ON seat
BEGIN SELECT RAISE(ABORT, 'a layout is never edited: save a new version'); END;

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

CREATE TRIGGER ticket_is_kept BEFORE UPDATE ON ticket
WHEN (NEW.amount <> OLD.amount OR NEW.digits IS NOT OLD.digits OR NEW.currency <> OLD.currency
    OR NEW.ticket_type_id <> OLD.ticket_type_id OR NEW.ticket_type_name <> OLD.ticket_type_name
    OR NEW.reservation_id <> OLD.reservation_id)
  AND NOT (OLD.digits IS NULL AND NEW.digits IS NOT NULL AND NEW.amount IN (OLD.amount, OLD.amount * 100, OLD.amount * 1000)
    AND NEW.currency = OLD.currency AND NEW.ticket_type_id = OLD.ticket_type_id
    AND NEW.ticket_type_name = OLD.ticket_type_name AND NEW.reservation_id = OLD.reservation_id)
BEGIN SELECT RAISE(ABORT, 'a ticket keeps what was agreed: only its seat may change, and once what its digits were'); END;

CREATE TRIGGER ticket_is_not_deleted BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'a ticket is never deleted: cancelling its reservation keeps it'); END;
