import { expect, it, test } from 'vitest';
import { numbersInWords, seatRows } from './seat-rows';

test.each([
  [
    ['11', '9', '10'],
    ['9', '10', '11'],
  ],
  [['12', '11', '10', '9', '8', '7', '6', '5', '4', '3'], ['3–12']],
  [
    ['3', '4', '5', '6', '9', '12bis'],
    ['3–6', '9', '12bis'],
  ],
  [
    ['13', '12bis', '2', 'A1', '12'],
    ['2', '12', '12bis', '13', 'A1'],
  ],
  [
    ['1', '3', '5', '7'],
    ['1', '3', '5', '7'],
  ],
  [[], []],
])('%j is said as %j', (numbers, words) => {
  expect(numbersInWords(numbers)).toEqual(words);
});

const seat = (row: string, number: string, area = '') => ({ area, row, number });

it('puts the seats of one row together and keeps the order of the rows', () => {
  expect(seatRows([seat('G', '9'), seat('H', '1'), seat('G', '10')])).toEqual([
    { area: '', row: 'G', numbers: ['9', '10'], count: 2 },
    { area: '', row: 'H', numbers: ['1'], count: 1 },
  ]);
});

it('keeps rows apart that would read the same when joined', () => {
  expect(seatRows([seat('A', '1', 'Stalls'), seat('A', '1', 'Circle')])).toHaveLength(2);
  expect(seatRows([seat('1', '11'), seat('11', '1')])).toHaveLength(2);
});
