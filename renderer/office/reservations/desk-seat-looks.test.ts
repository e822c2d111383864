import { expect, test } from 'vitest';
import type { ReservationId, SeatId } from '../../../electron/contract/values';
import { mayTake, seatLooks, toggleSeat } from './desk-seat-looks';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [SeatId, SeatId, SeatId, SeatId];

test('what somebody has counts before what is kept back, and what is chosen now before both', () => {
  const claimed = [
    { seatId: a, state: 'reserved' as const, reservationId: 'r' as ReservationId },
    { seatId: b, state: 'held' as const, reservationId: null },
  ];
  const looks = seatLooks({ claimed, keptBack: [a, c, d], houseSeats: [a, d] }, [b]);
  expect([a, b, c, d].map((id) => looks.get(id))).toEqual(['reserved', 'chosen', 'keptBack', 'house']);
  expect([a, b, c, d].map((id) => mayTake(looks.get(id)))).toEqual([false, true, false, true]);
});

test('a party keeps its size: one more seat takes the place of the first, a pressed one is given up', () => {
  expect(toggleSeat([a, b], c, 2)).toEqual([b, c]);
  expect(toggleSeat([a, b], a, 2)).toEqual([b]);
  expect(toggleSeat([], a, 2)).toEqual([a]);
});
