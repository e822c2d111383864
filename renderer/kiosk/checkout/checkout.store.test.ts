import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Envelope } from '../../../electron/contract/errors';
import type { HoldId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import { useHoldStore } from '../../lib/hold.store';
import { resetVisitStores } from '../../lib/create-visit-store';
import { reserve, useCheckoutStore } from './checkout.store';
import type { TicketChoice } from './tickets';

const choice = (holdId: string) =>
  ({
    holdId: holdId as HoldId,
    tickets: [],
    total: { amount: 1200, currency: 'GBP' },
  }) as unknown as TicketChoice;

let answers: Envelope<unknown>[];
let sent: { requestId: string; isAgeConfirmed: boolean }[];
beforeEach(() => {
  sent = [];
  vi.stubGlobal('window', {
    foyer: {
      call: async (_name: string, input: (typeof sent)[number]) => {
        sent.push(input);
        return answers.shift();
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  resetVisitStores();
});

const done: Envelope<unknown> = { ok: true, value: { code: '7KQM2XRD' } };
const lost: Envelope<unknown> = { ok: false, error: { code: 'INTERNAL', details: { id: 'x' } } };
const refused: Envelope<unknown> = { ok: false, error: { code: 'CONTACT_REQUIRED', details: {} } };

it('repeats an act whose answer got lost under its own id', async () => {
  answers = [lost, done];
  await expect(reserve(choice('a'), null)).rejects.toMatchObject({ code: 'INTERNAL' });
  await expect(reserve(choice('a'), null)).resolves.toMatchObject({ code: '7KQM2XRD' });
  expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
});

it('begins a new act after a refusal and for another hold', async () => {
  answers = [refused, lost, done];
  await expect(reserve(choice('a'), null)).rejects.toThrow();
  await expect(reserve(choice('a'), null)).rejects.toThrow();
  await reserve(choice('b'), null);
  expect(new Set(sent.map((input) => input.requestId)).size).toBe(3);
});

it('confirms ages only for the hold that they were confirmed for', async () => {
  answers = [done, done];
  useCheckoutStore.getState().confirmAge('a' as HoldId);
  await reserve(choice('a'), null);
  await reserve(choice('b'), null);
  expect(sent.map((input) => input.isAgeConfirmed)).toEqual([true, false]);
});

it('leaves nothing of a patron when the visit ends', () => {
  useCheckoutStore.getState().setContactTyped('02079460018');
  useCheckoutStore.getState().confirmAge('a' as HoldId);
  resetVisitStores();
  expect(useCheckoutStore.getState()).toMatchObject({ contactTyped: '', ageConfirmedFor: null, dealt: [] });
});

const hold = (id: string) => ({
  id: id as HoldId,
  showtimeId: 'showtime' as ShowtimeId,
  seatIds: ['seat' as SeatId],
  remainingMs: 60_000,
  renewableBelowMs: 45_000,
  endsWithSale: false,
});
const expired: Envelope<unknown> = { ok: false, error: { code: 'HOLD_EXPIRED', details: {} } };

it('lets go of the hold that was reserved or ran out', async () => {
  answers = [expired, done];
  useHoldStore.getState().setHold(hold('a'));
  await expect(reserve(choice('a'), null)).rejects.toThrow();
  expect(useHoldStore.getState().isExpired).toBe(true);
  await reserve(choice('a'), null);
  expect(useHoldStore.getState().hold).toBeNull();
});

it('leaves the hold of the next patron alone when the answer comes late', async () => {
  answers = [expired, done];
  useHoldStore.getState().setHold(hold('b'));
  await expect(reserve(choice('a'), null)).rejects.toThrow();
  await reserve(choice('a'), null);
  expect(useHoldStore.getState()).toMatchObject({ hold: { id: 'b' }, isExpired: false });
});
