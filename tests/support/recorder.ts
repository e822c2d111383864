import BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../../electron/database/database';
import { migrate } from '../../electron/database/sqlite/migrate';
import type { Now } from '../../electron/database/sqlite/group-commit';
import { configure, overSqlite } from '../../electron/database/sqlite/open-sqlite';

export type Statement = { sql: string; parameters: readonly unknown[] };
export type Recorder = {
  database: Database;
  sqlite: BetterSqlite3.Database;
  /** What ran since the last call, in order, `begin immediate` and `commit` among it. */
  take: () => Statement[];
};

export function openBare(file: string): BetterSqlite3.Database {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  return sqlite;
}

type RecorderOptions = {
  /** Each commit takes so much longer, as on a disk that is slower than this one. */
  flushMs?: number;
  /** By which transactions are grouped. */
  now?: Now;
};

/** The database as Foyer uses it, keeping every statement with its parameters, so that it can be run again bare. */
export function openRecorder(file: string, { flushMs = 0, now }: RecorderOptions = {}): Recorder {
  const sqlite = openBare(file);
  migrate(sqlite, file);
  let statements: Statement[] = [];
  const record = (sql: string, statement: BetterSqlite3.Statement) =>
    new Proxy(statement, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        if (typeof member !== 'function') return member;
        if (name !== 'all' && name !== 'run' && name !== 'iterate') return member.bind(target);
        return (parameters: readonly unknown[] = []) => {
          statements.push({ sql, parameters });
          if (flushMs > 0 && sql === 'commit')
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, flushMs);
          return (member as (parameters: readonly unknown[]) => unknown).call(target, parameters);
        };
      },
    });
  const watched = new Proxy(sqlite, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => record(sql, target.prepare(sql));
      const member = Reflect.get(target, name) as unknown;
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return {
    database: overSqlite(watched, now),
    sqlite,
    take: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
  };
}

/** Runs recorded statements on a bare connection, each prepared once. */
export function bareRunner(sqlite: BetterSqlite3.Database) {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  return (statements: readonly Statement[]) => {
    for (const { sql, parameters } of statements) {
      let statement = prepared.get(sql);
      if (!statement) prepared.set(sql, (statement = sqlite.prepare(sql)));
      if (statement.reader) statement.all(...parameters);
      else statement.run(...parameters);
    }
  };
}
