import type { journalContract } from '../../contract/journal.contract';
import type { Handlers } from '../context';
import { exportEntries } from './journal-export.service';
import { listEntries } from './journal-list.service';
import type { JournalFilter } from './journal.queries';

export function createJournalHandlers(): Handlers<typeof journalContract> {
  return {
    listEntries: (ctx, { after, pageSize, ...input }) =>
      listEntries(ctx, { ...filterOf(input), after, pageSize }),
    exportEntries: (ctx, input) => exportEntries(ctx, filterOf(input)),
  };
}

type Given = { [K in keyof JournalFilter]?: JournalFilter[K] } & Pick<JournalFilter, 'text' | 'person'>;

function filterOf({ text, person, action, fromAt, untilAt }: Given): JournalFilter {
  return { text, person, action, fromAt, untilAt };
}
