import type { StoreApi } from 'zustand';
import type { HoldView } from '../../../electron/contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import type { foyer } from '../../lib/foyer-client';
import type { Choice, Refusal } from './choice.rules';
import type { SeatPlan } from '../../lib/seat-plan';
import type { HoldRequestQueue } from './hold-request-queue';

/** What the picker has to say, in its own place; the words are the catalogue's. */
export type PickerNotice =
  | Refusal
  | { reason: 'quicker'; seatIds: readonly SeatId[]; isRestHeld: boolean }
  | { reason: 'lost'; seatIds: readonly SeatId[] }
  | { reason: 'lone'; seatIds: readonly SeatId[] }
  | { reason: 'failed'; error: unknown };

export type SeatPickerState = {
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
  seatPlan: SeatPlan | null;
  showtime: ShowtimeCard | null;
  movie: MovieCard | null;
  /** What cannot be had, for whatever reason. */
  taken: Choice;
  /** Of these, what is not on offer at all: nothing is drawn there. */
  notForSale: Choice;
  /** The patron's choice as last tapped; main may not have confirmed it yet. */
  mine: Choice;
  /** Seats that the choice would leave single, after main has said so. */
  lone: Choice;
  notice: PickerNotice | null;
  isFindingBest: boolean;
  /** The one seat of the map that the Tab key reaches. */
  focusSeatId: SeatId | null;
  /** Where a house is shown in parts: a seat of the part that is up; null while the whole house is shown. */
  placeSeatId: SeatId | null;
  party: Party;
  /** A wheelchair space that was tapped, while the patron is asked whether one is needed. */
  askedSpaceId: SeatId | null;
  /** The patron has said that a wheelchair space is needed. */
  needsSpaces: boolean;
  surcharges: readonly Surcharge[];
};

/** How many people the best seats are for, as last set, and the choice that stood when it was set. */
export type Party = { wished: number; wheelchairs: number; setWith: Choice | null };
export type Surcharge = Awaited<ReturnType<typeof foyer.booking.readSeatMap>>['surcharges'][number];

export const nobody: Choice = new Set();
export const atFirst: SeatPickerState = {
  status: 'loading',
  error: undefined,
  seatPlan: null,
  showtime: null,
  movie: null,
  taken: nobody,
  notForSale: nobody,
  mine: nobody,
  lone: nobody,
  notice: null,
  isFindingBest: false,
  focusSeatId: null,
  placeSeatId: null,
  party: { wished: 2, wheelchairs: 0, setWith: null },
  askedSpaceId: null,
  needsSpaces: false,
  surcharges: [],
};

/** What a picker needs of the world. */
export type Outside = {
  showtimeId: ShowtimeId;
  booking: Pick<
    typeof foyer.booking,
    'readSeatMap' | 'readSeatStates' | 'holdSeats' | 'holdBestSeats' | 'readOffer' | 'releaseHold'
  >;
  largestParty: () => number;
  setHold: (hold: HoldView | null) => void;
  markExpired: () => void;
};

/** Seats: the whole choice as it stands when the request is sent. */
export type HoldRequest = { kind: 'seats' } | ({ kind: 'best' } & BestSeats);
/** `nearSeatId`: as near to this seat as can be, rather than to where the picture is best. */
export type BestSeats = { partySize: number; wheelchairSpaces: number; nearSeatId: SeatId | null };

/** One open seat map, with what nobody draws. */
export type Picker = {
  readonly outside: Outside;
  readonly store: StoreApi<SeatPickerState>;
  readonly queue: HoldRequestQueue<HoldRequest>;
  /** What main last said is held: where a refused request falls back to. */
  confirmed: Choice;
  holdId: HoldId | null;
  /** Counts requests, so that a reading begun before one is known to be old. */
  requests: number;
  readings: number;
  /** Taps made while the best seats are looked for; done once these are known. */
  tapsPutAside: SeatId[];
  /** Reads the house again. */
  readonly reload: () => void;
  /** Left or gone from the screen: late answers change nothing any more. */
  isClosed: boolean;
};
