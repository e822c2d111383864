import { randomUUID } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import type { Migration, Progress } from './migration';

const byLabel = 'UNIQUE (layout_id, row_label, number_label)';
const lengthOf = (column: string, most: number) => `CHECK (length(${column}) BETWEEN 1 AND ${most})`;

/**
 * A seat has three names: area, row, number. So has a seat kept from sale, and what was sold keeps the film's title and
 * the auditorium's name as they were. The layouts' seats are loosened in place, for ten million tickets refer to them;
 * their index by labels is then made anew, with the area in it.
 */
export const seatNames: Migration = {
  version: 8,
  name: '0008-seat-names',
  loosen: [
    { table: 'seat', rule: lengthOf('row_label', 4), into: lengthOf('row_label', 12) },
    { table: 'seat', rule: lengthOf('number_label', 4), into: lengthOf('number_label', 6) },
    { table: 'seat', rule: byLabel, into: 'UNIQUE (layout_id, area_id, row_label, number_label)' },
  ],
  sql: `
REINDEX seat;

CREATE TABLE new_seat_block (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  auditorium_id TEXT NOT NULL REFERENCES auditorium (id),
  area_id TEXT NOT NULL CHECK (length(area_id) BETWEEN 1 AND 20),
  row_label TEXT NOT NULL ${lengthOf('row_label', 12)},
  number_label TEXT NOT NULL ${lengthOf('number_label', 6)},
  kind TEXT NOT NULL CHECK (kind IN ('out_of_order', 'house')),
  from_at INTEGER NOT NULL CHECK (from_at >= 0),
  until_at INTEGER CHECK (until_at > from_at),
  release_minutes INTEGER CHECK (release_minutes BETWEEN 0 AND 10080),
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  CHECK ((kind = 'house') = (release_minutes IS NOT NULL))
) STRICT;

ALTER TABLE reservation ADD COLUMN movie_title TEXT NOT NULL DEFAULT '';
ALTER TABLE reservation ADD COLUMN auditorium_name TEXT NOT NULL DEFAULT '';

CREATE TABLE former_title (
  movie_id TEXT NOT NULL REFERENCES movie (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  search_key TEXT NOT NULL,
  PRIMARY KEY (movie_id, title)
) STRICT, WITHOUT ROWID;
`,
  run: (sqlite, tell) => {
    placeBlocks(sqlite);
    sqlite.exec(`
DROP TABLE seat_block;
ALTER TABLE new_seat_block RENAME TO seat_block;
CREATE INDEX seat_block_by_auditorium ON seat_block (auditorium_id, area_id, row_label, number_label);`);
    keepSoldWords(sqlite, tell);
    sqlite.exec(`
CREATE TRIGGER reservation_keeps_words BEFORE UPDATE OF movie_title, auditorium_name ON reservation
WHEN NEW.movie_title <> OLD.movie_title OR NEW.auditorium_name <> OLD.auditorium_name
BEGIN SELECT RAISE(ABORT, 'a reservation keeps the words with which it was sold'); END;`);
  },
};

type OldBlock = { id: string; areas: string };

/**
 * A block meant its row and number in every version of the auditorium's layout, whatever the area: it gets the area of the
 * newest that has the seat, and where older ones, which showtimes may still have, put it elsewhere, there is one more for each.
 */
function placeBlocks(sqlite: BetterSqlite3.Database): void {
  const blocks = sqlite
    .prepare(
      `SELECT id, (SELECT json_group_array(area_id) FROM (
         SELECT seat.area_id FROM layout JOIN seat ON seat.layout_id = layout.id
         WHERE layout.auditorium_id = seat_block.auditorium_id
           AND seat.row_label = seat_block.row_label AND seat.number_label = seat_block.number_label
         GROUP BY seat.area_id ORDER BY max(layout.version) DESC)) AS areas
       FROM seat_block`,
    )
    .all() as OldBlock[];
  const put = sqlite.prepare(
    `INSERT INTO new_seat_block
     SELECT @newId, auditorium_id, @area, row_label, number_label, kind, from_at, until_at, release_minutes, reason, created_at
     FROM seat_block WHERE id = @id`,
  );
  for (const { id, areas } of blocks)
    for (const [index, area] of (JSON.parse(areas) as string[]).entries())
      put.run({ id, area, newId: index === 0 ? id : randomUUID() });
}

const stretchLength = 50_000;

/** Titles and names as they are; then, where the journal knows of a renaming, what was sold before it gets the one before. */
function keepSoldWords(sqlite: BetterSqlite3.Database, tell: Progress): void {
  sqlite.exec(`
CREATE TEMP TABLE sold_words (showtime_id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO sold_words
SELECT showtime.id, movie.title, auditorium.name FROM showtime
JOIN movie ON movie.id = showtime.movie_id JOIN auditorium ON auditorium.id = showtime.auditorium_id;`);
  const last = (sqlite.prepare('SELECT max(rowid) FROM reservation').pluck().get() as number | null) ?? 0;
  const fill = sqlite.prepare(
    `UPDATE reservation SET movie_title = sold_words.title, auditorium_name = sold_words.name FROM sold_words
     WHERE sold_words.showtime_id = reservation.showtime_id AND reservation.rowid > ? AND reservation.rowid <= ?`,
  );
  for (let from = 0; from < last; from += stretchLength) {
    fill.run(from, from + stretchLength);
    tell(Math.min(1, (from + stretchLength) / last));
  }
  sqlite.exec('DROP TABLE sold_words');
  takeBack(sqlite, { action: 'movie.changed', field: 'title', column: 'movie_title', key: 'movie_id' });
  takeBack(sqlite, {
    action: 'auditorium.renamed',
    field: 'name',
    column: 'auditorium_name',
    key: 'auditorium_id',
  });
  sqlite.exec(`
INSERT OR IGNORE INTO former_title
SELECT movie.id, told.title, fold_text(told.title)
FROM (SELECT subject_id, json_extract(before, '$.title') AS title FROM journal WHERE action = 'movie.changed') AS told
JOIN movie ON movie.id = told.subject_id
WHERE told.title <> movie.title AND length(told.title) BETWEEN 1 AND 200;`);
}

type Renaming = { action: string; field: string; column: string; key: string };

/** The latest first, so that the earliest after a sale has the last word. */
function takeBack(sqlite: BetterSqlite3.Database, { action, field, column, key }: Renaming): void {
  const path = `$.${field}`;
  const renamings = sqlite
    .prepare(
      `SELECT subject_id AS id, at, json_extract(before, @path) AS name FROM journal
       WHERE action = @action AND json_extract(before, @path) <> json_extract(after, @path) ORDER BY at DESC, id DESC`,
    )
    .all({ action, path });
  const put = sqlite.prepare(
    `UPDATE reservation SET ${column} = @name
     WHERE reserved_at < @at AND showtime_id IN (SELECT id FROM showtime WHERE ${key} = @id)`,
  );
  for (const renaming of renamings) put.run(renaming);
}
