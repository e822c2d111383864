import { type Kysely, sql } from 'kysely';
import type { Database, Transaction } from '../database';
import type { Tables } from '../schema';

/** From then on whoever comes waits for the next group, so that those of this one are answered. */
const groupTimeAtMostMs = 5;

/** Milliseconds since whenever, never put back. */
export type Now = () => number;
type Waiting = {
  work: (tx: Transaction) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
type Outcome = { value?: unknown; error?: { thrown: unknown } };

/**
 * Transactions that wait for one another are written in a group, with one flush for all: on a busy day it is the flushes
 * that take the time. Each stands in a savepoint of its own, sees what those before it wrote, and is answered after the
 * flush. Where the commit fails, or SQLite itself ends the transaction before it (a full disk), all of the group fail. One that
 * waits for nobody is a group by itself.
 */
export function groupCommits(kysely: Kysely<Tables>, now: Now): Database['transaction'] {
  const queue: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (queue.length > 0) await runGroup(kysely, queue, now);
    isRunning = false;
  };
  return <T>(work: (tx: Transaction) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Waiting['resolve'], reject });
      if (!isRunning) void run();
    });
}

async function runGroup(kysely: Kysely<Tables>, queue: Waiting[], now: Now): Promise<void> {
  const members = queue.splice(0, 1);
  const outcomes: Outcome[] = [];
  try {
    await kysely.transaction().execute(async (tx) => {
      // Not before: others may have been writing until now.
      const begin = now();
      // Before the first there is nothing to be kept: it needs no savepoint.
      outcomes.push({ value: await members[0]!.work(tx) });
      while (queue.length > 0 && now() - begin < groupTimeAtMostMs) {
        const next = queue.shift()!;
        members.push(next);
        outcomes.push(await runInSavepoint(tx, next.work));
      }
    });
  } catch (error) {
    for (const member of members) member.reject(error);
    return;
  }
  for (const [index, { value, error }] of outcomes.entries())
    if (error) members[index]!.reject(error.thrown);
    else members[index]!.resolve(value);
}

/** What fails alone is undone alone. Throws where the whole transaction is lost. */
async function runInSavepoint(tx: Transaction, work: Waiting['work']): Promise<Outcome> {
  await sql`savepoint one`.execute(tx);
  const outcome = await outcomeOf(async () => work(tx));
  if (outcome.error) await sql`rollback to one`.execute(tx);
  await sql`release one`.execute(tx);
  return outcome;
}

/** `work` may throw before there is a promise. */
function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  return work().then(
    (value) => ({ value }),
    (thrown: unknown) => ({ error: { thrown } }),
  );
}
