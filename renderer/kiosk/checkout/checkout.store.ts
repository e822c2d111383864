import type { Contact, ReservationView } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { HoldId, RequestId } from '../../../electron/contract/values';
import { isRefusal } from '../../lib/act';
import { foyer, newRequestId } from '../../lib/foyer-client';
import { useHoldStore } from '../../lib/hold.store';
import { createVisitStore } from '../../lib/create-visit-store';
import { reserveInput } from './reserve';
import type { DealtSeat, TicketChoice } from './tickets';

type CheckoutState = {
  /** What was chosen so far, so that going back and forth changes nothing. */
  dealt: DealtSeat[];
  contactKind: Contact['kind'];
  contactTyped: string;
  /** The hold for which everyone's age was confirmed. */
  ageConfirmedFor: HoldId | null;
  /** The act of reserving that may still be under way. */
  act: { holdId: HoldId; requestId: RequestId } | null;
  setDealt(dealt: DealtSeat[]): void;
  setContactKind(kind: Contact['kind']): void;
  setContactTyped(typed: string): void;
  confirmAge(holdId: HoldId): void;
};

/** One patron's way from held seats to a reservation. */
export const useCheckoutStore = createVisitStore<CheckoutState>((set) => ({
  dealt: [],
  contactKind: 'phone',
  contactTyped: '',
  ageConfirmedFor: null,
  act: null,
  setDealt: (dealt) => set({ dealt }),
  setContactKind: (contactKind) => set({ contactKind, contactTyped: '' }),
  setContactTyped: (contactTyped) => set({ contactTyped }),
  confirmAge: (ageConfirmedFor) => set({ ageConfirmedFor }),
}));

/** False when the page has let go of that hold since, and perhaps has another patron's. */
function isHeld(holdId: HoldId): boolean {
  return useHoldStore.getState().hold?.id === holdId;
}

/** Main said that the hold ran out, maybe before the page's own clock did. */
export function noteExpiry(error: unknown, holdId: HoldId): void {
  if (isFoyerError(error, 'HOLD_EXPIRED') && isHeld(holdId)) useHoldStore.getState().markExpired();
}

/**
 * Reserves the choice once, however often it is called: a try whose answer got lost is repeated under the same request
 * id. Rejects with a `FoyerError`. On success there is no hold any more.
 */
export async function reserve(choice: TicketChoice, contact: Contact | null): Promise<ReservationView> {
  const { act, ageConfirmedFor } = useCheckoutStore.getState();
  const requestId = act?.holdId === choice.holdId ? act.requestId : newRequestId();
  useCheckoutStore.setState({ act: { holdId: choice.holdId, requestId } });
  const isAgeConfirmed = ageConfirmedFor === choice.holdId;
  try {
    const reservation = await foyer.booking.reserveSeats(
      reserveInput(choice, requestId, isAgeConfirmed, contact),
    );
    if (isHeld(choice.holdId)) useHoldStore.getState().setHold(null);
    return reservation;
  } catch (error) {
    noteExpiry(error, choice.holdId);
    if (isRefusal(error)) useCheckoutStore.setState({ act: null });
    throw error;
  }
}
