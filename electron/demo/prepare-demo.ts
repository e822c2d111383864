import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFoyerError } from '../contract/errors';
import type { Database } from '../database/database';
import { createFoyer, type FoyerOptions } from '../app';
import { type DemoReport, loadDemo } from './load-demo';

type PrepareOptions = Omit<FoyerOptions, 'database' | 'isDemo'> & {
  /** The demo's database file. */
  file: string;
  open: (file: string) => Database;
  /** The folder `resources`. */
  resources: string;
  onProgress?: (words: string) => void;
};

/**
 * Sees to it that the demo's file is there and reaches two weeks ahead. A new one is written beside its place and
 * moved there when it is whole: an interrupted start leaves nothing but that half, which the next start throws away.
 */
export async function prepareDemo(options: PrepareOptions): Promise<DemoReport> {
  const { file } = options;
  if (existsSync(file)) return topUp(options);
  const half = `${file}.loading`;
  for (const part of [half, `${half}-wal`, `${half}-shm`]) rmSync(part, { force: true });
  const report = await load(options, half);
  renameSync(half, file);
  return report;
}

/** What an admin changed in the demo can stand in the way of new days; the demo starts with those that it has. */
async function topUp(options: PrepareOptions): Promise<DemoReport> {
  try {
    return await load(options, options.file);
  } catch (error) {
    if (!isFoyerError(error)) throw error;
    options.onProgress?.(`The demo's programme could not be continued: ${error.message}`);
    return { movies: 0, showtimes: 0, reservations: 0 };
  }
}

async function load(options: PrepareOptions, file: string): Promise<DemoReport> {
  const { hasher, open, resources, onProgress } = options;
  const database = open(file);
  // The hasher goes on being used after this kiosk is closed.
  const lent = {
    hash: (password: string) => hasher.hash(password),
    compare: (password: string, hash: string) => hasher.compare(password, hash),
    close: async () => undefined,
  };
  const foyer = await createFoyer({ ...options, database, hasher: lent, isDemo: true }).catch(
    async (error: unknown) => {
      // It may be tried again.
      await database.close();
      throw error;
    },
  );
  try {
    return await loadDemo({
      foyer,
      db: database.read,
      readFile: (path) => readFile(join(resources, 'demo', path)),
      ...(onProgress ? { onProgress } : {}),
    });
  } finally {
    await foyer.close();
  }
}
