import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Seat } from '../../../electron/contract/booking.contract';
import type { LayoutId } from '../../../electron/contract/values';
import { buildSeatPlan, type SeatPlan } from '../../lib/seat-plan';
import { mapGeometry } from '../../lib/map-geometry';
import { seatId } from './box-office.testing';
import { centreOf, closestOf, placeRows, seatsOf } from './part-geometry';
import { cutSeatPlan, fitsRoom, leastPitch, neighbourPart, type Direction, type Parts } from './parts.rules';

/** Pixels of the kiosk's drawing: portrait and landscape, 20 mm of them. */
const rooms = {
  portrait: { width: 1040, height: 920, target: 81 },
  landscape: { width: 990, height: 880, target: 81 },
};
const margins = { x: 0.88, y: 0.66 };

type Spot = Pick<Seat, 'area' | 'row' | 'number' | 'x' | 'y'>;

function houseOf(spots: readonly Spot[]): SeatPlan {
  const areas = [...new Set(spots.map((spot) => spot.area))].map((id) => ({ id, name: id }));
  const seats = spots.map((spot): Seat => ({
    ...spot,
    id: seatId(`${spot.area} ${spot.row} ${spot.number}`),
    kind: 'standard',
    companionOf: null,
  }));
  return buildSeatPlan({ id: 'layout' as LayoutId, screenWidth: 10, focal: { x: 0, y: 5 }, areas, seats });
}

/** Blocks of so many seats beside each other in each of so many rows, an aisle of a pitch between blocks. */
function hall(
  rows: number,
  blocks: readonly number[],
  { curve = 0, area = 'stalls', from = 2 } = {},
): Spot[] {
  const width = blocks.reduce((sum, seats) => sum + seats, 0) + blocks.length - 2;
  return Array.from({ length: rows }, (_, row) => {
    let x = -width / 2;
    let number = 0;
    return blocks.flatMap((seats) => {
      const block = Array.from({ length: seats }, (_unused, index): Spot => {
        const at = x + index;
        number += 1;
        return { area, row: `R${row + 1}`, number: String(number), x: at, y: from + row - curve * at ** 2 };
      });
      x += seats + 1;
      return block;
    });
  }).flat();
}

function cut(seatPlan: SeatPlan, room = rooms.portrait): Parts {
  return cutSeatPlan(placeRows(seatPlan, mapGeometry(seatPlan, Infinity).points), room, margins);
}

function expectGood(seatPlan: SeatPlan, parts: Parts, room = rooms.portrait): void {
  const ids = parts.all.flatMap((part) => seatsOf(part.rows).map((seat) => seat.id));
  expect(ids.length).toBe(seatPlan.layout.seats.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const part of parts.all) {
    const seats = seatsOf(part.rows);
    expect(seats.length === 1 || fitsRoom(part.box, part.closest, room, margins)).toBe(true);
    // As drawn: no two centres nearer than a target, so that a press anywhere on a target takes its seat.
    expect(closestOf(seats) * leastPitch(part.closest, room)).toBeGreaterThanOrEqual(room.target - 1e-6);
    expect(seats.every((seat) => parts.bySeat.get(seat.id) === part)).toBe(true);
  }
}

test.each([
  ['60 seats', hall(6, [10]), 1],
  ['150 seats', hall(10, [15]), 2],
  ['385 seats in three blocks', hall(16, [6, 12, 6]).slice(0, 385), 6],
  ['1,600 seats', hall(40, [10, 20, 10]), 16],
  ['2,000 seats', hall(40, [12, 13, 13, 12]), 20],
])('%s come in few parts', (_name, spots, most) => {
  const seatPlan = houseOf(spots);
  for (const room of Object.values(rooms)) {
    const parts = cut(seatPlan, room);
    expectGood(seatPlan, parts, room);
    if (room === rooms.portrait) expect(parts.all.length).toBeLessThanOrEqual(most);
  }
});

test('a house of 5,000 is cut without looking at each of its seats again and again', () => {
  const seatPlan = houseOf(hall(50, [25, 25, 25, 25]));
  let looks = 0;
  const rows = placeRows(seatPlan, mapGeometry(seatPlan, Infinity).points).map((row) => ({
    ...row,
    seats: row.seats.map(({ x, ...seat }) => ({
      ...seat,
      get x() {
        looks += 1;
        return x;
      },
    })),
  }));
  const parts = cutSeatPlan(rows, rooms.portrait, margins);
  expectGood(seatPlan, parts);
  // For its neighbours, the boxes it is in, and each number of bands that is tried.
  expect(looks / seatPlan.layout.seats.length).toBeLessThan(250);
});

test('the cut goes along the aisles where they lie in reach', () => {
  const parts = cut(houseOf(hall(8, [9, 9])));
  expect(parts.all.map((part) => [part.side, part.rows[0]?.seats.length])).toEqual([
    [{ at: 0, of: 2 }, 9],
    [{ at: 1, of: 2 }, 9],
  ]);
  const slanted = hall(8, [9, 9]).map((spot) => ({ ...spot, x: spot.x + Number(spot.row.slice(1)) * 0.3 }));
  expect(cut(houseOf(slanted)).all.every((part) => part.rows.every((row) => row.seats.length === 9))).toBe(
    true,
  );
});

test('a balcony and boxes are parts of their own; a few seats join what is beside them', () => {
  const boxes = ['left', 'right'].flatMap((area, side) =>
    hall(3, [1], { area, from: 4 }).map((spot) => ({ ...spot, x: side === 0 ? -8 : 8 })),
  );
  const spots = [...hall(9, [11]), ...hall(4, [11], { area: 'balcony', from: 13 }), ...boxes];
  const seatPlan = houseOf(spots);
  const parts = cut(seatPlan);
  expectGood(seatPlan, parts);
  expect(parts.all.map((part) => part.areas).toSorted()).toEqual([
    ['balcony'],
    ['left'],
    ['right'],
    ['stalls'],
  ]);
  const near = houseOf([
    ...hall(9, [6]),
    ...hall(2, [1], { area: 'box' }).map((spot) => ({ ...spot, x: 5 })),
  ]);
  expect(cut(near).all).toHaveLength(1);
});

test('a neighbour lies where its button says', () => {
  const parts = cut(houseOf(hall(20, [10, 10])));
  const [first] = parts.all;
  if (!first) throw new Error('no part');
  const right = neighbourPart(parts, first, 'right');
  expect(right?.side).toEqual({ at: 1, of: 2 });
  expect(right && neighbourPart(parts, right, 'left')).toBe(first);
  expect(neighbourPart(parts, first, 'left')).toBeUndefined();
  const below = neighbourPart(parts, first, 'down');
  expect(below && centreOf(below.box).y).toBeGreaterThan(centreOf(first.box).y);
});

const spot = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: 2, max: 60 }) });
const scattered = fc
  .tuple(
    fc.uniqueArray(spot, { minLength: 1, maxLength: 60, selector: ({ x, y }) => `${x}/${y}` }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([spots, areas]) =>
    spots.map(({ x, y }, index): Spot => ({
      area: `A${index % areas}`,
      row: `R${y % 7}`,
      number: String(index),
      x: x * 0.6,
      y: y * 0.6,
    })),
  );
const built = fc
  .record({
    rows: fc.integer({ min: 1, max: 26 }),
    blocks: fc.array(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: 4 }),
    curve: fc.double({ min: 0, max: 0.02, noNaN: true }),
    gone: fc.array(fc.nat(300), { maxLength: 40 }),
  })
  .map(({ rows, blocks, curve, gone }) => {
    const seats = hall(rows, blocks, { curve });
    const left = seats.filter((_seat, index) => !gone.includes(index)).slice(0, 2000);
    return left.length > 0 ? left : seats.slice(0, 1);
  });

test('every seat of every house is in one part, which fits with targets that do not overlap', () => {
  fc.assert(
    fc.property(fc.oneof(scattered, built), fc.constantFrom(...Object.values(rooms)), (spots, room) => {
      const seatPlan = houseOf(spots);
      expectGood(seatPlan, cut(seatPlan, room), room);
    }),
    { numRuns: 40 },
  );
});

test('from any part of a built house every other is reached by the four buttons', () => {
  fc.assert(
    fc.property(built, (spots) => {
      const parts = cut(houseOf(spots));
      const [start] = parts.all;
      if (!start) return;
      const reached = new Set([start]);
      for (const part of reached) {
        for (const direction of ['left', 'right', 'up', 'down'] satisfies Direction[]) {
          const next = neighbourPart(parts, part, direction);
          if (next) reached.add(next);
        }
      }
      expect(reached.size).toBe(parts.all.length);
    }),
    { numRuns: 25 },
  );
});
