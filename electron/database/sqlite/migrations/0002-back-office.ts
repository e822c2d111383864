import type { Migration } from './migration';

/** What managers need: the journal, seats kept back, reset codes, collected and desk reservations. */
export const backOffice: Migration = {
  version: 2,
  name: '0002-back-office',
  sql: `
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
CREATE INDEX journal_by_time ON journal (at, id);
CREATE INDEX journal_by_account ON journal (account_id, at);
CREATE INDEX journal_by_action ON journal (action, at, id);
CREATE INDEX journal_of_sign_ins ON journal (account_id, at) WHERE action = 'session.signedIn';
CREATE INDEX journal_by_subject ON journal (subject_id, at);
CREATE TRIGGER journal_is_kept_from_change BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_is_kept_from_deletion BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TABLE entrance (
  layout_id TEXT NOT NULL REFERENCES layout (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  x REAL NOT NULL CHECK (x BETWEEN -200 AND 200),
  y REAL NOT NULL CHECK (y BETWEEN -200 AND 200),
  PRIMARY KEY (layout_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat_block (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  row_label TEXT NOT NULL CHECK (length(row_label) BETWEEN 1 AND 4),
  number_label TEXT NOT NULL CHECK (length(number_label) BETWEEN 1 AND 4),
  kind TEXT NOT NULL CHECK (kind IN ('out_of_order', 'house')),
  from_at INTEGER NOT NULL CHECK (from_at >= 0),
  until_at INTEGER CHECK (until_at > from_at),
  release_minutes INTEGER CHECK (release_minutes BETWEEN 0 AND 10080),
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  CHECK ((kind = 'house') = (release_minutes IS NOT NULL))
) STRICT;
CREATE INDEX seat_block_by_auditorium ON seat_block (auditorium_id, row_label, number_label);

CREATE TABLE reset_code (
  account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  code_hash TEXT NOT NULL CHECK (length(code_hash) = 60),
  expires_at INTEGER NOT NULL CHECK (expires_at >= 0)
) STRICT;

CREATE TABLE preference (
  account_id TEXT NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 3 AND 60),
  value TEXT NOT NULL CHECK (json_valid(value) AND length(value) <= 2000),
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0),
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

ALTER TABLE account ADD COLUMN has_long_password INTEGER NOT NULL DEFAULT 0 CHECK (has_long_password IN (0, 1));
UPDATE account SET has_long_password = 1 WHERE role = 'admin';
CREATE INDEX account_by_name ON account (lower(name), id);
CREATE INDEX account_by_creation ON account (created_at, id);

ALTER TABLE movie ADD COLUMN other_languages TEXT NOT NULL DEFAULT '' CHECK (length(other_languages) <= 300);
ALTER TABLE movie ADD COLUMN subtitle_languages TEXT NOT NULL DEFAULT '' CHECK (length(subtitle_languages) <= 300);

ALTER TABLE reservation ADD COLUMN name TEXT CHECK (length(name) BETWEEN 1 AND 100);
ALTER TABLE reservation ADD COLUMN name_key TEXT CHECK (length(name_key) BETWEEN 1 AND 400);
ALTER TABLE reservation ADD COLUMN collected_at INTEGER CHECK (collected_at >= reserved_at);
ALTER TABLE reservation ADD COLUMN desk_account_id TEXT REFERENCES account (id);
CREATE INDEX reservation_by_desk ON reservation (desk_account_id) WHERE desk_account_id IS NOT NULL;
CREATE INDEX reservation_by_time ON reservation (reserved_at, id);
CREATE INDEX reservation_waiting ON reservation (reserved_at, id) WHERE state = 'active' AND collected_at IS NULL;
CREATE INDEX reservation_collected ON reservation (reserved_at, id) WHERE state = 'active' AND collected_at IS NOT NULL;
CREATE INDEX reservation_cancelled ON reservation (reserved_at, id) WHERE state = 'cancelled';
CREATE INDEX reservation_by_contact ON reservation (contact_key) WHERE contact_key IS NOT NULL;

CREATE TABLE reservation_name (
  word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 400),
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  PRIMARY KEY (word, reservation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reservation_name_by_reservation ON reservation_name (reservation_id);

DROP TRIGGER ticket_is_kept;
CREATE TRIGGER ticket_is_kept BEFORE UPDATE ON ticket
WHEN NEW.amount <> OLD.amount OR NEW.currency <> OLD.currency OR NEW.ticket_type_id <> OLD.ticket_type_id
  OR NEW.ticket_type_name <> OLD.ticket_type_name OR NEW.reservation_id <> OLD.reservation_id OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'a ticket keeps what was agreed: only its seat may change'); END;
`,
};
