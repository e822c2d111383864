import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOldFile } from '../../../tests/support/old-file';
import { halfOf, migrations, schemaVersion } from './migrate';
import { openSqlite } from './open-sqlite';
import { type KnownFile, updateInThread, type UpdateProgress } from './update-in-thread';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const workerFile = new URL('../../../tests/support/update-start.mjs', import.meta.url);
const noThread = new URL('no-such-file.mjs', import.meta.url);
let folder: string;
let file: string;
let told: UpdateProgress[];
let known: KnownFile;
const update = (start: URL) =>
  updateInThread({ workerFile: start, file, nativeBinding, known, tell: (progress) => told.push(progress) });
const versionOf = (path: string) => {
  const sqlite = new BetterSqlite3(path, nativeBinding ? { nativeBinding } : {});
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return version;
};
const thrownBy = (work: () => unknown): Error & { code?: string } => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-update-'));
  file = join(folder, 'foyer.sqlite');
  told = [];
  known = { isFound: false, copy: null };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const old = { version: 2, movies: ['Metropolis'], accounts: [] };
const many = Array.from({ length: 6000 }, (_, at) => ({
  code: String(at + 22_222_222).replaceAll(/[01]/g, (digit) => (digit === '0' ? 'A' : 'B')),
  name: `Zoë ${at}`,
  phone: `+4420${79_000_000 + at}`,
}));

it('brings an older file up to date while the main thread goes on, tells how far it is, and keeps what was', async () => {
  writeOldFile(file, { ...old, reservations: many });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 20);
  await update(workerFile);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  expect(versionOf(file)).toBe(schemaVersion);
  expect(versionOf(`${file}.before-schema-3`)).toBe(2);
  // The copy and each of the steps after it, forwards only.
  const steps = migrations.filter(({ version }) => version > 2).length;
  expect([...new Set(told.map(({ step }) => step))]).toEqual(
    Array.from({ length: steps + 1 }, (_, at) => at),
  );
  const whole = told.map(({ step, part }) => step + part);
  expect(whole).toEqual(whole.toSorted((a, b) => a - b));
}, 60_000);

it('goes on from what an interruption left, a copy that was half written among it', async () => {
  writeOldFile(file, { ...old, reservations: many.slice(0, 10) });
  writeFileSync(halfOf(`${file}.before-schema-3`), 'half of a copy');
  await update(workerFile);
  expect(versionOf(file)).toBe(schemaVersion);
  expect(versionOf(`${file}.before-schema-3`)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['foyer.sqlite', 'foyer.sqlite.before-schema-3']);
}, 60_000);

it('fails as opening the file does where a step cannot be done, and keeps what was done before it', async () => {
  writeOldFile(file, { ...old, reservations: many.slice(0, 10) });
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  sqlite.exec('drop index journal_of_sign_ins');
  sqlite.close();
  const failure = await update(workerFile).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'UpdateFailed' });
  expect(known.copy?.path).toBe(`${file}.before-schema-3`);
  // The thread has let go of it: nothing lies beside the file but the copy.
  expect(readdirSync(folder).sort()).toEqual(['foyer.sqlite', 'foyer.sqlite.before-schema-3']);
  expect(versionOf(file)).toBe(3);
  const direct = thrownBy(() => openSqlite({ file, nativeBinding }));
  expect(failure).toMatchObject({ cause: { message: direct.message, code: direct.code } });
}, 60_000);

it('starts no thread for a file that is up to date, new or empty', async () => {
  await update(noThread);
  expect(existsSync(file)).toBe(false);
  await openSqlite({ file, nativeBinding }).close();
  await update(noThread);
  expect(told).toEqual([]);
});

it('says what its thread died of, and leaves the file as it was', async () => {
  writeOldFile(file, { ...old, reservations: [] });
  writeFileSync(`${file}.before-schema-3`, 'of another year');
  const cause = { message: expect.stringContaining('no-such-file') };
  await expect(update(noThread)).rejects.toMatchObject({ name: 'UpdateFailed', cause });
  expect(known.copy).toBeNull();
  expect(versionOf(file)).toBe(2);
});

it('refuses a file of a newer Foyer before any thread', async () => {
  await openSqlite({ file, nativeBinding }).close();
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  sqlite.pragma(`user_version = ${schemaVersion + 1}`);
  sqlite.close();
  await expect(update(noThread)).rejects.toMatchObject({ reason: 'newer' });
});

/** An older file whose second step cannot be done. */
function writeBroken(): string {
  writeOldFile(file, { ...old, reservations: many.slice(0, 10) });
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  const find = sqlite.prepare("select sql from sqlite_schema where name = 'journal_of_sign_ins'").pluck();
  const index = find.get() as string;
  sqlite.exec('drop index journal_of_sign_ins');
  sqlite.close();
  return index;
}

it('makes no second copy while the first stands, and knows its name when the update has gone well', async () => {
  const index = writeBroken();
  await expect(update(workerFile)).rejects.toThrow();
  await expect(update(workerFile)).rejects.toThrow();
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  sqlite.exec(index);
  sqlite.close();
  await update(workerFile);
  expect(versionOf(file)).toBe(schemaVersion);
  expect(readdirSync(folder).sort()).toEqual(['foyer.sqlite', 'foyer.sqlite.before-schema-3']);
  expect(known.copy?.path).toBe(`${file}.before-schema-3`);
}, 60_000);

it('copies again where the first copy is gone, and where another file was put in the place', async () => {
  writeBroken();
  await expect(update(workerFile)).rejects.toThrow();
  rmSync(`${file}.before-schema-3`);
  await expect(update(workerFile)).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(['foyer.sqlite', 'foyer.sqlite.before-schema-5']);
  // Both stand, so that the new one has another inode.
  renameSync(file, `${file}.aside`);
  writeOldFile(file, { ...old, reservations: [] });
  await update(workerFile);
  expect(known.copy?.path).toBe(`${file}.before-schema-3`);
}, 60_000);

it('makes no new file in the place of one that was found', async () => {
  expect(known.isFound).toBe(false);
  writeFileSync(
    file,
    'the notes of another program, which are long enough not to be taken for an empty file',
  );
  await expect(update(noThread)).rejects.toMatchObject({ reason: 'foreign' });
  rmSync(file);
  await expect(update(noThread)).rejects.toMatchObject({ reason: 'missing' });
  writeFileSync(file, '');
  await expect(update(noThread)).rejects.toMatchObject({ reason: 'missing' });
});
