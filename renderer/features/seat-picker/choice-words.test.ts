import { expect, test } from 'vitest';
import { aLayout, seatId } from './box-office.testing';
import { chosenRows, seatName } from './choice-words';
import { buildHouse } from '../../lib/house';

const all = (...names: string[]) => new Set(names.map(seatId));

test('row by row from the screen, numbers rising as numbers do', () => {
  const house = buildHouse(aLayout({ A: 'ssssssssssss', B: 'sss' }));
  expect(chosenRows(house, all('B1', 'A10', 'A9', 'A2'))).toEqual([
    { row: 'A', areaName: '', numbers: ['2', '9', '10'] },
    { row: 'B', areaName: '', numbers: ['1'] },
  ]);
  expect(seatName(house, seatId('A10'))).toBe('A 10');
});

test('in a house with several areas the area is said', () => {
  const areas = [
    { id: 'stalls', name: 'Stalls' },
    { id: 'balcony', name: 'Balcony' },
  ];
  const house = buildHouse(aLayout({ A: 'ss', B: 'ss' }, areas));
  expect(chosenRows(house, all('B1')).map((row) => row.areaName)).toEqual(['Balcony']);
});
