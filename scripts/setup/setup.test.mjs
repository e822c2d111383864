import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustCommand, tryCommand } from './command.mjs';
import { isInstalled } from './dependencies.mjs';
import { clearLeftovers, makeFolder } from './staging.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what is installed', () => {
  const zod = { version: '4.0.0', integrity: 'sha512-a' };
  const wanted = {
    '': {},
    'node_modules/zod': zod,
    'node_modules/for-mac': { version: '1.0.0', optional: true },
  };

  it.each([
    ['all that this platform takes', { 'node_modules/zod': zod }, true],
    ['nothing, as after an interruption', {}, false],
    ['another version', { 'node_modules/zod': { ...zod, version: '3.0.0' } }, false],
    ['another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }, false],
    ['a package that is no longer wanted', { 'node_modules/zod': zod, 'node_modules/old': zod }, false],
  ])('%s', (_name, installed, answer) => {
    expect(isInstalled(wanted, installed)).toBe(answer);
  });
});

describe('a folder made in one step', () => {
  const fill = (partial) => writeFileSync(join(partial, 'a'), 'whole');

  it('is there when it is complete', async () => {
    await makeFolder(join(folder, 'x'), fill);
    expect(readdirSync(folder)).toEqual(['x']);
    expect(readdirSync(join(folder, 'x'))).toEqual(['a']);
  });

  it('is made once', async () => {
    await makeFolder(join(folder, 'x'), fill);
    await makeFolder(join(folder, 'x'), () => Promise.reject(new Error('made again')));
  });

  it('leaves nothing when making it fails', async () => {
    const failing = makeFolder(join(folder, 'x'), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of an interrupted run is cleared away, one of a run that goes on is not', async () => {
    const dead = join(folder, 'x.partial-999999999');
    const alive = join(folder, `x.partial-${process.ppid}`);
    mkdirSync(dead);
    mkdirSync(alive);
    await clearLeftovers(folder);
    expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
  });

  it('gives way to one that another run has finished meanwhile', async () => {
    await makeFolder(join(folder, 'x'), (partial) => {
      fill(partial);
      mkdirSync(join(folder, 'x'));
      writeFileSync(join(folder, 'x', 'b'), 'first');
    });
    expect(readdirSync(folder)).toEqual(['x']);
    expect(readdirSync(join(folder, 'x'))).toEqual(['b']);
  });
});

describe('a command', () => {
  it('that fails is told with its words and with advice', async () => {
    const failing = mustCommand('node', ['-e', 'console.error("the cause"); process.exit(3)'], {
      advice: 'rest',
    });
    await expect(failing).rejects.toThrow(/ended with 3[\s\S]*the cause[\s\S]*What to do: rest/);
  });

  it('that does not exist fails like any other', async () => {
    expect(await tryCommand('no-such-command', [])).toMatchObject({ code: 127 });
  });
});
