import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveOfKey, neighbourSeat, nextShownSeat, type SeatMove } from './arrow-keys';
import { aLayout, seatId } from '../kiosk/seat-picker/box-office.testing';
import { buildSeatPlan } from './seat-plan';

const seatPlan = buildSeatPlan(aLayout({ A: 'ss..ss', B: 'ssssss', C: '..s...' }));

test.each<[string, SeatMove, string]>([
  ['A1', 'right', 'A2'],
  ['A2', 'right', 'A3'],
  ['A4', 'right', 'A4'],
  ['A1', 'left', 'A1'],
  ['A3', 'down', 'B5'],
  ['B3', 'up', 'A2'],
  ['B6', 'down', 'C1'],
  ['C1', 'down', 'C1'],
  ['A1', 'up', 'A1'],
  ['B3', 'rowStart', 'B1'],
  ['B3', 'rowEnd', 'B6'],
])('from %s %s leads to %s', (from, move, to) => {
  expect(neighbourSeat(seatPlan, seatId(from), move)).toBe(to);
});

test.each<[string, SeatMove, string[], string]>([
  ['B1', 'right', ['B2', 'B3'], 'B4'],
  ['B2', 'left', ['B1'], 'B2'],
  ['B3', 'rowStart', ['B1'], 'B2'],
  ['B3', 'rowEnd', ['B6'], 'B5'],
  ['A1', 'down', ['B1'], 'C1'],
])('from %s %s, over %j at which nothing is drawn, leads to %s', (from, move, hidden, to) => {
  expect(nextShownSeat(seatPlan, seatId(from), move, new Set(hidden.map(seatId)))).toBe(to);
});

test('other keys move nothing', () => {
  expect(moveOfKey('ArrowUp')).toBe('up');
  expect(moveOfKey('a')).toBeUndefined();
});

const pictures = fc.array(fc.string({ unit: fc.constantFrom('s', 'p', '.'), minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
});

test('every seat of every house is reached by arrows alone', () => {
  fc.assert(
    fc.property(pictures, (rows) => {
      const any = buildSeatPlan(aLayout(Object.fromEntries(rows.map((row, index) => [`R${index}`, row]))));
      const [first] = any.layout.seats;
      if (!first) return;
      const reached = new Set([first.id]);
      const open = [first.id];
      for (let from = open.pop(); from !== undefined; from = open.pop()) {
        for (const move of ['left', 'right', 'up', 'down'] as const) {
          const to = neighbourSeat(any, from, move);
          if (!reached.has(to)) open.push(to);
          reached.add(to);
        }
      }
      expect(reached.size).toBe(any.layout.seats.length);
    }),
  );
});
