import type BetterSqlite3 from 'better-sqlite3';

/** `FOYR`: tells Foyer's files from any other program's (SQLite's `application_id`). */
export const applicationId = 0x464f5952;

/**
 * A table's rule that now allows more than it did: every row that was allowed still is, so nothing of the table is
 * written but its words (sqlite.org/lang_altertable.html, section 7, "removing CHECK").
 */
export type LoosenedRule = { table: string; rule: string; into: string };

/** Told how much of a step is done, from 0 to 1. */
export type Progress = (part: number) => void;

/**
 * One numbered step of the schema: `loosen`, `sql`, then `run` for what takes a program, all in one transaction of their own. `run`
 * goes through large tables in stretches and tells how far it is; `fold_text` may be called.
 */
export type Migration = {
  version: number;
  name: string;
  sql: string;
  loosen?: readonly LoosenedRule[];
  run?: (sqlite: BetterSqlite3.Database, tell: Progress) => void;
};
