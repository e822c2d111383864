import { expect, test } from 'vitest';
import { aLayout, seatId } from './box-office.testing';
import { tapSeat, withoutSeats } from './choice.rules';
import { buildSeatPlan } from '../../lib/seat-plan';

const seatPlan = buildSeatPlan(aLayout({ A: 'wcc.ss', B: 'ssssss' }));
const set = (...names: string[]) => new Set(names.map(seatId));
const tapped = (mine: string[], seat: string, taken: string[] = [], largestParty = 6) => {
  const result = tapSeat({ seatPlan, mine: set(...mine), taken: set(...taken), largestParty }, seatId(seat));
  return 'choice' in result ? [...result.choice] : result.refusal;
};

test('a tap takes a seat, another gives it back', () => {
  expect(tapped([], 'B1')).toEqual(['B1']);
  expect(tapped(['B1', 'B2'], 'B1')).toEqual(['B2']);
});

test('a wheelchair space brings its companion seats and takes them back', () => {
  expect(tapped([], 'A1')).toEqual(['A1', 'A2', 'A3']);
  expect(tapped(['A1', 'A2', 'A3', 'B1'], 'A1')).toEqual(['B1']);
});

test('it brings only those that are free, and only as many as the party may hold', () => {
  expect(tapped([], 'A1', ['A2'])).toEqual(['A1', 'A3']);
  expect(tapped(['B1'], 'A1', [], 3)).toEqual(['B1', 'A1', 'A2']);
});

test('a companion seat may be given back alone, but not taken alone', () => {
  expect(tapped(['A1', 'A2'], 'A2')).toEqual(['A1']);
  expect(tapped(['A1'], 'A2')).toEqual(['A1', 'A2']);
  expect(tapped([], 'A2')).toEqual({ reason: 'companion', seatId: 'A2', spaceId: 'A1' });
});

test('taken seats and too large a party are refused, giving back never is', () => {
  expect(tapped([], 'B1', ['B1'])).toEqual({ reason: 'taken', seatId: 'B1' });
  expect(tapped(['B1', 'B2'], 'B3', [], 2)).toEqual({ reason: 'party', largest: 2 });
  expect(tapped(['B1', 'B2'], 'B2', [], 2)).toEqual(['B1']);
});

test('a lost wheelchair space takes its companions along', () => {
  expect([...withoutSeats(seatPlan, set('A1', 'A2', 'B1'), [seatId('A1')])]).toEqual(['B1']);
});
