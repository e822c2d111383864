import type { FoyerEvent } from './contract/events';
import type { Database } from './database/database';
import type { Caller, Clock, CommandContext, QueryContext } from './features/context';

type Shared<C> = {
  database: Database;
  clock: Clock;
  newId: CommandContext['newId'];
  settings: CommandContext['settings'];
  emit: (event: FoyerEvent) => void;
  tell: (caller: C, event: FoyerEvent) => void;
  refreshSessions: CommandContext['refreshSessions'];
  showtimeHolds: CommandContext['showtimeHolds'];
};

/** Makes what a handler is given: a query can only read, a command can only write inside a transaction. */
export function createContexts<C extends Caller>(shared: Shared<C>) {
  const { database, clock, newId, settings } = shared;
  return {
    forQuery: (caller: C): QueryContext => ({
      caller,
      clock,
      newId,
      settings,
      tell: (event) => shared.tell(caller, event),
      db: database.read,
    }),
    forCommand: (caller: C): CommandContext => {
      let isOpen = false;
      return {
        caller,
        clock,
        newId,
        settings,
        tell: (event) => shared.tell(caller, event),
        transaction: async (work) => {
          // SQLite has one connection: a second transaction inside the first would wait for itself for ever.
          if (isOpen) throw new Error('A transaction cannot be opened inside another: pass tx on instead');
          isOpen = true;
          try {
            return await database.transaction(work);
          } finally {
            isOpen = false;
          }
        },
        emit: (event) => {
          if (isOpen) throw new Error('Emit after the transaction: what it says is not committed yet');
          shared.emit(event);
        },
        refreshSessions: shared.refreshSessions,
        showtimeHolds: shared.showtimeHolds,
      };
    },
  };
}
