import type { JournalAction } from '../../contract/journal-actions';
import type { BulkWriter } from '../../database/sqlite/bulk-writer';
import type { AccountTable } from '../../database/schema';
import type { Ids } from './ids';

export function createRecords(writer: BulkWriter) {
  return {
    account: writer.insertInto('account'),
    showtime: writer.insertInto('showtime'),
    reservation: writer.insertInto('reservation'),
    name: writer.insertInto('reservation_name'),
    ticket: writer.insertInto('ticket'),
    claim: writer.insertInto('seat_claim'),
    journal: writer.insertInto('journal'),
  };
}
export type Records = ReturnType<typeof createRecords>;

export type Entry = {
  at: number;
  by: Pick<AccountTable, 'id' | 'name'>;
  action: JournalAction;
  subjectId: string;
  subject: string;
  before?: unknown;
  after?: unknown;
};

/** A line of the journal as `writeJournal` writes it. */
export function writeEntry({ journal }: Records, ids: Ids, entry: Entry): void {
  const { at, by, action, subjectId, subject, before, after } = entry;
  journal({
    id: ids.at(at),
    at,
    account_id: by.id,
    account_name: by.name,
    terminal_id: 'local',
    action,
    subject_id: subjectId,
    subject: subject.slice(0, 300),
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  });
}
