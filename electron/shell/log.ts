import { join } from 'node:path';
import pino from 'pino';

/** One JSON line an entry, written at once, so that a crash loses nothing. No input of a person is ever logged. */
export function openLog(dataFolder: string) {
  const destination = pino.destination({ dest: join(dataFolder, 'foyer.log'), sync: true, mkdir: true });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
