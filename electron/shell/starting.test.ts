import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StartFault } from '../contract/errors';
import { createStarting } from './starting';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

/** A start that fails until `mend` is called. */
function aBrokenStart(cause: StartFault = 'damaged') {
  const heard: string[] = [];
  let isMended = false;
  const starting = createStarting({
    start: async () => {
      heard.push('tried');
      if (!isMended) throw new Error('broken');
      return 'Foyer';
    },
    describe: (error) => ({ cause, isUpdate: true, copy: null, id: (error as Error).message }),
    tell: ({ type }) => heard.push(type),
    leaveKiosk: () => heard.push('left'),
  });
  const tries = () => heard.filter((word) => word === 'tried').length;
  return { starting, heard, tries, mend: () => void (isMended = true) };
}
const told = {
  ok: false,
  error: { code: 'NOT_STARTED', details: { cause: 'damaged', isUpdate: true, copy: null, id: 'broken' } },
};

it('answers every call with why it failed, and tries again only when asked to', async () => {
  const { starting, heard } = aBrokenStart();
  expect(await starting.refusal('settings.readSettings')).toEqual(told);
  expect(await starting.refusal('terminal.touch')).toEqual(told);
  expect(await starting.failure()).toEqual(told.error.details);
  await seconds(24 * 60 * 60);
  expect(heard).toEqual(['tried']);
});

it('lets all calls go on once another attempt has gone well, those that waited meanwhile too', async () => {
  const { starting, heard, mend } = aBrokenStart();
  await starting.failure();
  await seconds(10);
  expect(await starting.refusal('terminal.startAgain')).toEqual(told);
  mend();
  await seconds(10);
  const answers = ['terminal.startAgain', 'settings.readSettings', 'terminal.startAgain'].map(
    starting.refusal,
  );
  expect(await Promise.all(answers)).toEqual([null, null, null]);
  expect(heard).toEqual(['tried', 'tried', 'startingAgain', 'tried', 'startingAgain']);
  expect(await starting.running).toBe('Foyer');
  expect(await starting.failure()).toBeNull();
  // From now on Foyer itself answers.
  expect(await starting.refusal('terminal.leaveKiosk')).toBeNull();
});

it('gives the old answer to whoever asks again within ten seconds', async () => {
  const { starting, heard } = aBrokenStart();
  await starting.failure();
  await seconds(9);
  expect(await starting.refusal('terminal.startAgain')).toEqual(told);
  expect(heard).toEqual(['tried']);
});

it.each(['busy', 'full', 'storage'] as const)(
  'tries again by itself where the cause, %s, may pass',
  async (cause) => {
    const { starting, heard, tries, mend } = aBrokenStart(cause);
    await seconds(29);
    expect(tries()).toBe(1);
    await seconds(1);
    expect(heard).toEqual(['tried', 'tried', 'startingAgain']);
    await seconds(59);
    expect(tries()).toBe(2);
    await seconds(1);
    expect(tries()).toBe(3);
    // 120, 240 and 480 seconds, and from then on every ten minutes.
    await seconds(840);
    expect(tries()).toBe(6);
    await seconds(1200);
    expect(tries()).toBe(8);
    mend();
    await seconds(600);
    expect(await starting.running).toBe('Foyer');
    await seconds(6000);
    expect(tries()).toBe(9);
  },
);

it('begins to wait anew once somebody has tried', async () => {
  const { starting, tries } = aBrokenStart('full');
  await seconds(29);
  await starting.refusal('terminal.startAgain');
  await seconds(29);
  expect(tries()).toBe(2);
  await seconds(1);
  expect(tries()).toBe(3);
});

it('lets staff out where it failed, and not before', async () => {
  const { starting, heard } = aBrokenStart();
  const early = starting.refusal('terminal.leaveKiosk');
  expect(await early).toEqual(told);
  expect(await starting.refusal('terminal.leaveKiosk')).toEqual({ ok: true, value: {} });
  expect(heard).toEqual(['tried', 'left']);
});
