import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, type MigrationProgress, migrations } from '../../electron/database/sqlite/migrate';
import { writeOldFile } from '../support/old-file';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const codes = ['7KQM2XRD', '7KQM2XRE', '7KQM2XRF', '7KQM2XRG', '7KQM2XRH'];
let folder: string;
let file: string;
let sqlite: BetterSqlite3.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-amount-digits-'));
  file = join(folder, 'foyer.sqlite');
  const reservations = codes.map((code, at) => ({ code, name: 'Ada', phone: `+44207946000${at}` }));
  writeOldFile(file, { version: 2, movies: ['Metropolis'], accounts: [], reservations });
  sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  // As far apart as in a table of fifty thousand.
  sqlite.exec('UPDATE ticket SET rowid = rowid * 10000 + 1 WHERE rowid < 10000');
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const upToDigits = migrations.filter(({ version }) => version <= 3);
const tickets = () => sqlite.prepare('SELECT id, amount, currency FROM ticket ORDER BY rowid').all();

it('tells stretch by stretch how many tickets are written anew, and keeps each, in its order', () => {
  const before = tickets();
  const told: MigrationProgress[] = [];
  migrate(sqlite, file, upToDigits, (progress) => told.push(progress));
  const parts = told.filter(({ step }) => step === 1).map(({ part }) => part);
  // At its beginning, then after each of three stretches, which are not the whole of it.
  expect(parts[0]).toBe(0);
  expect(parts.filter((part) => part > 0 && part < 0.551)).toHaveLength(3);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(new Set(parts).size).toBe(parts.length);
  expect(tickets()).toEqual(before);
  expect(before).toHaveLength(codes.length);
  expect(sqlite.prepare('SELECT DISTINCT digits FROM ticket').pluck().all()).toEqual([2]);
});

it('is undone as a whole where it stops after a stretch', () => {
  const before = tickets();
  const stop = ({ part }: MigrationProgress) => {
    if (part > 0) throw new Error('stopped');
  };
  expect(() => migrate(sqlite, file, upToDigits, stop)).toThrow('stopped');
  expect(sqlite.pragma('user_version', { simple: true })).toBe(2);
  expect(tickets()).toEqual(before);
});
