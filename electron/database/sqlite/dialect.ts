import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import type BetterSqlite3 from 'better-sqlite3';

const statementsAtMost = 500;

/** Kysely prepares each query anew; this keeps the prepared ones by their text (the least recently used go). */
function withStatementCache(sqlite: BetterSqlite3.Database) {
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    prepare(text: string) {
      let statement = statements.get(text);
      if (statement) statements.delete(text);
      else statement = sqlite.prepare(text);
      statements.set(text, statement);
      if (statements.size > statementsAtMost) statements.delete(statements.keys().next().value!);
      return statement as never;
    },
    close: () => undefined,
  };
}

/** `begin immediate` takes the write lock at once: two processes queue up instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Closing stays with whoever opened `sqlite`. */
export class FoyerSqliteDialect extends SqliteDialect {
  readonly #database: ReturnType<typeof withStatementCache>;
  constructor(sqlite: BetterSqlite3.Database) {
    const database = withStatementCache(sqlite);
    super({ database });
    this.#database = database;
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }
}
