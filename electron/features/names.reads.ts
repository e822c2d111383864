import type { ReadDatabase } from '../database/database';

/** What ids of movies, auditoriums, price cards, ticket types and accounts stand for, as far as the cinema still has it. */
export async function readNames(db: ReadDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const named = await Promise.all([
    db
      .selectFrom('movie')
      .select(['id', 'title as name'])
      .where('id', 'in', ids as never)
      .execute(),
    ...(['auditorium', 'price_card', 'ticket_type', 'account'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(['id', 'name'])
        .where('id', 'in', ids as never)
        .execute(),
    ),
  ]);
  return new Map(named.flat().map(({ id, name }) => [id, name]));
}

/** The same by the names of what was asked for; null where no id was given, or there is no such thing. */
export async function readNamesOf<K extends string>(
  db: ReadDatabase,
  ids: Readonly<Record<K, string | null>>,
): Promise<Record<K, string | null>> {
  const wanted = Object.entries<string | null>(ids);
  const names = await readNames(
    db,
    wanted.flatMap(([, id]) => id ?? []),
  );
  const found = wanted.map(([key, id]) => [key, id === null ? null : (names.get(id) ?? null)]);
  return Object.fromEntries(found) as Record<K, string | null>;
}
