import { createStore, type StoreApi } from 'zustand';
import type { SeatStates } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { SeatId } from '../../../electron/contract/values';
import type { HeldSale } from '../../lib/hold.store';
import { seatPlanOf, type SeatPlan } from '../../lib/seat-plan';
import {
  atFirst,
  nobody,
  type Outside,
  type Party,
  type Picker,
  type SeatPickerState,
  type HoldRequest,
} from './picker-state';
import {
  answerSpace,
  onHoldAnswer,
  onHoldRefused,
  findBest,
  holdAgain,
  sendHoldRequest,
  takeStates,
  tap,
} from './hold-requests';
import { createHoldRequestQueue } from './hold-request-queue';

export type SeatPickerStore = StoreApi<SeatPickerState> & {
  /** Reads the house; `restore` is a choice that ran out and is held again as far as it is free. Never rejects. */
  load: (restore?: readonly SeatId[]) => Promise<void>;
  tap: (seatId: SeatId) => void;
  /** Answers what a tap on a wheelchair space asked. */
  answerSpace: (isNeeded: boolean) => void;
  /** `nearSeatId`: near that seat; without it, where the picture is best. */
  findBest: (partySize: number, wheelchairSpaces: number, nearSeatId?: SeatId) => void;
  setParty: (party: Partial<Pick<Party, 'wished' | 'wheelchairs'>>) => void;
  /** Brings up the part of the house that this seat is in, or with null the whole house. */
  showPlace: (seatId: SeatId | null) => void;
  /** Reads the seats again: somebody somewhere took or gave back some. Never rejects. */
  refresh: () => Promise<void>;
  /** Resolves with what is held when the choice as a whole may be reserved; else says why not, and resolves with null. */
  confirmChoice: () => Promise<HeldSale | null>;
  /** Gives everything back. Never rejects. */
  leave: () => Promise<void>;
  /** The screen is gone: answers still under way change nothing any more. */
  close: () => void;
  setFocusSeat: (seatId: SeatId) => void;
};

export function createSeatPickerStore(outside: Outside): SeatPickerStore {
  const store = createStore<SeatPickerState>(() => atFirst);
  const queue = createHoldRequestQueue<HoldRequest, SeatStates>({
    send: (request) => sendHoldRequest(picker, request),
    onAnswer: (states, request, hasNewer) => onHoldAnswer(picker, states, request, hasNewer),
    onRefusal: (error, request, hasNewer) => onHoldRefused(picker, error, request, hasNewer),
  });
  const picker: Picker = {
    outside,
    store,
    queue,
    confirmed: nobody,
    holdId: null,
    requests: 0,
    readings: 0,
    tapsPutAside: [],
    reload: () => void load(picker, []),
    isClosed: false,
  };
  return Object.assign(store, {
    load: (restore: readonly SeatId[] = []) => load(picker, restore),
    tap: (seatId: SeatId) => tap(picker, seatId),
    answerSpace: (isNeeded: boolean) => answerSpace(picker, isNeeded),
    findBest: (partySize: number, wheelchairSpaces: number, nearSeatId?: SeatId) =>
      findBest(picker, { partySize, wheelchairSpaces, nearSeatId: nearSeatId ?? null }),
    setParty: (change: Partial<Party>) =>
      store.setState(({ party, mine }) => ({ party: { ...party, ...change, setWith: mine } })),
    showPlace: (placeSeatId: SeatId | null) => store.setState({ placeSeatId }),
    refresh: () => refresh(picker),
    confirmChoice: () => confirmChoice(picker),
    leave: () => leave(picker),
    close: () => {
      picker.isClosed = true;
    },
    setFocusSeat: (focusSeatId: SeatId) => store.setState({ focusSeatId }),
  });
}

async function load(picker: Picker, restore: readonly SeatId[]): Promise<void> {
  const { outside, store } = picker;
  picker.isClosed = false;
  const reading = ++picker.readings;
  store.setState({ status: 'loading', error: undefined });
  try {
    const { layout, states, showtime, movie, surcharges } = await outside.booking.readSeatMap({
      showtimeId: outside.showtimeId,
    });
    if (picker.isClosed || reading !== picker.readings) return;
    const seatPlan = seatPlanOf(layout);
    store.setState({
      status: 'ready',
      seatPlan,
      showtime,
      movie,
      surcharges,
      focusSeatId: firstFocus(seatPlan, states),
      placeSeatId: null,
    });
    takeStates(picker, states);
    if (!states.hold) holdAgain(picker, seatPlan, restore);
  } catch (error) {
    if (reading === picker.readings) store.setState({ status: 'failed', error });
  }
}

async function refresh(picker: Picker): Promise<void> {
  const { outside, store, queue } = picker;
  await queue.whenSettled();
  const reading = ++picker.readings;
  const wishesBefore = picker.requests;
  // A reading that fails is made good by the next; the choice itself is checked whenever it changes.
  const states = await outside.booking
    .readSeatStates({ showtimeId: outside.showtimeId })
    .catch((error: unknown) => {
      if (isFoyerError(error, 'NOT_FOUND') && !picker.isClosed) store.setState({ status: 'failed', error });
      return null;
    });
  if (!states || picker.isClosed || reading !== picker.readings) return;
  if (wishesBefore !== picker.requests) return refresh(picker);
  const held = new Set(states.hold?.seatIds);
  const lost = [...store.getState().mine].filter((seatId) => !held.has(seatId));
  if (lost.length > 0 && !states.hold) return outside.markExpired();
  takeStates(picker, states);
  if (lost.length > 0) store.setState({ notice: { reason: 'lost', seatIds: lost } });
}

async function confirmChoice(picker: Picker): Promise<HeldSale | null> {
  const { outside, store, queue } = picker;
  await queue.whenSettled();
  const { holdId, requests } = picker;
  const { seatPlan, movie, showtime } = store.getState();
  if (!holdId || !seatPlan || !movie || !showtime) return null;
  try {
    const offer = await outside.booking.readOffer({ holdId });
    // A seat tapped meanwhile makes another choice; whoever left goes nowhere.
    if (requests !== picker.requests || picker.isClosed) return null;
    return { offer, movie, showtime, layout: seatPlan.layout };
  } catch (error) {
    if (picker.isClosed) return null;
    if (isFoyerError(error, 'LONE_SEAT')) {
      const seatIds = error.details.seatIds;
      const { placeSeatId } = store.getState();
      store.setState({
        lone: new Set(seatIds),
        notice: { reason: 'lone', seatIds },
        // What is to be mended must be in sight; a house that is shown whole pays no heed to this.
        placeSeatId: seatIds[0] ?? placeSeatId,
      });
      return null;
    }
    store.setState({ notice: { reason: 'failed', error } });
    if (isFoyerError(error, 'HOLD_EXPIRED')) outside.markExpired();
    return null;
  }
}

async function leave(picker: Picker): Promise<void> {
  const { outside, queue } = picker;
  picker.isClosed = true;
  queue.forgetWaiting();
  await queue.whenSettled();
  // What cannot be given back now runs out by itself.
  await outside.booking.releaseHold({}).catch(() => undefined);
  outside.setHold(null);
}

/** A good seat to begin at with the keyboard: a held one, else a free one in the middle, past half-way back. */
function firstFocus(seatPlan: SeatPlan, states: SeatStates): SeatId | null {
  const held = states.hold?.seatIds[0];
  if (held) return held;
  const taken = new Set([...states.taken, ...states.notForSale]);
  const row = seatPlan.rows[Math.floor(seatPlan.rows.length * 0.6)];
  const free = row?.seats.filter((seat) => !taken.has(seat.id)) ?? [];
  return (free[Math.floor(free.length / 2)] ?? seatPlan.layout.seats[0])?.id ?? null;
}
