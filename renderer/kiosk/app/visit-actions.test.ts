import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../electron/contract/auth.contract';
import type { HoldEnd, HoldView, ReservationView } from '../../../electron/contract/booking.contract';
import type { HoldId, MovieId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import { type HeldSale, useHoldStore } from '../../lib/hold.store';
import { useSessionStore } from '../../lib/session.store';
import { resetVisitStores } from '../../lib/create-visit-store';
import {
  endVisit,
  leaveSeats,
  openStaffDoor,
  renewHold,
  settleHold,
  showReservation,
  startVisit,
} from './visit-actions';
import { currentOf, useVisitStore } from './navigation.store';

// Every store of every feature, so that one that forgot to be a visit's store is found out.
const modules = import.meta.glob<Record<string, unknown>>('../../**/*.store.ts', { eager: true });

type Store = { getState(): unknown; getInitialState(): unknown };
const isStore = (value: unknown): value is Store => typeof value === 'function' && 'getInitialState' in value;
/**
 * Not of a patron: the cinema's settings, the installer's answers, what the keyboard types into (it goes with its field),
 * and the drawing that waits for staff in the back office.
 */
const lasting = ['useSettingsStore', 'useSetupStore', 'useKeyboardStore', 'useNewDrawing'];
const stores = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Store] => isStore(entry[1]) && !lasting.includes(entry[0]));

const seatIds = ['g9', 'g10'] as SeatId[];
const hold: HoldView = {
  id: 'h' as HoldId,
  showtimeId: 's' as ShowtimeId,
  seatIds,
  remainingMs: 300_000,
  renewableBelowMs: 45_000,
  endsWithSale: false,
};
const account = { name: 'Ada Lovelace', email: 'ada@example.org' } as AccountView;
const reservation = { code: 'K7M2Q9XW' } as ReservationView;

let called: string[];
let endsLeftToFail: number;
beforeEach(() => {
  called = [];
  endsLeftToFail = 0;
  vi.stubGlobal('window', {
    foyer: {
      call: async (name: string) => {
        called.push(name);
        if (name === 'auth.endVisit' && endsLeftToFail-- > 0) throw new Error('main is gone');
        return { ok: true, value: {} };
      },
    },
  });
});
afterEach(async () => {
  endsLeftToFail = 0;
  await startVisit();
  resetVisitStores();
  vi.unstubAllGlobals();
});

const screen = () => currentOf(useVisitStore.getState().path);

it('finds the stores to watch', () => {
  const names = stores.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['useVisitStore', 'useHoldStore', 'useSessionStore']));
});

it('leaves nothing of the patron in any store when the visit ends', () => {
  for (const [, store] of stores) {
    const { setState } = store as unknown as { setState(state: object): void };
    const state = store.getState() as Record<string, unknown>;
    const data = Object.keys(state).filter((key) => typeof state[key] !== 'function');
    setState({ ...Object.fromEntries(data.map((key) => [key, account])), left: account });
  }
  useSessionStore.getState().setSession({ account });
  useHoldStore.getState().setHold(hold);
  showReservation(reservation);
  endVisit();
  expect(
    stores.filter(([, store]) => store.getState() !== store.getInitialState()).map(([name]) => name),
  ).toEqual([]);
  expect(JSON.stringify(stores.map(([, store]) => store.getState()))).not.toMatch(/Ada|ada@|K7M2Q9XW|g10/);
  expect(screen()).toEqual({ name: 'attract' });
  expect(called).toEqual(['auth.endVisit']);
});

it('begins no visit before the last one has ended', async () => {
  let end = () => {};
  vi.stubGlobal('window', {
    foyer: { call: () => new Promise((resolve) => (end = () => resolve({ ok: true, value: {} }))) },
  });
  endVisit();
  const started = startVisit();
  await Promise.resolve();
  expect(screen().name).toBe('attract');
  end();
  await started;
  expect(screen().name).toBe('home');
});

it('ends the last visit again when that failed, and stays shut while it cannot', async () => {
  endsLeftToFail = 2;
  endVisit();
  await startVisit();
  expect(screen().name).toBe('outOfOrder');
  await startVisit();
  expect(screen().name).toBe('home');
  expect(called).toEqual(['auth.endVisit', 'auth.endVisit', 'auth.endVisit']);
});

it('opens the staff door only after the visit has ended, with nothing of the patron', async () => {
  let end = () => {};
  vi.stubGlobal('window', {
    foyer: {
      call: (name: string) => {
        called.push(name);
        return new Promise((resolve) => (end = () => resolve({ ok: true, value: {} })));
      },
    },
  });
  useVisitStore.getState().startAt({ name: 'seats', showtimeId: hold.showtimeId });
  useHoldStore.getState().setHold(hold);
  useSessionStore.getState().setSession({ account });
  const opened = openStaffDoor();
  expect(useHoldStore.getState().hold).toBeNull();
  expect(useSessionStore.getState().session).toEqual({ account: null });
  await Promise.resolve();
  expect(screen().name).toBe('attract');
  end();
  await opened;
  expect(useVisitStore.getState().path).toEqual([{ name: 'staff' }]);
  expect(called).toEqual(['auth.endVisit']);
});

it('keeps the staff door shut while the visit cannot be ended', async () => {
  endsLeftToFail = 2;
  await openStaffDoor();
  expect(screen().name).toBe('outOfOrder');
});

it('gives the seats back on leaving the seat map, and asks main nothing when there are none', () => {
  useVisitStore.getState().startAt({ name: 'home' });
  useVisitStore.getState().open({ name: 'seats', showtimeId: hold.showtimeId });
  useHoldStore.getState().setHold(hold);
  leaveSeats();
  expect(screen().name).toBe('home');
  expect(useHoldStore.getState().hold).toBeNull();
  leaveSeats();
  expect(called).toEqual(['booking.releaseHold']);
});

/** What main answers when it is asked what became of the hold. */
function holdIs(answer: { hold: HoldView | null; end: HoldEnd | null } | null) {
  vi.stubGlobal('window', {
    foyer: {
      call: async (name: string) => {
        if (name === 'booking.readHold' && answer === null) throw new Error('main is gone');
        return { ok: true, value: answer };
      },
    },
  });
  useVisitStore.getState().startAt({ name: 'seats', showtimeId: hold.showtimeId });
  useHoldStore.getState().setHold(hold);
}
const end = (reason: HoldEnd['reason']): HoldEnd => ({ reason, showtime: null, movie: null });

it('keeps the choice when the hold ended, once, with what it ended for', async () => {
  holdIs({ hold: null, end: end('cancelled') });
  await Promise.all([settleHold(), settleHold()]);
  const lost = { showtimeId: 's', seatIds };
  expect(useVisitStore.getState().path).toEqual([{ name: 'expired', lost, end: end('cancelled') }]);
  useVisitStore.getState().tryAgain();
  await settleHold();
  expect(screen().name).toBe('seats');
});

it('goes on with a hold that still lives, for as long as main says', async () => {
  holdIs({ hold: { ...hold, remainingMs: 60_000, endsWithSale: true }, end: null });
  await settleHold();
  expect(useHoldStore.getState().hold).toMatchObject({ remainingMs: 60_000, endsWithSale: true });
  expect(screen().name).toBe('seats');
});

it('takes a hold that is being reserved for no end, and one whose time is over for one', async () => {
  holdIs({ hold: null, end: null });
  await settleHold();
  expect(screen().name).toBe('seats');
  useHoldStore.getState().markExpired();
  await settleHold();
  expect(screen()).toMatchObject({ name: 'expired', end: end('ran_out') });
  holdIs(null);
  useHoldStore.getState().markExpired();
  await settleHold();
  expect(screen()).toMatchObject({ name: 'expired', end: end('ran_out') });
});

it('shows what was reserved with no way back into the purchase', () => {
  useHoldStore.getState().setHold(hold);
  useVisitStore.getState().open({ name: 'tickets', sale: {} as HeldSale });
  showReservation(reservation);
  expect(useVisitStore.getState().path).toEqual([{ name: 'done', reservation }]);
  expect(useHoldStore.getState().hold).toBeNull();
});

it('leaves the seat map once, however often Back is pressed', () => {
  useVisitStore.getState().startAt({ name: 'home' });
  useVisitStore.getState().open({ name: 'movie', movieId: 'm' as MovieId });
  useVisitStore.getState().open({ name: 'seats', showtimeId: hold.showtimeId });
  leaveSeats();
  leaveSeats();
  expect(screen().name).toBe('movie');
});

it('renews the hold, but brings none back that has gone in the meantime', async () => {
  let answer = () => {};
  const renewed = { ...hold, remainingMs: 480_000 };
  vi.stubGlobal('window', {
    foyer: {
      call: (name: string) =>
        new Promise((resolve) => {
          if (name === 'booking.renewHold') answer = () => resolve({ ok: true, value: renewed });
          else resolve({ ok: true, value: {} });
        }),
    },
  });
  useHoldStore.getState().setHold(hold);
  const first = renewHold(hold.id);
  answer();
  await first;
  expect(useHoldStore.getState().hold).toEqual(renewed);
  const late = renewHold(hold.id);
  endVisit();
  answer();
  await late;
  expect(useHoldStore.getState().hold).toBeNull();
});
