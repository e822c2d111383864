import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { AccountId } from '../contract/values';
import { isFoyerError } from '../contract/errors';
import { DatabaseRefused } from '../database/database';
import { openSqlite } from '../database/sqlite/open-sqlite';
import { createPasswordHasher } from '../features/auth/password-hasher';
import { createAsk, InputEnded } from './ask';
import { dataFolder } from './data-folder';
import { makeAdmin, sentenceFor } from './make-admin';

/**
 * A running Foyer may have the same file open: each write waits for the other's, and the new admin can sign in there
 * at once.
 */
async function seedAdmin(): Promise<void> {
  const file = join(dataFolder(process.env, process.platform), 'foyer.sqlite');
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const database = openSqlite({ file });
  const ask = createAsk({ input: process.stdin, output: process.stdout, isTerminal });
  const hasher = createPasswordHasher({ workerFile: join(import.meta.dirname, 'hash-worker.js') });
  const say = (text: string) => console.log(text);
  try {
    say(`The data is in ${file}`);
    const newId = () => uuidv7() as AccountId;
    await makeAdmin({ ask, say, isTerminal, database, hasher, newId, now: Date.now });
  } finally {
    ask.close();
    await hasher.close();
    await database.close();
  }
}

/** In words for a person; a stack only for what nobody expected. */
function explain(error: unknown): string {
  if (isFoyerError(error)) return sentenceFor(error);
  if (error instanceof InputEnded) return 'Stopped: no admin was made.';
  if (error instanceof DatabaseRefused) return error.message;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SQLITE_BUSY') return 'Foyer is writing to its data for long. Close it, then try again.';
  return error instanceof Error && code === undefined ? error.message : String(error);
}

try {
  await seedAdmin();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
