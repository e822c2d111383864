import { describe, expect, test } from 'vitest';
import type { NewLayout, NewSeat } from '../../contract/catalog.contract';
import { findLayoutFault, inReadingOrder, seatLabel } from './layout.rules';

const seat = (row: string, number: string, x: number, y: number, change: Partial<NewSeat> = {}): NewSeat => ({
  row,
  number,
  x,
  y,
  area: 'stalls',
  kind: 'standard',
  ...change,
});
const layout = (seats: NewSeat[], change: Partial<NewLayout> = {}): NewLayout => ({
  screenWidth: 10,
  focal: { x: 0, y: 4 },
  areas: [{ id: 'stalls', name: 'Stalls' }],
  seats,
  ...change,
});
const space = seat('A', '1', 0, 2, { kind: 'wheelchair' });
const companion = (companionOf?: string) =>
  seat('A', '2', 1, 2, { kind: 'companion', ...(companionOf === undefined ? {} : { companionOf }) });

describe('a layout', () => {
  test('drawn right has no fault', () => {
    expect(findLayoutFault(layout([space, companion('A1'), seat('B', '1', 0, 3)]))).toBeUndefined();
  });

  test.each<[string, NewLayout, string[]]>([
    ['one label twice', layout([seat('A', '1', 0, 2), seat('A', '1', 1, 2)]), ['A1']],
    ['labels that differ in case only', layout([seat('A', '1', 0, 2), seat('a', '1', 1, 2)]), ['A1']],
    ['labels that read alike', layout([seat('A', '11', 0, 2), seat('A1', '1', 1, 2)]), ['A11']],
    ['an unknown area', layout([seat('A', '1', 0, 2, { area: 'roof' })]), ['A1']],
    [
      'an area twice',
      layout([seat('A', '1', 0, 2)], {
        areas: [
          { id: 'stalls', name: 'Stalls' },
          { id: 'stalls', name: 'Balcony' },
        ],
      }),
      ['stalls'],
    ],
    ['a seat on the screen', layout([seat('A', '1', 0, 0)]), ['A1']],
    ['two seats on one spot', layout([seat('A', '1', 0, 2), seat('B', '1', 0.3, 2.3)]), ['A1', 'B1']],
    ['a companion of nothing', layout([space, companion()]), ['A2']],
    ['a companion of a seat that is not there', layout([space, companion('A9')]), ['A2']],
    ['a companion of a common seat', layout([seat('A', '1', 0, 2), companion('A1')]), ['A2']],
    ['a companion of itself', layout([space, companion('A2')]), ['A2']],
    [
      'a common seat that claims a space',
      layout([space, seat('A', '2', 1, 2, { companionOf: 'A1' })]),
      ['A2'],
    ],
  ])('with %s is refused', (_, drawn, seats) => {
    const fault = findLayoutFault(drawn);
    expect(fault?.reason).toMatch(/^[A-Z].*\.$/);
    expect(fault?.seats).toEqual(seats);
  });

  test('names fifty seats at most', () => {
    const seats = Array.from({ length: 80 }, (_, index) => seat('A', String(index + 1), index, -1));
    expect(findLayoutFault(layout(seats))?.seats).toHaveLength(50);
  });

  test('seats half a pitch apart and more are apart', () => {
    expect(findLayoutFault(layout([seat('A', '1', 0, 2), seat('A', '2', 0.5, 2)]))).toBeUndefined();
    expect(findLayoutFault(layout([seat('A', '1', 0, 2), seat('A', '2', 0.49, 2)]))).toBeDefined();
  });
});

test('seats are read row by row from the screen, also where rows are curved', () => {
  const curved = (row: string, depth: number) =>
    [-4, -2, 0, 2, 4].map((x, index) => seat(row, String(5 - index), x, depth - (x * x) / 10));
  const seats = [...curved('B', 4), ...curved('A', 3)].reverse();
  expect(inReadingOrder(seats).map(seatLabel)).toEqual([
    'A5',
    'A4',
    'A3',
    'A2',
    'A1',
    'B5',
    'B4',
    'B3',
    'B2',
    'B1',
  ]);
});
