import { entriesCountedAtMost, entriesPerPage, type journalContract } from '../../contract/journal.contract';
import type { Handlers } from '../context';
import { countEntries, selectActions, selectEntries } from './journal.queries';

export function createJournalHandlers(): Handlers<typeof journalContract> {
  return {
    listEntries: async (ctx, input) => {
      const { text, person, action, fromAt, untilAt, page } = input;
      const filter = { text, person, action, fromAt, untilAt };
      const rows = await selectEntries(ctx.db, filter, {
        limit: entriesPerPage,
        offset: page * entriesPerPage,
      });
      const entries = rows.map((row) => ({
        id: row.id,
        at: row.at,
        accountName: row.account_id === null ? null : row.account_name,
        terminalId: row.terminal_id,
        action: row.action,
        subject: row.subject,
        before: row.before,
        after: row.after,
      }));
      return { entries, total: await countEntries(ctx.db, filter, entriesCountedAtMost) };
    },
    listActions: async (ctx) => ({ actions: await selectActions(ctx.db) }),
  };
}
