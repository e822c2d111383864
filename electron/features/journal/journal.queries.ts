import type { Transaction } from '../../database/database';
import type { JournalTable } from '../../database/schema';

export async function insertJournalEntry(tx: Transaction, entry: JournalTable): Promise<void> {
  await tx.insertInto('journal').values(entry).execute();
}
