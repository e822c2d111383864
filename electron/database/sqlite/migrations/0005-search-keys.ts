import type BetterSqlite3 from 'better-sqlite3';
import { nameWords } from '../../../domain/name-words';
import type { Migration, Progress } from './migration';

/** The last eight signs of a column from behind: what ends as somebody says begins so. */
const ending = (column: string) =>
  Array.from({ length: 8 }, (_, index) => `substr(${column}, ${-index - 1}, 1)`).join(' || ');

/**
 * What is searched is kept folded, by the one folding there is; should that ever change, another migration fills these
 * anew. Reservations are found by the last signs of their code or phone, too. And an account's last sign-in is found by an
 * index that two equal columns lead into: the one before held sign-ins alone, and with statistics the planner passed it over. `name_key` was never read.
 */
export const searchKeys: Migration = {
  version: 5,
  name: '0005-search-keys',
  sql: `
ALTER TABLE movie ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
CREATE INDEX movie_by_search_key ON movie (search_key, id);

ALTER TABLE account ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
DROP INDEX account_by_name;
CREATE INDEX account_by_search_key ON account (search_key, id);

ALTER TABLE reservation DROP COLUMN name_key;
ALTER TABLE reservation ADD COLUMN code_ending TEXT GENERATED ALWAYS AS (${ending('code')}) VIRTUAL;
ALTER TABLE reservation ADD COLUMN phone_ending TEXT
  GENERATED ALWAYS AS (CASE WHEN contact_kind = 'phone' THEN ${ending('contact_key')} END) VIRTUAL;
CREATE INDEX reservation_by_code_ending ON reservation (code_ending);
CREATE INDEX reservation_by_phone_ending ON reservation (phone_ending) WHERE phone_ending IS NOT NULL;

DROP INDEX journal_of_sign_ins;
DROP INDEX journal_by_account;
CREATE INDEX journal_by_account ON journal (account_id, action, at);
`,
  run: (sqlite, tell) => {
    sqlite.exec(`
UPDATE movie SET search_key = fold_text(title || ' ' || original_title);
UPDATE account SET search_key = fold_text(name || ' ' || email);`);
    foldNames(sqlite, tell);
  },
};

type Named = { id: string; name: string };

const stretchLength = 20_000;
/** Names of these signs alone had the same words before. */
const isAsBefore = /^[A-Za-z0-9 .-]*$/;

/** The words of reservations' names, stretch by stretch in the order of the table, so that it is read once. */
function foldNames(sqlite: BetterSqlite3.Database, tell: Progress): void {
  const last = sqlite.prepare('SELECT max(rowid) FROM reservation').pluck().get() as number | null;
  const read = sqlite.prepare(
    `SELECT id, name FROM reservation WHERE rowid > ? AND rowid <= ? AND name IS NOT NULL`,
  );
  const clear = sqlite.prepare('DELETE FROM reservation_name WHERE reservation_id = ?');
  const add = sqlite.prepare('INSERT INTO reservation_name (word, reservation_id) VALUES (?, ?)');
  for (let from = 0; from < (last ?? 0); from += stretchLength) {
    for (const { id, name } of read.all(from, from + stretchLength) as Named[]) {
      if (isAsBefore.test(name)) continue;
      clear.run(id);
      for (const word of nameWords(name)) add.run(word, id);
    }
    tell(Math.min(1, (from + stretchLength) / (last ?? 1)));
  }
}
