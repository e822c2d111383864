import { expect, test } from 'vitest';
import type { Block } from '../../../electron/contract/auditoriums.contract';
import { groupBlocks } from './block-groups.rules';

const block = (id: string, number: string, change: Partial<Block> = {}): Block => ({
  id,
  row: 'C',
  number,
  kind: 'out_of_order',
  fromAt: 1,
  untilAt: null,
  releaseMinutes: null,
  reason: 'Broken',
  touched: 1,
  ...change,
});

test('seats kept back alike are one line, in the order of the house; others are their own', () => {
  const groups = groupBlocks([
    block('a', '10'),
    block('b', '9'),
    block('c', '2', { untilAt: 5 }),
    block('d', '1', { reason: 'Wet' }),
    block('e', '1', { kind: 'house', releaseMinutes: 5 }),
  ]);
  expect(groups.map(({ seats, ids, touched }) => ({ seats, ids, touched }))).toEqual([
    { seats: ['C9', 'C10'], ids: ['a', 'b'], touched: 2 },
    { seats: ['C2'], ids: ['c'], touched: 1 },
    { seats: ['C1'], ids: ['d'], touched: 1 },
    { seats: ['C1'], ids: ['e'], touched: 1 },
  ]);
});
