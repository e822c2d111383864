import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import { reportFault, reportFaultsOf } from './report-fault';

let reported: { name: string; input: { text: string } }[];
let isRefusing: boolean;
beforeEach(() => {
  reported = [];
  isRefusing = false;
  vi.stubGlobal('window', {
    foyer: {
      call: async (name: string, input: { text: string }) => {
        reported.push({ name, input });
        if (isRefusing) throw new Error('main is gone');
        return { ok: true, value: { id: 'a1b2c3d4' } };
      },
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('logs a fault within bounds and says what it stands under', async () => {
  expect(await reportFault(new Error('x'.repeat(5000)))).toBe('a1b2c3d4');
  expect(reported[0]?.name).toBe('terminal.reportFault');
  expect(reported[0]?.input.text).toHaveLength(2000);
  expect(reported[0]?.input.text).toContain('Error: xxx');
});

it('reports nothing twice that main has logged itself, and fails for no reason', async () => {
  expect(await reportFault(new FoyerError('INTERNAL', { id: 'known' }))).toBe('known');
  expect(reported).toEqual([]);
  isRefusing = true;
  expect(await reportFault('')).toBeNull();
  expect(reported[0]?.input.text).toBe('no words');
});

it('hears what nobody caught', () => {
  const page = new EventTarget();
  reportFaultsOf(page);
  page.dispatchEvent(Object.assign(new Event('error'), { error: new Error('drawn wrong') }));
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'left alone' }));
  expect(reported.map(({ input }) => input.text)).toEqual([
    expect.stringContaining('drawn wrong'),
    'left alone',
  ]);
});
