import type { ReadDatabase, Transaction } from '../../database/database';
import type { SettingTable } from '../../database/schema';

export async function selectSettings(db: ReadDatabase): Promise<SettingTable[]> {
  return db.selectFrom('setting').selectAll().orderBy('key').execute();
}

export async function upsertSettings(
  tx: Transaction,
  settings: Record<string, unknown>,
  now: number,
): Promise<void> {
  for (const [key, setting] of Object.entries(settings)) {
    const values = { value: JSON.stringify(setting), updated_at: now };
    await tx
      .insertInto('setting')
      .values({ key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .execute();
  }
}
