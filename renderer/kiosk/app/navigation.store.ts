import type { HoldEnd, Offer, ReservationView } from '../../../electron/contract/booking.contract';
import type { MovieId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import { reprice, type TicketChoice } from '../checkout/tickets';
import type { HeldSale } from '../../lib/hold.store';
import { createVisitStore } from '../../lib/create-visit-store';

/** What a patron had chosen, kept when its time runs out. */
export type LostChoice = { showtimeId: ShowtimeId; seatIds: SeatId[] };

export type VisitScreen =
  | { name: 'attract' }
  | { name: 'home' }
  | { name: 'movie'; movieId: MovieId }
  | { name: 'seats'; showtimeId: ShowtimeId; restore?: SeatId[] }
  | { name: 'tickets'; sale: HeldSale }
  | { name: 'who'; choice: TicketChoice }
  | { name: 'signIn' }
  | { name: 'signUp' }
  | { name: 'redeemCode' }
  | { name: 'done'; reservation: ReservationView }
  | { name: 'reservations' }
  | { name: 'expired'; lost: LostChoice; end: HoldEnd }
  | { name: 'outOfOrder' }
  | { name: 'staff' };

/** The way here, newest last; only the last is shown. */
export type Path = readonly [...VisitScreen[], VisitScreen];

export function currentOf(path: Path): VisitScreen {
  return path[path.length - 1] as VisitScreen;
}

function pathOr(screens: VisitScreen[], otherwise: VisitScreen): Path {
  return screens.length > 0 ? (screens as unknown as Path) : [otherwise];
}

export function wentBack(path: Path): Path {
  return pathOr(path.slice(0, -1), { name: 'home' });
}

/** Back to where signing in began. */
export function signedIn(path: Path): Path {
  return pathOr(
    path.filter(({ name }) => name !== 'signIn' && name !== 'signUp' && name !== 'redeemCode'),
    { name: 'home' },
  );
}

/** The seat map, past whatever came after it. */
export function wentToSeats(path: Path): Path {
  const seats = path.findLastIndex(({ name }) => name === 'seats');
  return seats < 0 ? wentBack(path) : pathOr(path.slice(0, seats + 1), { name: 'home' });
}

/** The prices that the patron knows of by now, on every screen that shows them. */
export function toldOffer(path: Path, offer: Offer): Path {
  const told = path.map((screen): VisitScreen => {
    if (screen.name === 'tickets' && screen.sale.offer.hold.id === offer.hold.id)
      return { ...screen, sale: { ...screen.sale, offer } };
    if (screen.name === 'who' && screen.choice.holdId === offer.hold.id)
      return { ...screen, choice: reprice(screen.choice, offer) ?? screen.choice };
    return screen;
  });
  return pathOr(told, currentOf(path));
}

/** What was begun with the lost seats is over; where they were looked for stays. */
export function expired(path: Path, lost: LostChoice, end: HoldEnd): Path {
  const seats = path.findIndex(({ name }) => name === 'seats');
  return [...path.slice(0, seats < 0 ? path.length : seats), { name: 'expired', lost, end }];
}

/** The film's page in place of what ended; the one that the way led over, if it did. */
export function wentToMovie(path: Path, movieId: MovieId): Path {
  const before = wentBack(path);
  const last = currentOf(before);
  return last.name === 'movie' && last.movieId === movieId ? before : [...before, { name: 'movie', movieId }];
}

/** The seat map again, with the same choice to be tried. */
export function triedAgain(path: Path): Path {
  const screen = currentOf(path);
  if (screen.name !== 'expired') return path;
  const { showtimeId, seatIds } = screen.lost;
  return [...path.slice(0, -1), { name: 'seats', showtimeId, restore: seatIds }];
}

type VisitState = {
  path: Path;
  open(screen: VisitScreen): void;
  back(): void;
  /** Shows the screen with no way back to what was before. */
  startAt(screen: VisitScreen): void;
  leaveSignIn(): void;
  expire(lost: LostChoice, end: HoldEnd): void;
  goToMovie(movieId: MovieId): void;
  goToSeats(): void;
  takeOffer(offer: Offer): void;
  tryAgain(): void;
};

/** Where the patron is. What the screen shows is in it and goes with it. */
export const useVisitStore = createVisitStore<VisitState>((set) => ({
  path: [{ name: 'attract' }],
  open: (screen) => set(({ path }) => ({ path: [...path, screen] })),
  back: () => set(({ path }) => ({ path: wentBack(path) })),
  startAt: (screen) => set({ path: [screen] }),
  leaveSignIn: () => set(({ path }) => ({ path: signedIn(path) })),
  expire: (lost, end) => set(({ path }) => ({ path: expired(path, lost, end) })),
  goToMovie: (movieId) => set(({ path }) => ({ path: wentToMovie(path, movieId) })),
  goToSeats: () => set(({ path }) => ({ path: wentToSeats(path) })),
  takeOffer: (offer) => set(({ path }) => ({ path: toldOffer(path, offer) })),
  tryAgain: () => set(({ path }) => ({ path: triedAgain(path) })),
}));
