import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';

/** Whether a column that is kept folded (a key) holds each of the folded words. No sign of a word is a wildcard. */
export function holdsFolded(
  column: Expression<string | null>,
  words: readonly string[],
): RawBuilder<SqlBool>[] {
  return words.map(
    (word) => sql<SqlBool>`${column} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`,
  );
}

/**
 * As `holdsFolded`, of texts that are kept as they were written: each is folded as it is read, some microseconds a row, so
 * only for stretches that are bounded. `fold_text` is the engine's to bring.
 */
export function holdsWords(
  columns: readonly Expression<string | null>[],
  words: readonly string[],
): RawBuilder<SqlBool>[] {
  if (words.length === 0) return [];
  const told = sql.join(
    columns.map((column) => sql`coalesce(${column}, '')`),
    sql` || ' ' || `,
  );
  return holdsFolded(sql<string>`fold_text(${told})`, words);
}
