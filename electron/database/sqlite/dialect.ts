import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type QueryResult,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely';
import type BetterSqlite3 from 'better-sqlite3';
import { Place } from '../reusable-query';

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

/**
 * Where SQLite ends a transaction by itself (a full disk, an I/O error: sqlite.org/lang_transaction.html), what it ended it
 * for is thrown from then on: a statement that followed would stand alone and stay.
 */
class WatchedConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #sqlite: BetterSqlite3.Database;
  #isBegun = false;
  #endedBy: { error: unknown } | null = null;
  constructor(inner: DatabaseConnection, sqlite: BetterSqlite3.Database) {
    this.#inner = inner;
    this.#sqlite = sqlite;
  }
  /** `begin immediate` takes the write lock at once: two processes queue up instead of failing half-way. */
  async begin(): Promise<void> {
    // Left open by a rollback that failed.
    if (this.#sqlite.inTransaction) this.#sqlite.exec('rollback');
    await this.#inner.executeQuery(CompiledQuery.raw('begin immediate'));
    this.#isBegun = true;
    this.#endedBy = null;
  }
  async commit(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('commit'));
    this.#isBegun = false;
  }
  /** Never throws over what the transaction failed for, but for what SQLite itself ended it for. */
  async rollback(): Promise<void> {
    this.#isBegun = false;
    const endedBy = this.#endedBy;
    try {
      if (this.#sqlite.inTransaction) this.#sqlite.exec('rollback');
    } catch {
      // The next one to begin tries it again.
    }
    if (endedBy) throw endedBy.error;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#endedBy && this.#isBegun) throw this.#endedBy.error;
    try {
      return await this.#inner.executeQuery<R>(query);
    } catch (error) {
      if (this.#isBegun && !this.#sqlite.inTransaction) this.#endedBy ??= { error };
      throw error;
    }
  }
  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite3.Database;
  #connection: WatchedConnection | undefined;
  constructor(config: SqliteDialectConfig, sqlite: BetterSqlite3.Database) {
    super(config);
    this.#sqlite = sqlite;
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#connection ??= new WatchedConnection(await super.acquireConnection(), this.#sqlite));
  }
  override beginTransaction(): Promise<void> {
    return this.#connection!.begin();
  }
  override commitTransaction(): Promise<void> {
    return this.#connection!.commit();
  }
  override rollbackTransaction(): Promise<void> {
    return this.#connection!.rollback();
  }
}

/**
 * Of a value that is looked for, SQLite plans the query anew each time that it is another, which takes longer than what
 * it finds (sqlite.org/c3ref/prepare.html, of STAT4): a query that is compiled once is planned once, too. Behind a
 * sign the value is an expression, of which nothing is known to plan by.
 */
class OncePlannedCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Place) this.append('+');
    super.appendValue(value);
  }
}

/** Closing stays with whoever opened `sqlite`. */
export class FoyerSqliteDialect extends SqliteDialect {
  readonly #database: ReturnType<typeof withStatementCache>;
  readonly #sqlite: BetterSqlite3.Database;
  constructor(sqlite: BetterSqlite3.Database) {
    const database = withStatementCache(sqlite);
    super({ database });
    this.#database = database;
    this.#sqlite = sqlite;
  }
  override createQueryCompiler(): QueryCompiler {
    return new OncePlannedCompiler();
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database }, this.#sqlite);
  }
}
