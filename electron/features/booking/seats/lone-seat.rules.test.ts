import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHouse, label } from '../../../../tests/support/drawn-house';
import { findLoneSeats } from './lone-seat.rules';
import { type SeatPlan, splitIntoRuns } from './seat-rows.rules';

const judge = (...rows: string[]) => {
  const { seatPlan, closed, choice } = drawHouse(...rows);
  return label(seatPlan, findLoneSeats(seatPlan, closed, choice));
};

describe('a choice is refused', () => {
  it.each<[string, string[], string]>([
    ['one seat from the wall', ['.oo....'], 'A1'],
    ['one seat from the aisle', ['..oo. ....'], 'A5'],
    ['one seat from another party', ['x.oo...'], 'A2'],
    ['with a gap in its middle', ['oo.oo...'], 'A3'],
    ['on both sides', ['x.oo.x', '......'], 'A2 A5'],
    ['for any one of its blocks', ['oo......', '.oo.....'], 'B1'],
    ['a single person too', ['.o......'], 'A1'],
    ['beside a wheelchair space that is taken', ['W.oo....'], 'A2'],
    ['when another row would do', ['.oo', 'xxx', '..x'], 'A1'],
    ['when a longer row would do', ['oo.', '....'], 'A3'],
    ['two apart, when any two places would do', ['.o.x', '....', '.o.x'], 'A1 A3 C1 C3'],
  ])('%s', (_, rows, lone) => {
    expect(judge(...rows)).toBe(lone);
  });
});

describe('a choice stands', () => {
  it.each<[string, string[]]>([
    ['with two left beside it', ['..oo....']],
    ['filling a gap', ['x..oox']],
    ['filling a row', ['oooo']],
    ['taking a lone seat', ['xox', '....']],
    ['beside a seat that was lone before', ['x.x oo....']],
    ['beside a wheelchair space that is free', ['w.oo....']],
    ['leaving a companion seat single', ['wcoo....']],
    ['when it leaves a lone seat with no other way to sit', ['oo.']],
    ['when the other row is too short', ['ooo.', '..']],
    ['when the other row would have a lone seat too', ['oo.', '...', 'xxx']],
    ['when a party of two blocks has no other way', ['oo.', 'oo.']],
    ['though other seats could be had one by one', ['oo.', '.x.x.x.']],
    ['around its wheelchair space', ['VDoo.', '.......']],
  ])('%s', (_, rows) => {
    expect(judge(...rows)).toBe('');
  });

  it('of three and two that can only sit so, though five could scatter', () => {
    expect(judge('ooo.', 'oo x. x. x.', '.x.')).toBe('');
  });
});

describe('against every other way to sit, tried one by one', () => {
  const row = fc.string({
    unit: fc.constantFrom('.', '.', '.', 'x', 'o', 'o', ' ', 'w'),
    minLength: 1,
    maxLength: 6,
  });
  it('says the same', () => {
    let refused = 0;
    let excused = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const { seatPlan, closed, choice } = drawHouse(...rows);
        fc.pre(choice.length > 0 && choice.length <= 4);
        const lone = newlyLone(seatPlan, closed, choice);
        const found = findLoneSeats(seatPlan, closed, choice);
        const isRefused = lone.length > 0 && hasOtherWay(seatPlan, closed, choice);
        if (isRefused) refused += 1;
        else if (lone.length > 0) excused += 1;
        expect(found).toEqual(isRefused ? lone : []);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(refused, excused)).toBeGreaterThan(20);
  });
});

/** Told from the coordinates alone. */
function besideOf(seatPlan: SeatPlan, number: number): number[] {
  const seat = seatPlan.seats[number]!;
  return seatPlan.seats.flatMap((other, at) =>
    at !== number && other.row === seat.row && Math.abs(other.x - seat.x) === 1 ? [at] : [],
  );
}

function newlyLone(seatPlan: SeatPlan, closed: Uint8Array, choice: readonly number[]): number[] {
  const isLoneWith = (number: number, extra: readonly number[]) =>
    besideOf(seatPlan, number).every((other) => closed[other] === 1 || extra.includes(other));
  return seatPlan.seats.flatMap((seat, number) => {
    if (seat.kind === 'wheelchair' || closed[number] || choice.includes(number)) return [];
    return isLoneWith(number, choice) && !isLoneWith(number, []) ? [number] : [];
  });
}

function hasOtherWay(seatPlan: SeatPlan, closed: Uint8Array, choice: readonly number[]): boolean {
  const sizes = splitIntoRuns(seatPlan, choice).map((block) => block.length);
  const free = seatPlan.seats.flatMap((seat, at) => (seat.kind === 'wheelchair' || closed[at] ? [] : [at]));
  const place = (left: readonly number[], used: readonly number[]): boolean => {
    const [size, ...rest] = left;
    if (size === undefined) return newlyLone(seatPlan, closed, used).length === 0;
    return free.some((start) => {
      const block = Array.from({ length: size }, (_, step) => start + step);
      const fits = block.every(
        (number, step) =>
          free.includes(number) &&
          !used.includes(number) &&
          (step === 0 || besideOf(seatPlan, number).includes(number - 1)),
      );
      return fits && place(rest, [...used, ...block]);
    });
  };
  return place(sizes, []);
}
