import type { SeatStates } from '../../../electron/contract/booking.contract';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import type { SeatId } from '../../../electron/contract/values';
import { isSameChoice, tapSeat, withoutSeats, type Choice } from './choice.rules';
import type { SeatPlan } from '../../lib/seat-plan';
import { nobody, type BestSeats, type Picker, type HoldRequest } from './picker-state';

/** A tap shows at once; main then hears the whole choice and has the last word. */
export function tap(picker: Picker, seatId: SeatId): void {
  const { seatPlan, mine, taken, notForSale, isFindingBest, party } = picker.store.getState();
  const needsSpaces = picker.store.getState().needsSpaces || party.wheelchairs > 0;
  // Nothing is drawn there: a finger that lands on it means nothing.
  if (!seatPlan || picker.isClosed || (notForSale.has(seatId) && !mine.has(seatId))) return;
  if (isFindingBest) {
    picker.tapsPutAside.push(seatId);
    return;
  }
  const largestParty = picker.outside.largestParty();
  const result = tapSeat({ seatPlan, mine, taken, largestParty }, seatId);
  if ('refusal' in result) {
    picker.store.setState({ notice: result.refusal, focusSeatId: seatId });
    return;
  }
  // There is no chair: whoever takes such a space without needing it stands, and somebody else cannot come.
  if (seatPlan.seatsById.get(seatId)?.kind === 'wheelchair' && !mine.has(seatId) && !needsSpaces) {
    picker.store.setState({ notice: null, focusSeatId: seatId, askedSpaceId: seatId });
    return;
  }
  picker.store.setState({ notice: null, focusSeatId: seatId });
  wishFor(picker, result.choice);
}

/** The answer to what a tap on a wheelchair space asked, once for all of them. */
export function answerSpace(picker: Picker, isNeeded: boolean): void {
  const { askedSpaceId, needsSpaces } = picker.store.getState();
  picker.store.setState({ askedSpaceId: null, needsSpaces: needsSpaces || isNeeded });
  if (isNeeded && askedSpaceId) tap(picker, askedSpaceId);
}

export function findBest(picker: Picker, best: BestSeats): void {
  if (picker.store.getState().isFindingBest || picker.isClosed) return;
  picker.requests++;
  picker.store.setState({ isFindingBest: true, notice: null, lone: nobody });
  picker.queue.request({ kind: 'best', ...best });
}

/** Holds an earlier choice again, as far as it is still free. */
export function holdAgain(picker: Picker, seatPlan: SeatPlan, seatIds: readonly SeatId[]): void {
  const { taken } = picker.store.getState();
  const known = seatIds.filter((seatId) => seatPlan.seatsById.has(seatId));
  const gone = known.filter((seatId) => taken.has(seatId));
  const rest = withoutSeats(seatPlan, new Set(known), gone);
  if (rest.size > 0) wishFor(picker, rest);
  if (gone.length > 0) {
    picker.store.setState({ notice: { reason: 'quicker', seatIds: gone, isRestHeld: rest.size > 0 } });
  }
}

export function sendHoldRequest(
  { outside, store, holdId }: Picker,
  request: HoldRequest,
): Promise<SeatStates> {
  const { showtimeId, booking } = outside;
  if (request.kind === 'seats') {
    return booking.holdSeats({ showtimeId, seatIds: [...store.getState().mine], holdId });
  }
  const { partySize, wheelchairSpaces, nearSeatId } = request;
  return booking.holdBestSeats({ showtimeId, partySize, wheelchairSpaces, nearSeatId, holdId });
}

/** `hasNewer`: a later request is about to go out, so what is shown as the patron's stays. */
export function onHoldAnswer(
  picker: Picker,
  states: SeatStates,
  request: HoldRequest,
  hasNewer: boolean,
): void {
  if (picker.isClosed) return;
  takeStates(picker, states, hasNewer);
  if (request.kind !== 'best') return;
  followChoice(picker);
  endFindingBest(picker);
}

/** A part that is up gives way to the one in which the choice now is; the whole house shows it where it is. */
function followChoice({ store }: Picker): void {
  const { mine, placeSeatId } = store.getState();
  const [first] = mine;
  if (first && placeSeatId) store.setState({ placeSeatId: first, focusSeatId: first });
}

export function onHoldRefused(picker: Picker, error: unknown, request: HoldRequest, hasNewer: boolean): void {
  if (picker.isClosed) return;
  if (isFoyerError(error, 'SEAT_TAKEN') && loseSeats(picker, error.details.seatIds, hasNewer)) return;
  // The map is out of date: seats were kept from sale, or the showtime has another layout by now.
  if (isFoyerError(error, 'SEAT_NOT_FOR_SALE')) picker.reload();
  // A newer request says everything: its own answer counts, not this one's.
  if (!hasNewer) {
    picker.store.setState({ mine: picker.confirmed, notice: { reason: 'failed', error } });
    if (isFoyerError(error, 'HOLD_EXPIRED')) picker.outside.markExpired();
  }
  if (request.kind === 'best') endFindingBest(picker);
}

export function takeStates(picker: Picker, states: SeatStates, isMineNewer = false): void {
  const { store, outside } = picker;
  picker.confirmed = new Set(states.hold?.seatIds);
  picker.holdId = states.hold?.id ?? null;
  outside.setHold(states.hold);
  const { taken, notForSale, mine } = store.getState();
  judgeSale(picker, states);
  store.setState({
    taken: changed(taken, new Set([...states.taken, ...states.notForSale])),
    notForSale: changed(notForSale, new Set(states.notForSale)),
    mine: isMineNewer ? mine : changed(mine, picker.confirmed),
  });
}

/** A map of what is no longer on sale is no use, whether or not anything of it was chosen; on sale again, it is. */
function judgeSale({ store }: Picker, { saleEnd }: SeatStates): void {
  const { status, seatPlan, error } = store.getState();
  if (saleEnd !== null)
    store.setState({
      status: 'failed',
      error: new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: saleEnd }),
    });
  else if (seatPlan && status === 'failed' && isFoyerError(error, 'SHOWTIME_NOT_ON_SALE'))
    store.setState({ status: 'ready', error: undefined });
}

/** The old set where nothing changed, so that nothing is drawn again. */
function changed(old: Choice, next: Choice): Choice {
  return isSameChoice(old, next) ? old : next;
}

function wishFor(picker: Picker, mine: Choice): void {
  picker.requests++;
  picker.store.setState({ mine, lone: nobody });
  picker.queue.request({ kind: 'seats' });
}

/** Somebody was quicker: the rest is asked for again, for main took none of it. False when that would change nothing. */
function loseSeats(picker: Picker, gone: SeatId[], hasNewer: boolean): boolean {
  const { seatPlan, mine, taken, isFindingBest } = picker.store.getState();
  if (!seatPlan) return false;
  const rest = withoutSeats(seatPlan, mine, gone);
  if (isSameChoice(rest, mine) && !hasNewer) return false;
  const notice = { reason: 'quicker', seatIds: gone, isRestHeld: rest.size > 0 } as const;
  picker.store.setState({ taken: new Set([...taken, ...gone]), mine: rest, notice });
  // While the best seats are about to be looked for, the choice is theirs to make.
  if (!isFindingBest && (hasNewer || !isSameChoice(rest, picker.confirmed))) wishFor(picker, rest);
  return true;
}

function endFindingBest(picker: Picker): void {
  picker.store.setState({ isFindingBest: false });
  const taps = picker.tapsPutAside;
  picker.tapsPutAside = [];
  for (const seatId of taps) tap(picker, seatId);
}
