import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnHouse, drawHouse, label } from '../../../../tests/support/drawn-house';
import { chooseBestSeats, countRoom } from './best-seats.rules';
import { findLoneSeats } from './lone-seat.rules';
import { splitIntoRuns } from './seat-rows.rules';

const best = (party: number, rows: string[], wheelchairSpaces = 0) => {
  const { seatPlan, closed } = drawHouse(...rows);
  return label(seatPlan, chooseBestSeats(seatPlan, closed, party, wheelchairSpaces));
};

describe('the best seats', () => {
  it.each<[string, number, string[], string | null]>([
    ['are in the middle of the row with the best view', 2, ['......', '......', '......'], 'B3 B4'],
    ['are in the next row when the best are taken', 2, ['......', '..xx..', '......'], 'A3 A4'],
    ['leave nobody single, if they have to move for it', 2, ['....', '...', '....'], 'A1 A2'],
    ['fill a gap', 3, ['x...x', 'xx.xx'], 'A2 A3 A4'],
    ['leave a single seat rather than split', 2, ['...', 'x.x'], 'A1 A2'],
    ['are premium ones too', 2, ['..', 'pp', '..'], 'B1 B2'],
    ['do not reach across an aisle', 4, ['.. ..', '....'], 'B1 B2 B3 B4'],
    ['are split with nobody alone', 4, ['...', '. .', '...'], 'A1 A2 C1 C2'],
    ['are split by people before by views', 3, ['..', '.x.', '.'], 'A1 A2 B1'],
    ['are split near each other', 4, ['..x..xxxxxx', 'xxxxxxxxx..'], 'A1 A2 A4 A5'],
    [
      'are split into few blocks rather than near ones',
      6,
      ['...', '...', 'x', 'x', 'x', '..', '..', '..', 'x', 'x'],
      'A1 A2 A3 B1 B2 B3',
    ],
    [
      'are split with nobody alone even when that is far off',
      4,
      [
        '..',
        '..',
        'x',
        'x',
        'x',
        'x',
        'x',
        '.x.x.x.x.x.x.x.x.x.x',
        '.x.x.x.x.x.x.x.x.x.x',
        'x',
        'x',
        'x',
        'x',
      ],
      'A1 A2 B1 B2',
    ],
    ['leave wheelchair and companion seats alone', 2, ['..', 'wc'], 'A1 A2'],
    ['are refused rather than a companion seat given', 3, ['..', 'wc'], null],
    ['are refused when too few are free', 4, ['.x.', 'x.x'], null],
  ])('%s', (_, party, rows, seats) => {
    expect(best(party, rows)).toBe(seats);
  });

  it.each<[string, number, number, string[], string | null]>([
    ['one alone', 1, 1, ['....', 'wc..'], 'B1'],
    ['with a companion', 2, 1, ['....', 'wc..'], 'B1 B2'],
    ['with more than its companion seats', 4, 1, ['......', 'wc....'], 'B1 B2 B3 B4'],
    ['the space whose companion seat is free', 2, 1, ['wC', '..', 'wc'], 'C1 C2'],
    ['each with one companion first', 4, 2, ['wccwcc', '......'], 'A1 A2 A4 A5'],
    ['two spaces near each other', 2, 2, ['w........w', 'w.........'], 'A1 B1'],
    [
      'spaces far apart when seats are only so enough',
      3,
      2,
      ['wC', 'wC', 'xx', 'xx', 'xx', 'xx', 'xx', 'wc'],
      'B1 H1 H2',
    ],
    ['not the nearest space when its companion seat is taken', 4, 2, ['wc wC wc ....'], 'A1 A2 A5 A6'],
    [
      'spaces at either end when only those have companion seats',
      4,
      2,
      ['wc        w        wc'],
      'A1 A2 A4 A5',
    ],
    ['too few spaces', 2, 2, ['wc..'], null],
    ['too few seats for the others', 3, 1, ['wc'], null],
  ])('for wheelchair users: %s', (_, party, spaces, rows, seats) => {
    expect(best(party, rows, spaces)).toBe(seats);
  });

  it.each([
    [['..xx', 'wcC'], 0, 2],
    [['..xx', 'wcc'], 1, 5],
    [['..xx', 'wcc', 'wC'], 2, 6],
    [['....', 'wcc'], 2, 1],
  ])('of %j, with %i spaces, there is room for %i', (rows, spaces, room) => {
    const { seatPlan, closed } = drawHouse(...rows);
    expect(countRoom(seatPlan, closed, spaces)).toBe(room);
  });
});

describe('for any house', () => {
  const row = fc.string({
    unit: fc.constantFrom(...'.....ppxxx wcWC'),
    minLength: 1,
    maxLength: 12,
  });
  const houses = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => drawHouse(...rows));
  const parties = fc.integer({ min: 1, max: 8 });
  const runs = { numRuns: 2000 };

  it('gives free seats, as many as asked, and none to those who need them less', () => {
    fc.assert(
      fc.property(houses, parties, fc.integer({ min: 0, max: 3 }), ({ seatPlan, closed }, party, wanted) => {
        const spaces = Math.min(wanted, party);
        const numbers = chooseBestSeats(seatPlan, closed, party, spaces);
        const room = countRoom(seatPlan, closed, spaces);
        if (!numbers) {
          expect(room).toBeLessThan(party);
          return;
        }
        expect(room).toBeGreaterThanOrEqual(party);
        expect(new Set(numbers).size).toBe(party);
        expect(numbers.filter((number) => closed[number])).toEqual([]);
        const seats = numbers.map((number) => seatPlan.seats[number]!);
        expect(seats.filter((seat) => seat.kind === 'wheelchair')).toHaveLength(spaces);
        const ids = seats.map((seat) => seat.id);
        for (const seat of seats) if (seat.companionOf !== null) expect(ids).toContain(seat.companionOf);
        expect(chooseBestSeats(seatPlan, closed, party, spaces)).toEqual(numbers);
      }),
      runs,
    );
  });

  it('seats a party side by side wherever that can be, and without a lone seat wherever that can be', () => {
    const seen = { clean: 0, lone: 0, split: 0 };
    fc.assert(
      fc.property(houses, parties, (drawn, party) => {
        const { seatPlan, closed } = drawn;
        const numbers = chooseBestSeats(seatPlan, closed, party, 0);
        const together = everyBlock(drawn, party);
        const clean = together.filter((block) => findLoneAfter(drawn, block) === 0);
        const kind = clean.length > 0 ? 'clean' : together.length > 0 ? 'lone' : 'split';
        if (numbers) seen[kind] += 1;
        if (kind === 'split') return;
        expect(splitIntoRuns(seatPlan, numbers!)).toHaveLength(1);
        if (kind === 'clean') expect(findLoneAfter(drawn, numbers!)).toBe(0);
        const rivals = kind === 'clean' ? clean : together;
        const least = Math.min(...rivals.map((block) => distance(drawn, block)));
        if (kind === 'clean') expect(distance(drawn, numbers!)).toBeCloseTo(least);
      }),
      runs,
    );
    expect(Math.min(seen.clean, seen.lone, seen.split)).toBeGreaterThan(15);
  });

  it('leaves nobody alone when a split can be had without', () => {
    let splits = 0;
    fc.assert(
      fc.property(houses, fc.integer({ min: 2, max: 8 }), (drawn, party) => {
        const numbers = chooseBestSeats(drawn.seatPlan, drawn.closed, party, 0);
        if (!numbers || everyBlock(drawn, party).length > 0) return;
        splits += 1;
        const alone = splitIntoRuns(drawn.seatPlan, numbers).filter((block) => block.length === 1).length;
        expect(alone).toBe(fewestAlone(drawn, party));
      }),
      runs,
    );
    expect(splits).toBeGreaterThan(15);
  });

  it('is never refused for the seats it leaves', () => {
    fc.assert(
      fc.property(houses, parties, fc.integer({ min: 0, max: 2 }), ({ seatPlan, closed }, party, wanted) => {
        const numbers = chooseBestSeats(seatPlan, closed, party, Math.min(wanted, party));
        if (numbers) expect(findLoneSeats(seatPlan, closed, numbers)).toEqual([]);
      }),
      runs,
    );
  });
});

/** Told from kinds and coordinates alone, without the runs that the rules use. */
function everyBlock({ seatPlan, closed }: DrawnHouse, size: number): number[][] {
  return seatPlan.seats.flatMap((first, start) => {
    const block = Array.from({ length: size }, (_, step) => start + step);
    const fits = block.every((number, step) => {
      const seat = seatPlan.seats[number];
      return (
        seat &&
        !closed[number] &&
        (seat.kind === 'standard' || seat.kind === 'premium') &&
        seat.row === first.row &&
        seat.x === first.x + step
      );
    });
    return fits ? [block] : [];
  });
}

function findLoneAfter({ seatPlan, closed }: DrawnHouse, choice: readonly number[]): number {
  const isShut = (row: string, x: number, extra: readonly number[]) => {
    const number = seatPlan.seats.findIndex((seat) => seat.row === row && seat.x === x);
    return number === -1 || closed[number] === 1 || extra.includes(number);
  };
  return seatPlan.seats.filter((seat, number) => {
    if (closed[number] || choice.includes(number)) return false;
    if (seat.kind === 'wheelchair' || seat.kind === 'companion') return false;
    const isLoneWith = (extra: readonly number[]) =>
      isShut(seat.row, seat.x - 1, extra) && isShut(seat.row, seat.x + 1, extra);
    return isLoneWith(choice) && !isLoneWith([]);
  }).length;
}

function distance({ seatPlan }: DrawnHouse, block: readonly number[]): number {
  return block.reduce((sum, number) => {
    const { x, y } = seatPlan.seats[number]!;
    return sum + Math.hypot(x - seatPlan.focal.x, y - seatPlan.focal.y);
  }, 0);
}

/** By dynamic programming over pieces of runs, where a run may also hold several pieces. */
function fewestAlone(drawn: DrawnHouse, party: number): number {
  const free = new Set(everyBlock(drawn, 1).map(([number]) => number!));
  const lengths: number[] = [];
  for (const number of free) {
    if (everyBlock(drawn, 2).some(([, second]) => second === number)) continue;
    let length = 1;
    while (everyBlock(drawn, length + 1).some(([first]) => first === number)) length += 1;
    lengths.push(length);
  }
  let fewest = [0, ...Array<number>(party).fill(Infinity)];
  for (const length of lengths) {
    const next = [...fewest];
    for (let seated = 0; seated <= party; seated += 1)
      for (let more = 1; more <= length && seated + more <= party; more += 1)
        next[seated + more] = Math.min(next[seated + more]!, fewest[seated]! + (more === 1 ? 1 : 0));
    fewest = next;
  }
  return fewest[party]!;
}
