import { setImmediate as nextTurn } from 'node:timers/promises';
import { FoyerError } from '../../../contract/errors';
import type { Caller, QueryContext } from '../../context';

/** Called between two pieces of an import: says how far it is, lets others in, and throws IMPORT_STOPPED. */
export type Pause = (done: number, of: number) => Promise<void>;
type Asking = { caller: Caller; tell: QueryContext['tell'] };

/** Keeps what each session imports or looks at, one file at a time. */
export type ImportQueue = {
  /** In the place of what the session was busy with before. */
  run: <T>(asking: Asking, work: (pause: Pause) => Promise<T>) => Promise<T>;
  stop: (sessionId: string) => void;
};

export function createImportQueue(): ImportQueue {
  const running = new Map<string, { isStopped: boolean }>();
  const stop = (sessionId: string) => {
    const work = running.get(sessionId);
    if (work) work.isStopped = true;
  };
  return {
    stop,
    async run({ caller, tell }, work) {
      const { sessionId } = caller;
      stop(sessionId);
      const own = { isStopped: false };
      running.set(sessionId, own);
      try {
        return await work(async (done, of) => {
          tell({ type: 'importProgress', done, of });
          await nextTurn();
          // Meanwhile its admin may have gone, or be one no more.
          if (own.isStopped || caller.sessionId !== sessionId || caller.account?.role !== 'admin')
            throw new FoyerError('IMPORT_STOPPED', {});
        });
      } finally {
        if (running.get(sessionId) === own) running.delete(sessionId);
      }
    },
  };
}
