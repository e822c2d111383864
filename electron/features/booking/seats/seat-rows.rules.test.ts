import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../contract/booking.contract';
import type { SeatId } from '../../../contract/values';
import { drawHouse, label } from '../../../../tests/support/drawn-house';
import { arrangeSeatPlan, closeSeats, countLoneLeft, findRuns, splitIntoRuns } from './seat-rows.rules';

const seatAt = (id: string, x: number, y = 1, change: Partial<Seat> = {}): Seat => ({
  id: id as SeatId,
  row: 'A',
  number: id,
  area: 'stalls',
  kind: 'standard',
  x,
  y,
  companionOf: null,
  ...change,
});
const blocksOf = (...seats: Seat[]) => {
  const seatPlan = arrangeSeatPlan({ seats, focal: { x: 0, y: 0 } });
  return splitIntoRuns(
    seatPlan,
    seats.map((_, number) => number),
  ).map((block) => label(seatPlan, block));
};

describe('neighbours', () => {
  it.each<[string, Seat[], string[]]>([
    ['a pitch apart', [seatAt('1', 0), seatAt('2', 1)], ['1 2']],
    ['at the reach', [seatAt('1', 0), seatAt('2', 1.3)], ['1 2']],
    ['beyond the reach: an aisle', [seatAt('1', 0), seatAt('2', 1.31)], ['1', '2']],
    ['in a curve', [seatAt('1', 0), seatAt('2', 0.8, 1.6), seatAt('3', 1.4, 2.4)], ['1 2 3']],
    ['one behind the other', [seatAt('1', 0), seatAt('2', 1, 2)], ['1', '2']],
    ['of other rows', [seatAt('1', 0), seatAt('2', 1, 1, { row: 'B' })], ['1', '2']],
    ['of other areas', [seatAt('1', 0), seatAt('2', 1, 1, { area: 'balcony' })], ['1', '2']],
    ['numbered from right to left', [seatAt('1', 2), seatAt('2', 1), seatAt('3', 0)], ['3 2 1']],
    [
      'odd and even halves',
      [seatAt('1', 1), seatAt('3', 2), seatAt('2', -1), seatAt('4', -2)],
      ['4 2', '1 3'],
    ],
  ])('%s', (_, seats, blocks) => {
    expect(blocksOf(...seats)).toEqual(blocks);
  });
});

describe('runs', () => {
  it('end at aisles, taken seats and seats that are not for everybody', () => {
    const { seatPlan, closed } = drawHouse('.. x.pwc.', 'C.');
    expect(findRuns(seatPlan, closed)).toEqual([
      { start: 0, length: 2, isLeftOpen: false, isRightOpen: false },
      { start: 3, length: 2, isLeftOpen: false, isRightOpen: true },
      { start: 7, length: 1, isLeftOpen: true, isRightOpen: false },
      { start: 9, length: 1, isLeftOpen: false, isRightOpen: false },
    ]);
  });

  it.each([
    [5, 0, 5, 0],
    [5, 0, 4, 1],
    [5, 1, 4, 1],
    [5, 1, 3, 2],
    [5, 2, 3, 0],
    [5, 2, 2, 1],
    [5, 0, 3, 0],
  ])('of %i, from %i on, %i taken: %i lone', (length, offset, taken, lone) => {
    expect(countLoneLeft({ start: 0, length, isLeftOpen: false, isRightOpen: false }, offset, taken)).toBe(
      lone,
    );
  });

  it('leave nobody lone beside a wheelchair space that is free', () => {
    expect(countLoneLeft({ start: 0, length: 3, isLeftOpen: true, isRightOpen: false }, 1, 2)).toBe(0);
    expect(countLoneLeft({ start: 0, length: 3, isLeftOpen: true, isRightOpen: false }, 0, 2)).toBe(1);
  });
});

it('closes the seats given, and overlooks those of other layouts', () => {
  const { seatPlan } = drawHouse('...');
  expect([...closeSeats(seatPlan, ['A2', 'Z9'] as SeatId[])]).toEqual([0, 1, 0]);
});
