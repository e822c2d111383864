import type { ReadDatabase, Transaction } from '../../database/database';
import type { ThrottleCount } from './throttle.rules';

export async function selectThrottle(db: ReadDatabase, key: string): Promise<ThrottleCount | undefined> {
  const row = await db.selectFrom('throttle').selectAll().where('key', '=', key).executeTakeFirst();
  return row && { failures: row.failures, lastFailedAt: row.last_failed_at, lockedUntil: row.locked_until };
}

export async function upsertThrottle(tx: Transaction, key: string, count: ThrottleCount): Promise<void> {
  const values = {
    failures: count.failures,
    last_failed_at: count.lastFailedAt,
    locked_until: count.lockedUntil,
  };
  await tx
    .insertInto('throttle')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
}

export async function deleteThrottle(tx: Transaction, key: string): Promise<void> {
  await tx.deleteFrom('throttle').where('key', '=', key).execute();
}

export async function deleteThrottlesBefore(tx: Transaction, instant: number): Promise<void> {
  await tx.deleteFrom('throttle').where('last_failed_at', '<', instant).execute();
}
