import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { createKiosk, type KioskOptions } from '../kiosk';
import { type DemoReport, loadDemo } from './load-demo';

type PrepareOptions = Omit<KioskOptions, 'database' | 'isDemo'> & {
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
  if (existsSync(file)) return load(options, file);
  const half = `${file}.loading`;
  for (const part of [half, `${half}-wal`, `${half}-shm`]) rmSync(part, { force: true });
  const report = await load(options, half);
  renameSync(half, file);
  return report;
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
  const kiosk = await createKiosk({ ...options, database, hasher: lent, isDemo: true });
  try {
    return await loadDemo({
      kiosk,
      db: database.read,
      readFile: (path) => readFile(join(resources, 'demo', path)),
      ...(onProgress ? { onProgress } : {}),
    });
  } finally {
    await kiosk.close();
  }
}
