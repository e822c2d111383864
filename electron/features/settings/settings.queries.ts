import type { SetupProgress } from '../../contract/settings.contract';
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

/** Each stops at the first row: a cinema of many years is asked as quickly as a new one. */
export async function selectProgress(db: ReadDatabase): Promise<SetupProgress> {
  const auditorium = db.selectFrom('auditorium').select('id').where('state', '=', 'active').limit(1);
  const priceCard = db.selectFrom('price_card').select('id').where('state', '=', 'active').limit(1);
  const movie = db.selectFrom('movie').select('id').where('state', '=', 'active').limit(1);
  const showtime = db.selectFrom('showtime').select('id').limit(1);
  return {
    hasAuditorium: (await auditorium.executeTakeFirst()) !== undefined,
    hasPriceCard: (await priceCard.executeTakeFirst()) !== undefined,
    hasMovie: (await movie.executeTakeFirst()) !== undefined,
    hasShowtime: (await showtime.executeTakeFirst()) !== undefined,
  };
}
