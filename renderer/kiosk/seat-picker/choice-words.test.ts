import { expect, test } from 'vitest';
import { aLayout, seatId } from './box-office.testing';
import { chosenRows } from './choice-words';
import { buildSeatPlan } from '../../lib/seat-plan';

const all = (...names: string[]) => new Set(names.map(seatId));

test('row by row from the screen', () => {
  const seatPlan = buildSeatPlan(aLayout({ A: 'ssssssssssss', B: 'sss' }));
  expect(chosenRows(seatPlan, all('B1', 'A10', 'A9'))).toEqual([
    [
      { area: '', row: 'A', number: '9' },
      { area: '', row: 'A', number: '10' },
    ],
    [{ area: '', row: 'B', number: '1' }],
  ]);
});

test('in a house with several areas the area is said', () => {
  const areas = [
    { id: 'stalls', name: 'Stalls' },
    { id: 'balcony', name: 'Balcony' },
  ];
  const seatPlan = buildSeatPlan(aLayout({ A: 'ss', B: 'ss' }, areas));
  expect(chosenRows(seatPlan, all('B1'))).toEqual([[{ area: 'Balcony', row: 'B', number: '1' }]]);
});
