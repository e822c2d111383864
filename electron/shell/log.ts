import { Console } from 'node:console';
import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

const largestBytes = 5_000_000;
/** What waits for room on a full disk; what comes then is lost. */
const waitingAtMost = 1_000_000;
/** What is said there may meet the same full disk, or a pipe that nobody reads any more. */
const aside = new Console({ stdout: process.stderr, ignoreErrors: true });

/**
 * One JSON line an entry, written at once, so that a crash loses nothing. No input of a person is ever logged. A file
 * that has grown too large is put aside at the start, in place of the one put aside before. Where the folder cannot be
 * written, entries go to the error output: what else needs the folder fails in a window, which can say so.
 */
export function openLog(dataFolder: string) {
  const destination = openFile(join(dataFolder, 'foyer.log'));
  let isTold = false;
  destination.on('error', (error) => {
    if (!isTold) aside.error(`The log: ${String(error)}`);
    isTold = true;
  });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

function openFile(file: string) {
  const written = { sync: true, mkdir: true, maxLength: waitingAtMost };
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largestBytes) renameSync(file, `${file}.1`);
    return pino.destination({ ...written, dest: file });
  } catch (error) {
    aside.error(`The log: ${String(error)}`);
    return pino.destination({ ...written, dest: 2 });
  }
}
export type Log = ReturnType<typeof openLog>;
