import BetterSqlite3 from 'better-sqlite3';
import { Kysely, type KyselyPlugin, type QueryId } from 'kysely';
import type { Database } from '../../../electron/database/database';
import type { Tables } from '../../../electron/database/schema';
import { FoyerSqliteDialect } from '../../../electron/database/sqlite/dialect';
import { configure } from '../../../electron/database/sqlite/open-sqlite';

/** A statement that ran, as the program bound it, and the function of a `.queries.ts` file that asked it. */
export type Heard = { by: string; sql: string; parameters: readonly unknown[] };

/** A file of the newest schema, opened so that every statement that runs is heard of. */
export function openListening(file: string): Database & { heard: Heard[]; sqlite: BetterSqlite3.Database } {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  const heard: Heard[] = [];
  const askers = new WeakMap<QueryId, string>();
  const kysely = new Kysely<Tables>({
    dialect: new FoyerSqliteDialect(sqlite),
    log: ({ query: { queryId, sql, parameters } }) => {
      heard.push({ by: askers.get(queryId) ?? 'unknown', sql, parameters });
    },
  }).withPlugin(notingAskers(askers));
  return {
    heard,
    sqlite,
    read: kysely,
    transaction: (work) => kysely.transaction().execute(work),
    close: async () => {
      await kysely.destroy();
      sqlite.close();
    },
  };
}

/** A query is compiled inside the function that asks it, so the stack tells which that is. */
function notingAskers(askers: WeakMap<QueryId, string>): KyselyPlugin {
  return {
    transformQuery: ({ node, queryId }) => {
      askers.set(queryId, askerIn(stackOf()));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function stackOf(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack } = new Error('where');
  Error.stackTraceLimit = stackTraceLimit;
  return stack ?? '';
}

/** As `users.selectUsers`. */
export function askerIn(stack: string): string {
  const [, name, file] = /at (?:async )?(\w+) \([^)]*\/([\w-]+)\.queries\.ts/.exec(stack) ?? [];
  return name ? `${file}.${name}` : 'unknown';
}
