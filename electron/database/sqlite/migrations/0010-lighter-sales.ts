import type BetterSqlite3 from 'better-sqlite3';
import type { Migration, Progress } from './migration';

/**
 * What a sale wrote for nobody: indexes of seats and ticket types by which nothing is looked for (neither is ever deleted),
 * of claims by their reservation (which knows its showtime), of holds (there are never more than some dozens), of the
 * accounts of guests, and tickets' ids, which nothing named. Tickets are written anew, stretch by stretch.
 */
export const lighterSales: Migration = {
  version: 10,
  name: '0010-lighter-sales',
  // By both columns SQLite finds a hold's claims through all of the showtime's; a trigger keeps the rule.
  loosen: [
    {
      table: 'seat_claim',
      rule: 'FOREIGN KEY (hold_id, showtime_id) REFERENCES hold (id, showtime_id) ON DELETE CASCADE',
      into: 'FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE CASCADE',
    },
  ],
  sql: `
DROP INDEX seat_claim_by_seat;
DROP INDEX seat_claim_by_reservation;
DROP INDEX reservation_by_account;
CREATE INDEX reservation_by_account ON reservation (account_id, reserved_at) WHERE account_id IS NOT NULL;

CREATE TABLE new_hold (
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

CREATE TABLE new_ticket (
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  ticket_type_name TEXT NOT NULL CHECK (length(ticket_type_name) BETWEEN 1 AND 40),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 200000000000),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  digits INTEGER CHECK (digits BETWEEN 0 AND 4),
  PRIMARY KEY (reservation_id, seat_id)
) STRICT, WITHOUT ROWID;
`,
  run: (sqlite, tell) => {
    giveBackHolds(sqlite);
    copyTickets(sqlite, (part) => tell(part * copyShare));
    sqlite.exec(inTheirPlace);
    tell(1);
  },
};

/** Of the time that it takes; the rest is the old table's pages, and the check of all references after it. */
const copyShare = 0.7;
const stretchLength = 20_000;

/** Of all terminals: no program of before goes on selling in a file that was updated. */
function giveBackHolds(sqlite: BetterSqlite3.Database): void {
  sqlite.exec(`
DELETE FROM seat_claim WHERE hold_id IS NOT NULL;
DROP TABLE hold;
ALTER TABLE new_hold RENAME TO hold;
CREATE TRIGGER seat_claim_of_hold BEFORE INSERT ON seat_claim
WHEN NEW.hold_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM hold WHERE hold.id = NEW.hold_id AND hold.showtime_id = NEW.showtime_id)
BEGIN SELECT RAISE(ABORT, 'a hold has seats of its own showtime alone'); END;`);
}

/** In the order of the table, so that it is read once. */
function copyTickets(sqlite: BetterSqlite3.Database, tell: Progress): void {
  const last = (sqlite.prepare('SELECT max(rowid) FROM ticket').pluck().get() as number | null) ?? 0;
  const copy = sqlite.prepare(
    `INSERT INTO new_ticket
     SELECT reservation_id, seat_id, ticket_type_id, ticket_type_name, amount, currency, digits
     FROM ticket WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
  );
  for (let from = 0; from < last; from += stretchLength) {
    copy.run(from, from + stretchLength);
    tell(Math.min(1, (from + stretchLength) / last));
  }
}

const inTheirPlace = `
DROP TABLE ticket;
ALTER TABLE new_ticket RENAME TO ticket;
CREATE INDEX ticket_of_unsure_digits ON ticket (currency) WHERE digits IS NULL;
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
`;
