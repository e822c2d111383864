import { expect, test } from 'vitest';
import type { SeatBlock } from '../../../electron/contract/auditoriums.contract';
import type { ReservationId, SeatBlockId } from '../../../electron/contract/values';
import { groupBlocks } from './block-groups.rules';

const block = (id: string, number: string, change: Partial<SeatBlock> = {}): SeatBlock => ({
  id: id as SeatBlockId,
  area: 'stalls',
  row: 'C',
  number,
  kind: 'out_of_order',
  fromAt: 1,
  untilAt: null,
  releaseMinutes: null,
  reason: 'Broken',
  touched: ['one' as ReservationId],
  ...change,
});

const noArea = () => '';
const seats = (...numbers: string[]) => numbers.map((number) => ({ area: '', row: 'C', number }));

test('seats kept back alike are one line, in the order of the house; others are their own', () => {
  const groups = groupBlocks(
    [
      block('a', '10'),
      block('b', '9'),
      block('f', '10bis'),
      block('c', '2', { untilAt: 5 }),
      block('d', '1', { reason: 'Wet' }),
      block('e', '1', { kind: 'house', releaseMinutes: 5 }),
    ],
    noArea,
  );
  expect(groups.map((group) => [group.seats, group.ids])).toEqual([
    [seats('9', '10', '10bis'), ['a', 'b', 'f']],
    [seats('2'), ['c']],
    [seats('1'), ['d']],
    [seats('1'), ['e']],
  ]);
});

test('a reservation of several seats that are kept back counts once', () => {
  const [one, other] = ['one', 'other'] as ReservationId[];
  const [group] = groupBlocks(
    [
      block('a', '1', { touched: [one!] }),
      block('b', '2', { touched: [one!, other!] }),
      block('c', '3', { touched: [] }),
    ],
    noArea,
  );
  expect(group!.touched).toBe(2);
});

test('seats of two areas are told apart', () => {
  const names: Record<string, string> = { stalls: 'Stalls', area2: 'Circle' };
  const [group] = groupBlocks([block('a', '1'), block('b', '1', { area: 'area2' })], (id) => names[id]!);
  expect(group!.seats).toEqual([
    { area: 'Circle', row: 'C', number: '1' },
    { area: 'Stalls', row: 'C', number: '1' },
  ]);
});
