import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Offer } from '../../../electron/contract/booking.contract';
import type { MovieId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import type { TicketChoice } from '../checkout/tickets';
import type { HeldSale } from '../../lib/hold.store';
import { resetVisitStores } from '../../lib/create-visit-store';
import { currentOf, useVisitStore, type LostChoice } from './navigation.store';

const showtimeId = 's' as ShowtimeId;
const lost: LostChoice = { showtimeId, seatIds: ['g9', 'g10'] as SeatId[] };
const end = { reason: 'ran_out', showtime: null, movie: null } as const;
const visit = () => useVisitStore.getState();
const names = () => visit().path.map(({ name }) => name);

beforeEach(() => visit().startAt({ name: 'home' }));
afterEach(resetVisitStores);

function walkToWho() {
  visit().open({ name: 'movie', movieId: 'm' as MovieId });
  visit().open({ name: 'seats', showtimeId });
  visit().open({ name: 'tickets', sale: {} as HeldSale });
  visit().open({ name: 'who', choice: {} as TicketChoice });
}

it('goes back the way it came, and never out of the visit', () => {
  walkToWho();
  for (const name of ['tickets', 'seats', 'movie', 'home', 'home']) {
    visit().back();
    expect(currentOf(visit().path).name).toBe(name);
  }
});

it('returns to where signing in began, from sign-up too', () => {
  walkToWho();
  visit().open({ name: 'signIn' });
  visit().open({ name: 'signUp' });
  visit().leaveSignIn();
  expect(names()).toEqual(['home', 'movie', 'seats', 'tickets', 'who']);
  visit().open({ name: 'signIn' });
  visit().open({ name: 'redeemCode' });
  visit().leaveSignIn();
  expect(names()).toEqual(['home', 'movie', 'seats', 'tickets', 'who']);
});

it('keeps the lost choice, and nothing that was built on it', () => {
  walkToWho();
  visit().open({ name: 'signIn' });
  visit().expire(lost, end);
  expect(names()).toEqual(['home', 'movie', 'expired']);
  visit().tryAgain();
  expect(names()).toEqual(['home', 'movie', 'seats']);
  expect(currentOf(visit().path)).toEqual({ name: 'seats', showtimeId, restore: lost.seatIds });
});

it('leads elsewhere from an expiry too', () => {
  walkToWho();
  visit().expire(lost, end);
  visit().back();
  expect(names()).toEqual(['home', 'movie']);
});

it('leads to the film’s other showtimes, over its page if the way led over it', () => {
  walkToWho();
  visit().expire(lost, end);
  visit().goToMovie('m' as MovieId);
  expect(names()).toEqual(['home', 'movie']);
  visit().open({ name: 'seats', showtimeId });
  visit().expire(lost, end);
  visit().goToMovie('other' as MovieId);
  expect(names()).toEqual(['home', 'movie', 'movie']);
});

it('tries nothing again where nothing was lost', () => {
  visit().tryAgain();
  expect(names()).toEqual(['home']);
});

it('goes back to the seats from anywhere after them', () => {
  walkToWho();
  visit().goToSeats();
  expect(names()).toEqual(['home', 'movie', 'seats']);
});

it('shows prices that the patron knows of on the way back too, and of another hold nowhere', () => {
  const offer = (id: string, amount: number) =>
    ({
      hold: { id },
      currency: 'GBP',
      seats: [{ seatId: 'g9', prices: [{ ticketTypeId: 'adult', amount }] }],
    }) as unknown as Offer;
  const tickets = [{ seatId: 'g9', ticketTypeId: 'adult' }];
  visit().open({ name: 'tickets', sale: { offer: offer('h', 1000) } as HeldSale });
  visit().open({ name: 'who', choice: { holdId: 'h', tickets } as unknown as TicketChoice });
  visit().takeOffer(offer('other', 1200));
  expect(visit().path[1]).toMatchObject({ sale: { offer: offer('h', 1000) } });
  visit().takeOffer(offer('h', 1500));
  expect(visit().path[1]).toMatchObject({ sale: { offer: offer('h', 1500) } });
  expect(visit().path[2]).toMatchObject({ choice: { total: { amount: 1500 } } });
});
