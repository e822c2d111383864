import type BetterSqlite3 from 'better-sqlite3';
import type { Migration, Progress } from './migration';

/** Minor digits by ISO 4217 as of this migration; every other currency has two. */
const knownDigits = `CASE
    WHEN currency IN ('AFN','ALL','AMD','COP','CRC','GYD','HUF','IDR','IQD','IRR','KPW','LAK','LBP','MGA','MMK','MNT',
      'MUR','PKR','RSD','SOS','SYP','TWD','TZS','UZS','YER') THEN NULL
    WHEN currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF',
      'XPF') THEN 0
    WHEN currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN 3
    WHEN currency IN ('CLF','UYW') THEN 4
    ELSE 2
  END`;

/** Puts the tickets that were written anew in the place of the old ones; all but the last take as long as there are tickets. */
const inItsPlace = [
  'DROP TABLE ticket; ALTER TABLE new_ticket RENAME TO ticket',
  'CREATE INDEX ticket_by_seat ON ticket (seat_id)',
  'CREATE INDEX ticket_by_type ON ticket (ticket_type_id)',
  'CREATE INDEX ticket_of_unsure_digits ON ticket (currency) WHERE digits IS NULL',
  `
CREATE TRIGGER ticket_is_kept BEFORE UPDATE ON ticket
WHEN (NEW.amount <> OLD.amount OR NEW.digits IS NOT OLD.digits OR NEW.currency <> OLD.currency
    OR NEW.ticket_type_id <> OLD.ticket_type_id OR NEW.ticket_type_name <> OLD.ticket_type_name
    OR NEW.reservation_id <> OLD.reservation_id OR NEW.id <> OLD.id)
  AND NOT (OLD.digits IS NULL AND NEW.digits IS NOT NULL AND NEW.amount IN (OLD.amount, OLD.amount * 100, OLD.amount * 1000)
    AND NEW.currency = OLD.currency AND NEW.ticket_type_id = OLD.ticket_type_id
    AND NEW.ticket_type_name = OLD.ticket_type_name AND NEW.reservation_id = OLD.reservation_id AND NEW.id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a ticket keeps what was agreed: only its seat may change, and once what its digits were'); END;
CREATE TRIGGER ticket_is_not_deleted BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'a ticket is never deleted: cancelling its reservation keeps it'); END;
`,
];

/**
 * How many minor digits an amount was written with stands beside its currency. NULL is not known: engines disagreed with
 * ISO 4217, and with one another, over the currencies named first, and an admin has yet to say what was meant. The highest
 * amounts grow with it, for currencies that an engine wrote without digits and ISO 4217 writes with three. One pass over the
 * tickets, stretch by stretch: they are written anew.
 */
export const amountDigits: Migration = {
  version: 3,
  name: '0003-amount-digits',
  sql: `
ALTER TABLE price_card ADD COLUMN digits INTEGER CHECK (digits BETWEEN 0 AND 4);
UPDATE price_card SET digits = ${knownDigits};

CREATE TABLE new_price (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000),
  PRIMARY KEY (price_card_id, ticket_type_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_price SELECT price_card_id, ticket_type_id, amount FROM price_card_price;
DROP TABLE price_card_price;
ALTER TABLE new_price RENAME TO price_card_price;
CREATE INDEX price_card_price_by_type ON price_card_price (ticket_type_id);

CREATE TABLE new_surcharge (
  price_card_id TEXT NOT NULL REFERENCES price_card (id),
  seat_kind TEXT NOT NULL CHECK (seat_kind IN ('standard', 'premium', 'wheelchair', 'companion')),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000),
  PRIMARY KEY (price_card_id, seat_kind)
) STRICT, WITHOUT ROWID;
INSERT INTO new_surcharge SELECT price_card_id, seat_kind, amount FROM price_card_surcharge;
DROP TABLE price_card_surcharge;
ALTER TABLE new_surcharge RENAME TO price_card_surcharge;

CREATE TABLE new_ticket (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  reservation_id TEXT NOT NULL REFERENCES reservation (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  ticket_type_id TEXT NOT NULL REFERENCES ticket_type (id),
  ticket_type_name TEXT NOT NULL CHECK (length(ticket_type_name) BETWEEN 1 AND 40),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 200000000000),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  digits INTEGER CHECK (digits BETWEEN 0 AND 4),
  UNIQUE (reservation_id, seat_id)
) STRICT;
`,
  run: (sqlite, tell) => {
    copyTickets(sqlite, (part) => tell(part * copyShare));
    // Of the rest, the check of all references comes last, after this.
    const share = (1 - copyShare) / (inItsPlace.length + 1);
    for (const [index, statements] of inItsPlace.entries()) {
      sqlite.exec(statements);
      tell(copyShare + share * (index + 1));
    }
  },
};

/** How much of the time it takes, as measured with 300,000 tickets. */
const copyShare = 0.55;
const stretchLength = 20_000;

/** In the order of the table, so that it is read once. */
function copyTickets(sqlite: BetterSqlite3.Database, tell: Progress): void {
  const last = (sqlite.prepare('SELECT max(rowid) FROM ticket').pluck().get() as number | null) ?? 0;
  const copy = sqlite.prepare(
    `INSERT INTO new_ticket (id, reservation_id, seat_id, ticket_type_id, ticket_type_name, amount, currency, digits)
     SELECT id, reservation_id, seat_id, ticket_type_id, ticket_type_name, amount, currency, ${knownDigits}
     FROM ticket WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
  );
  for (let from = 0; from < last; from += stretchLength) {
    copy.run(from, from + stretchLength);
    tell(Math.min(1, (from + stretchLength) / last));
  }
}
