import { expect, test } from 'vitest';
import { buildSeatPlan } from '../../lib/seat-plan';
import { aLayout, seatId } from './box-office.testing';
import { offerFor, peopleOf } from './party.rules';

const seatPlan = buildSeatPlan(aLayout({ A: 'wc..ssss', B: 'ssssssss' }));
const choice = (...names: string[]) => new Set(names.map(seatId));
const party = { wished: 2, wheelchairs: 0, setWith: null };

test('more seats chosen than people wished: as many people as seats; set by hand, that counts while the choice stands', () => {
  const four = choice('B1', 'B2', 'B3', 'B4');
  expect(peopleOf({ mine: choice(), party }, 10)).toBe(2);
  expect(peopleOf({ mine: choice('B1'), party }, 10)).toBe(2);
  expect(peopleOf({ mine: four, party }, 10)).toBe(4);
  expect(peopleOf({ mine: four, party: { ...party, wished: 3, setWith: four } }, 10)).toBe(3);
  expect(
    peopleOf(
      { mine: choice('B1', 'B2', 'B3', 'B4', 'B5'), party: { ...party, wished: 3, setWith: four } },
      10,
    ),
  ).toBe(5);
  expect(peopleOf({ mine: choice(), party: { ...party, wished: 8 } }, 6)).toBe(6);
});

test('a seat that is taken offers the best near it for the party that it would have made', () => {
  const known = { seatPlan, mine: choice('B1', 'B2'), party };
  expect(offerFor({ reason: 'taken', seatId: seatId('B3') }, known, 10)).toEqual({
    nearSeatId: 'B3',
    partySize: 3,
    wheelchairSpaces: 0,
  });
  expect(offerFor({ reason: 'lost', seatIds: [seatId('B3'), seatId('B4')] }, known, 3)?.partySize).toBe(3);
  expect(offerFor({ reason: 'taken', seatId: seatId('A1') }, known, 10)?.wheelchairSpaces).toBe(1);
});

test.each([
  { reason: 'party', largest: 4 } as const,
  { reason: 'lone', seatIds: [seatId('B3')] } as const,
  { reason: 'failed', error: null } as const,
])('$reason offers nothing', (notice) => {
  expect(offerFor(notice, { seatPlan, mine: choice('B1'), party }, 10)).toBeNull();
});
