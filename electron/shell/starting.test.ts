import { expect, it } from 'vitest';
import { createStarting } from './starting';

/** A start that fails until `mend` is called. */
function aBrokenStart() {
  const heard: string[] = [];
  let isMended = false;
  const starting = createStarting({
    start: async () => {
      heard.push('tried');
      if (!isMended) throw new Error('broken');
      return 'Foyer';
    },
    describe: (error) => ({ cause: 'full', isUpdate: true, copy: null, id: (error as Error).message }),
    tell: ({ type }) => heard.push(type),
    leaveKiosk: () => heard.push('left'),
  });
  return { starting, heard, mend: () => void (isMended = true) };
}
const told = {
  ok: false,
  error: { code: 'NOT_STARTED', details: { cause: 'full', isUpdate: true, copy: null, id: 'broken' } },
};

it('answers every call with why it failed, and tries again only when asked to', async () => {
  const { starting, heard } = aBrokenStart();
  expect(await starting.refusal('settings.readSettings')).toEqual(told);
  expect(await starting.refusal('terminal.touch')).toEqual(told);
  expect(await starting.failure()).toEqual(told.error.details);
  expect(heard).toEqual(['tried']);
});

it('lets all calls go on once another attempt has gone well, those that waited meanwhile too', async () => {
  const { starting, heard, mend } = aBrokenStart();
  await starting.failure();
  expect(await starting.refusal('terminal.startAgain')).toEqual(told);
  mend();
  const answers = ['terminal.startAgain', 'settings.readSettings', 'terminal.startAgain'].map(
    starting.refusal,
  );
  expect(await Promise.all(answers)).toEqual([null, null, null]);
  expect(heard).toEqual(['tried', 'tried', 'startingAgain', 'tried', 'startingAgain']);
  expect(await starting.running).toBe('Foyer');
  expect(await starting.failure()).toBeNull();
  // From now on the kiosk itself answers.
  expect(await starting.refusal('terminal.leaveKiosk')).toBeNull();
});

it('lets staff out where it failed, and not before', async () => {
  const { starting, heard } = aBrokenStart();
  const early = starting.refusal('terminal.leaveKiosk');
  expect(await early).toEqual(told);
  expect(await starting.refusal('terminal.leaveKiosk')).toEqual({ ok: true, value: {} });
  expect(heard).toEqual(['tried', 'left']);
});
