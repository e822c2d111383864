import { expect, it } from 'vitest';
import { errorCodeOf, openTestFoyer } from '../../../tests/support/test-foyer';

it('logs a fault of the window under the id that it answers with', async () => {
  const { visit, call, faults } = await openTestFoyer();
  const { id } = await call(visit(), 'terminal.reportFault', { text: 'Error: drawn wrong' });
  expect(faults).toEqual([{ id, procedure: 'terminal.reportFault', error: 'Error: drawn wrong' }]);
});

it('takes twenty reports a minute and no endless one', async () => {
  const { visit, call, clock, faults } = await openTestFoyer();
  const report = () => call(visit(), 'terminal.reportFault', { text: 'again' });
  for (let turn = 0; turn < 20; turn += 1) await report();
  expect(await errorCodeOf(report())).toBe('TOO_MANY_ATTEMPTS');
  expect(faults).toHaveLength(20);
  clock.advance(60_000);
  await report();
  const long = call(visit(), 'terminal.reportFault', { text: 'x'.repeat(2001) });
  expect(await errorCodeOf(long)).toBe('INVALID_INPUT');
});

it('keeps a visit going that only the window saw go on', async () => {
  const { foyer, visit, call, clock } = await openTestFoyer();
  const session = visit();
  await call(session, 'terminal.touch', {});
  const { sessionId } = session;
  for (let turn = 0; turn < 3; turn += 1) {
    clock.advance(60_000);
    await call(session, 'terminal.touch', {});
    await foyer.sweep();
  }
  expect(session.sessionId).toBe(sessionId);
  clock.advance(120_000);
  await foyer.sweep();
  expect(session.sessionId).not.toBe(sessionId);
});
