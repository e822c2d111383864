import { FoyerError } from '../../electron/contract/errors';
import { foyer } from './foyer-client';

type Ask = <A>(read: () => Promise<A>) => Promise<A>;

let newest = 0;

/**
 * Main reads one report at a time for a window: what is asked for later stops what runs. So whoever reads several in a row
 * asks through `ask`, which refuses (REPORT_STOPPED) once somebody else has begun.
 */
export async function readInTurn<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const mine = ++newest;
  return work(async (read) => {
    if (mine !== newest) throw new FoyerError('REPORT_STOPPED', {});
    return read();
  });
}

/** Stops what is read, between two readings too. */
export function stopReading(): void {
  newest += 1;
  void foyer.reports.stopReports();
}
