import { expect, test } from 'vitest';
import type { NewLayout, NewSeat } from '../../../contract/auditoriums.contract';
import { findLayoutFault, inReadingOrder } from './first-layout-fault.rules';

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
test('that is faulty is told with the names of fifty seats at most, the area where there are several', () => {
  const seats = Array.from({ length: 80 }, (_, index) => seat('A', String(index + 1), index, -1));
  expect(findLayoutFault(layout(seats))?.seats).toHaveLength(50);
  expect(findLayoutFault(layout(seats))?.seats[0]).toEqual({ area: '', row: 'A', number: '1' });
  const areas = [
    { id: 'stalls', name: 'Stalls' },
    { id: 'area2', name: 'Circle' },
  ];
  const fault = findLayoutFault(
    layout([seat('A', '1', 0, 2), seat('A', '1', 0, 0, { area: 'area2' })], { areas }),
  );
  expect(fault).toEqual({ reason: 'behindScreen', seats: [{ area: 'Circle', row: 'A', number: '1' }] });
});

test('companions name their wheelchair space by its three names', () => {
  const areas = [
    { id: 'stalls', name: 'Stalls' },
    { id: 'area2', name: 'Circle' },
  ];
  const space = seat('A', '1', 0, 2, { kind: 'wheelchair' });
  const companion = (area: string) =>
    seat('A', '2', 1, 2, { kind: 'companion', companionOf: { area, row: 'A', number: '1' } });
  const common = seat('A', '1', 0, 9, { area: 'area2' });
  expect(findLayoutFault(layout([space, companion('stalls'), common], { areas }))).toBeUndefined();
  expect(findLayoutFault(layout([space, companion('area2'), common], { areas }))).toMatchObject({
    reason: 'loneCompanion',
    seats: [{ area: 'Stalls', row: 'A', number: '2' }],
  });
});

test('seats are read row by row from the screen, also where rows are curved', () => {
  const curved = (row: string, depth: number) =>
    [-4, -2, 0, 2, 4].map((x, index) => seat(row, String(5 - index), x, depth - (x * x) / 10));
  const seats = [...curved('B', 4), ...curved('A', 3)].reverse();
  expect(inReadingOrder(seats).map(({ row, number }) => `${row} ${number}`)).toEqual([
    'A 5',
    'A 4',
    'A 3',
    'A 2',
    'A 1',
    'B 5',
    'B 4',
    'B 3',
    'B 2',
    'B 1',
  ]);
});
