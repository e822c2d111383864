import type { ReservationView } from '../../../electron/contract/booking.contract';
import type { HoldId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useHoldStore } from '../../lib/hold.store';
import { resetVisitStores } from '../../lib/create-visit-store';
import { clearAnnouncements } from '../../ui/announcer';
import { currentOf, useVisitStore, type VisitScreen } from './navigation.store';

/** Main's answer to the newest visit's end. The next visit waits for it: it must not begin as the last patron. */
let ending: Promise<unknown> = Promise.resolve();

/** Clears the page of the patron: the session, the hold, every screen. */
export function forgetVisit(): void {
  resetVisitStores();
  clearAnnouncements();
}

/** The patron is gone: nothing of them stays here, and main gives their seats back and signs them out. */
export function endVisit(): void {
  forgetVisit();
  ending = foyer.auth.endVisit();
  // Handled when the next visit begins.
  ending.catch(() => {});
}

/** Begins a visit, once the last one has truly ended; else the terminal stays shut. */
export function startVisit(): Promise<void> {
  return startVisitAt({ name: 'home' });
}

/** Ends the visit that goes on, and asks staff to sign in: nothing of a patron comes in with them. */
export function openStaffDoor(): Promise<void> {
  endVisit();
  return startVisitAt({ name: 'staff' });
}

async function startVisitAt(screen: VisitScreen): Promise<void> {
  try {
    await ending.catch(() => (ending = foyer.auth.endVisit()));
    useVisitStore.getState().startAt(screen);
  } catch {
    useVisitStore.getState().startAt({ name: 'outOfOrder' });
  }
}

/** Leaves the seat map, once however often it is pressed: its seats are given back. */
export function leaveSeats(): void {
  if (currentOf(useVisitStore.getState().path).name !== 'seats') return;
  if (useHoldStore.getState().hold) {
    useHoldStore.getState().setHold(null);
    // They run out by themselves should this not arrive.
    foyer.booking.releaseHold().catch(() => {});
  }
  useVisitStore.getState().back();
}

/** Starts the hold's time anew; an answer that comes when the hold has gone changes nothing. */
export async function renewHold(holdId: HoldId): Promise<void> {
  const renewed = await foyer.booking.renewHold({ holdId });
  const { hold, setHold } = useHoldStore.getState();
  if (hold?.id === holdId) setHold(renewed);
}

/** Asks main what became of the hold, and shows its end when it has one: what was chosen is kept. Never rejects. */
export async function settleHold(): Promise<void> {
  const { hold } = useHoldStore.getState();
  if (!hold) return;
  const answer = await foyer.booking.readHold({ holdId: hold.id }).catch(() => null);
  const now = useHoldStore.getState();
  if (now.hold?.id !== hold.id) return;
  if (answer?.hold) {
    // The seats that were tapped meanwhile are newer than the answer.
    now.setHold({ ...answer.hold, seatIds: now.hold.seatIds });
    return;
  }
  const isOver = now.isExpired || performance.now() >= now.deadline;
  // Without an end it is being reserved or given back, unless its time is over.
  const end = answer?.end ?? (isOver ? ({ reason: 'ran_out', showtime: null, movie: null } as const) : null);
  if (!end) return;
  now.setHold(null);
  useVisitStore.getState().expire({ showtimeId: hold.showtimeId, seatIds: now.hold.seatIds }, end);
}

export function showReservation(reservation: ReservationView): void {
  useHoldStore.getState().setHold(null);
  useVisitStore.getState().startAt({ name: 'done', reservation });
}
