import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartOptions } from './start-options';

describe('readStartOptions', () => {
  it('reads what a start is told', () => {
    expect(
      readStartOptions(
        ['electron', '.', '--kiosk', '--size=1080x1920'],
        { FOYER_DATA_DIR: '/data', FOYER_NOW: '2026-11-22T12:00:00Z' },
        false,
      ),
    ).toEqual({
      isBackOffice: false,
      isKiosk: true,
      isDemo: false,
      isDevelopment: true,
      size: { width: 1080, height: 1920 },
      dataFolder: '/data',
      sqliteBinding: undefined,
      startsAt: Date.UTC(2026, 10, 22, 12),
      saveFolder: undefined,
      printFolder: undefined,
    });
  });

  it('takes a data folder from where it is started', () => {
    const { dataFolder } = readStartOptions([], { FOYER_DATA_DIR: 'some/folder' }, false);
    expect(dataFolder).toBe(resolve('some/folder'));
    expect(readStartOptions([], { FOYER_DATA_DIR: '' }, false).dataFolder).toBeUndefined();
  });

  it('opens the back office only when told so', () => {
    expect(readStartOptions(['electron', '.', '--back-office'], {}, false).isBackOffice).toBe(true);
    expect(readStartOptions(['--back-offices'], {}, false).isBackOffice).toBe(false);
  });

  it.each(['--size=big', '--size=10x10', '--size=1080x1920x2', '--size='])('passes over %s', (argument) => {
    expect(readStartOptions([argument], {}, false).size).toBeUndefined();
  });

  it('lets nobody turn the clock of a packaged program', () => {
    expect(readStartOptions([], { FOYER_NOW: '2026-11-22T12:00:00Z' }, true).startsAt).toBeUndefined();
    expect(readStartOptions([], { FOYER_SAVE_DIR: '/tmp/saved' }, true).saveFolder).toBeUndefined();
    expect(readStartOptions([], { FOYER_SAVE_DIR: '/tmp/saved' }, false).saveFolder).toBe('/tmp/saved');
    expect(readStartOptions([], { FOYER_PRINT_DIR: '/tmp/paper' }, true).printFolder).toBeUndefined();
    expect(readStartOptions([], { FOYER_PRINT_DIR: '/tmp/paper' }, false).printFolder).toBe('/tmp/paper');
  });
});
