import { describe, expect, it } from 'vitest';
import { sortRows } from './table-rows';

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
