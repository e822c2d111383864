import { expect, test } from 'vitest';
import { rowsInSight } from './virtual-list.rules';

test('draws what is in sight and a little more, never all, at both ends and for lists that became shorter', () => {
  const sight = { height: 780, itemPx: 78, count: 5000 };
  expect(rowsInSight({ ...sight, top: 0 })).toEqual({ first: 0, end: 16 });
  expect(rowsInSight({ ...sight, top: 78 * 100 })).toEqual({ first: 94, end: 116 });
  expect(rowsInSight({ ...sight, top: 78 * 4990 })).toEqual({ first: 4984, end: 5000 });
  expect(rowsInSight({ ...sight, top: 78 * 4990, count: 3 })).toEqual({ first: 0, end: 3 });
  expect(rowsInSight({ ...sight, top: 0, count: 0 })).toEqual({ first: 0, end: 0 });
});
