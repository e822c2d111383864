import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from './log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('goes on in the file that is there', () => {
  openLog(folder).error('first');
  openLog(folder).error('second');
  expect(readFileSync(join(folder, 'foyer.log'), 'utf8')).toMatch(/first[^]*second/);
  expect(existsSync(join(folder, 'foyer.log.1'))).toBe(false);
});

it('puts a file aside that has grown too large', () => {
  const file = join(folder, 'foyer.log');
  writeFileSync(file, 'x'.repeat(5_000_001));
  writeFileSync(`${file}.1`, 'older');
  openLog(folder).error('new');
  expect(readFileSync(file, 'utf8')).toContain('new');
  expect(statSync(file).size).toBeLessThan(1000);
  expect(statSync(`${file}.1`).size).toBe(5_000_001);
});

it.runIf(existsSync('/dev/full'))('is no fault of its own where the disk is full', () => {
  symlinkSync('/dev/full', join(folder, 'foyer.log'));
  const log = openLog(folder);
  log.error('first');
  log.error('second');
});

it.runIf(existsSync('/dev/full'))('ends nothing where its own complaint meets the full disk, too', () => {
  symlinkSync('/dev/full', join(folder, 'foyer.log'));
  const script = `import { openLog } from './electron/shell/log.ts';
    openLog(${JSON.stringify(folder)}).error('first');
    setTimeout(() => process.exit(23), 200);`;
  const full = openSync('/dev/full', 'w');
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', full],
  });
  closeSync(full);
  expect(status).toBe(23);
});

it('goes elsewhere where its folder cannot be one', () => {
  writeFileSync(join(folder, 'data'), '');
  expect(() => openLog(join(folder, 'data')).level).not.toThrow();
});
