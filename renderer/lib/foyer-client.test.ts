import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Crossing } from '../../electron/contract/bridge';
import { FoyerError } from '../../electron/contract/errors';
import { requestIdSchema, type ShowtimeId } from '../../electron/contract/values';
import { foyer, newRequestId, onCallError } from './foyer-client';

let answer: Crossing;
const sent: unknown[][] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('window', {
    foyer: {
      call: async (...args: unknown[]) => {
        sent.push(args);
        return answer;
      },
      subscribe: () => () => {},
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('calls by feature and verb, and resolves with the output', async () => {
  answer = { ok: true, value: { taken: [], hold: null } };
  const input = { showtimeId: 's' as ShowtimeId };
  await expect(foyer.booking.readSeatStates(input)).resolves.toEqual({ taken: [], hold: null });
  await foyer.auth.endVisit();
  expect(sent).toEqual([
    ['booking.readSeatStates', input],
    ['auth.endVisit', {}],
  ]);
});

it('opens what crossed as text', async () => {
  answer = JSON.stringify({ ok: true, value: { taken: [], hold: null } });
  await expect(foyer.booking.releaseHold()).resolves.toEqual({ taken: [], hold: null });
  answer = JSON.stringify({ ok: false, error: { code: 'PARTY_TOO_LARGE', details: { largest: 4 } } });
  await expect(foyer.booking.releaseHold()).rejects.toMatchObject({ code: 'PARTY_TOO_LARGE' });
});

it('rejects with the typed error, after whoever listens to errors heard it', async () => {
  answer = { ok: false, error: { code: 'PARTY_TOO_LARGE', details: { largest: 4 } } };
  const heard: FoyerError[] = [];
  const stop = onCallError((error) => heard.push(error));
  const refused = await foyer.booking.releaseHold().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FoyerError);
  expect(refused).toMatchObject({ code: 'PARTY_TOO_LARGE', details: { largest: 4 } });
  expect(heard).toEqual([refused]);
  stop();
  await foyer.booking.releaseHold().catch(() => {});
  expect(heard).toHaveLength(1);
});

it('is no promise, so that it can be returned from one', async () => {
  expect(await Promise.resolve(foyer.booking)).toBe(foyer.booking);
});

it('makes request ids that the contract takes, each time another', () => {
  const ids = [newRequestId(), newRequestId()];
  for (const id of ids) expect(requestIdSchema.safeParse(id).success).toBe(true);
  expect(ids[0]).not.toBe(ids[1]);
});
