import { describe, expect, it } from 'vitest';
import { nextRow, sortRows } from './table-rows';

describe('sortRows', () => {
  it('sorts numbers as numbers, texts as people do, and leaves the list it was given alone', () => {
    const given = [10, 9, 100];
    expect(sortRows(given, (it) => it, false)).toEqual([9, 10, 100]);
    expect(given).toEqual([10, 9, 100]);
    expect(sortRows(['Hall 10', 'hall 2', 'Étoile', 'Zoo'], (it) => it, false)).toEqual([
      'Étoile',
      'hall 2',
      'Hall 10',
      'Zoo',
    ]);
  });

  it('puts what has no value last, whichever way it sorts', () => {
    expect(sortRows([null, 1, 2], (it) => it, false)).toEqual([1, 2, null]);
    expect(sortRows([null, 1, 2], (it) => it, true)).toEqual([2, 1, null]);
  });

  it('keeps the order of equals both ways', () => {
    const rows = ['a1', 'b1', 'c1'];
    expect(sortRows(rows, (it) => it[1]!, true)).toEqual(rows);
    expect(sortRows(rows, (it) => it[1]!, false)).toEqual(rows);
  });
});

describe('nextRow', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageDown', 25, 29],
    ['PageUp', 4, 0],
    ['Home', 12, 0],
    ['End', 12, 29],
  ])('%s from row %i of thirty leads to %i', (key, from, to) => {
    expect(nextRow(key, from, 30)).toBe(to);
  });

  it('leads nowhere by other keys', () => {
    expect(nextRow('Enter', 3, 30)).toBeUndefined();
  });
});
