import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

const largestBytes = 5_000_000;

/**
 * One JSON line an entry, written at once, so that a crash loses nothing. No input of a person is ever logged. A file
 * that has grown too large is put aside at the start, in place of the one put aside before.
 */
export function openLog(dataFolder: string) {
  const file = join(dataFolder, 'foyer.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestBytes) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, mkdir: true });
  // On a full disk it waits in memory, and is written with what comes once there is room.
  destination.on('error', (error) => process.stderr.write(`The log: ${String(error)}\n`));
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
export type Log = ReturnType<typeof openLog>;
