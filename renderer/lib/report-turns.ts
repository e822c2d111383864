import { FoyerError } from '../../electron/contract/errors';

type Ask = <A>(read: () => Promise<A>) => Promise<A>;

let newest = 0;
let exporting: Promise<unknown> = Promise.resolve();

/**
 * Main makes one report at a time for a window: what is asked for later stops what runs. So whoever reads several in a row
 * asks through `ask`, which refuses (REPORT_STOPPED) once somebody else has begun; and nothing is read while a file is made.
 */
export async function readInTurn<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const mine = ++newest;
  const ask: Ask = async (read) => {
    await exporting;
    if (mine !== newest) throw new FoyerError('REPORT_STOPPED', {});
    return read();
  };
  return work(ask);
}

/** What is read meanwhile waits until the file is made or given up. */
export function exportInTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = exporting.then(work);
  exporting = done.catch(() => undefined);
  return done;
}
