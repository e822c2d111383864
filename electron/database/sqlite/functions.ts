import type BetterSqlite3 from 'better-sqlite3';
import { foldText } from '../../domain/fold-text';

/** What queries and migrations call that SQLite does not have itself. Never called by the schema: other tools open the file too. */
export function addFunctions(sqlite: BetterSqlite3.Database): void {
  sqlite.function('fold_text', { deterministic: true }, (text) =>
    typeof text === 'string' ? foldText(text) : null,
  );
}
