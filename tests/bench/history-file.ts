import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeHistory } from '../../electron/demo/history/make-history';
import { testNow } from '../support/builders';

const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'foyer', 'bench');
const resources = join(import.meta.dirname, '../../resources/demo');

/**
 * A cinema so many days old, made once for each schema and kept in the machine's cache (safe to delete); those of older
 * schemas are thrown away. Five years take some ten minutes and 14 GB.
 */
export async function historyFile(days: number): Promise<string> {
  const schema = await readFile(join(import.meta.dirname, '../guards/schema.snapshot.sql'));
  const name = `${days}-days-${createHash('sha256').update(schema).digest('hex').slice(0, 12)}.sqlite`;
  const file = join(cacheFolder, name);
  if (existsSync(file)) return file;
  mkdirSync(cacheFolder, { recursive: true });
  for (const old of readdirSync(cacheFolder).filter((one) => one.startsWith(`${days}-days-`)))
    rmSync(join(cacheFolder, old));
  console.log(`Making ${days} days of history in ${file}, once: about ${Math.ceil(days / 180)} minutes`);
  await makeHistory({
    file,
    days,
    now: testNow,
    seed: 1895,
    readFile: (path) => readFile(join(resources, path)),
    nativeBinding: process.env.FOYER_SQLITE_BINDING,
    say: (words) => console.log(`  ${words}`),
  });
  return file;
}
