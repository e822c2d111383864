import { describe, expect, test } from 'vitest';
import { most } from './bounds';
import { type DrawnSeat, findLayoutFaults } from './layout-faults';

type Drawing = Parameters<typeof findLayoutFaults<TestSeat>>[0];
type TestSeat = DrawnSeat & { space?: TestSeat | null };

const seat = (
  row: string,
  number: string,
  x: number,
  y: number,
  change: Partial<TestSeat> = {},
): TestSeat => ({
  area: 'stalls',
  row,
  number,
  x,
  y,
  kind: 'standard',
  ...change,
});
const both = [
  { id: 'stalls', name: 'Stalls' },
  { id: 'circle', name: 'Circle' },
];
const faultsOf = (seats: TestSeat[], change: Partial<Drawing> = {}) =>
  findLayoutFaults({ screenWidth: 10, areas: both, seats, spaceOf: ({ space }) => space, ...change }).map(
    ({ kind, seats: about }) => [kind, about.map(({ row, number }) => `${row} ${number}`)],
  );
const space = seat('A', '1', 0, 2, { kind: 'wheelchair' });
const companion = (of: TestSeat | null | undefined) =>
  seat('A', '2', 1, 2, { kind: 'companion', ...(of === undefined ? {} : { space: of }) });

describe('a layout without a fault', () => {
  test.each<[string, TestSeat[]]>([
    ['has companions beside their spaces', [space, companion(space), seat('B', '1', 0, 3)]],
    ['has rows and seats that read alike only when joined', [seat('1', '11', 0, 2), seat('11', '1', 1, 2)]],
    [
      'has the same row and number in two areas',
      [seat('A', '1', 0, 2), seat('A', '1', 0, 9, { area: 'circle' })],
    ],
    ['has boxes and seats between', [seat('Loge 1', '12bis', 0, 2), seat('Balkon É', 'A1', 1, 2)]],
    ['has seats half a pitch apart', [seat('A', '1', 0, 2), seat('A', '2', 0.5, 2)]],
  ])('%s', (_, seats) => expect(faultsOf(seats)).toEqual([]));
});

describe('a layout', () => {
  test.each<[string, ReturnType<typeof faultsOf>, [string, string[]][]]>([
    [
      'one name twice',
      faultsOf([seat('A', '1', 0, 2), seat('A', '1', 1, 2)]),
      [['sameName', ['A 1', 'A 1']]],
    ],
    [
      'names that differ in case only',
      faultsOf([seat('A', '1a', 0, 2), seat('a', '1A', 1, 2)]),
      [['sameName', ['A 1a', 'a 1A']]],
    ],
    [
      'names that differ in how letters are composed',
      faultsOf([seat('\u00c9', '1', 0, 2), seat('E\u0301', '1', 1, 2)]),
      [['sameName', ['\u00c9 1', 'E\u0301 1']]],
    ],
    ['an unknown area', faultsOf([seat('A', '1', 0, 2, { area: 'roof' })]), [['unknownArea', ['A 1']]]],
    [
      'two areas of one id',
      faultsOf([seat('A', '1', 0, 2)], { areas: [both[0]!, { id: 'stalls', name: 'Circle' }] }),
      [['sameArea', []]],
    ],
    [
      'two areas of one name',
      faultsOf([seat('A', '1', 0, 2)], { areas: [both[0]!, { id: 'circle', name: ' stalls' }] }),
      [['sameArea', []]],
    ],
    [
      'an area without a name',
      faultsOf([seat('A', '1', 0, 2)], { areas: [both[0]!, { id: 'circle', name: ' ' }] }),
      [['badArea', []]],
    ],
    [
      'labels that are none',
      faultsOf([
        seat('B-', '1 1', 0, 2),
        seat('Thirteen sign', '1', 1, 2),
        seat('C', '1234567', 2, 2),
        seat('D ', '1', 3, 2),
      ]),
      [['badLabel', ['B- 1 1', 'Thirteen sign 1', 'C 1234567', 'D  1']]],
    ],
    ['a seat on the screen', faultsOf([seat('A', '1', 0, 0)]), [['behindScreen', ['A 1']]]],
    ['a seat far away', faultsOf([seat('A', '1', 0, 201)]), [['tooFar', ['A 1']]]],
    [
      'two seats on one spot',
      faultsOf([seat('A', '1', 0, 2), seat('B', '1', 0.3, 2.3)]),
      [['overlap', ['A 1', 'B 1']]],
    ],
    [
      'seats nearly half a pitch apart',
      faultsOf([seat('A', '1', 0, 2), seat('A', '2', 0.49, 2)]),
      [['overlap', ['A 1', 'A 2']]],
    ],
    ['a companion of nothing', faultsOf([space, companion(undefined)]), [['loneCompanion', ['A 2']]]],
    [
      'a companion of a seat that is not there',
      faultsOf([space, companion(null)]),
      [['loneCompanion', ['A 2']]],
    ],
    [
      'a companion of a common seat',
      faultsOf([seat('A', '1', 0, 2), companion(seat('A', '1', 0, 2))]),
      [['loneCompanion', ['A 2']]],
    ],
    [
      'a common seat that claims a space',
      faultsOf([space, seat('A', '2', 1, 2, { space })]),
      [['falseCompanion', ['A 2']]],
    ],
    ['no seat', faultsOf([]), [['noSeats', []]]],
    [
      'a screen of no width',
      faultsOf([seat('A', '1', 0, 2)], { screenWidth: Number.NaN }),
      [['badScreen', []]],
    ],
  ])('with %s is told of', (_, found, expected) => expect(found).toEqual(expected));

  test('of more seats than can be is told of', () => {
    const seats = Array.from({ length: most.seats + 1 }, (_, at) =>
      seat(`R${at >> 6}`, String(at & 63), at & 63, (at >> 6) + 1),
    );
    expect(faultsOf(seats)).toEqual([['tooManySeats', []]]);
  });
});
