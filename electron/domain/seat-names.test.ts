import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  areaNamesOf,
  compareLabels,
  compareSeatNames,
  numberLabelPattern,
  rowKey,
  rowLabelPattern,
  seatKey,
  tidyLabel,
} from './seat-names';

describe('a seat’s key', () => {
  it.each([
    [
      { area: 'stalls', row: '1', number: '11' },
      { area: 'stalls', row: '11', number: '1' },
    ],
    [
      { area: 'stalls', row: 'A', number: '1' },
      { area: 'circle', row: 'A', number: '1' },
    ],
    [
      { area: 'a', row: 'b/c', number: '1' },
      { area: 'a/b', row: 'c', number: '1' },
    ],
    [
      { area: 'a","b', row: 'c', number: '1' },
      { area: 'a', row: 'b","c', number: '1' },
    ],
  ])('tells %j from %j', (one, other) => {
    expect(seatKey(one)).not.toBe(seatKey(other));
    expect(rowKey(one)).not.toBe(rowKey(other));
  });

  it('is the same for the same three names, and for no others', () => {
    const name = fc.string({ maxLength: 4 });
    const seat = fc.record({ area: name, row: name, number: name });
    fc.assert(
      fc.property(seat, seat, (a, b) => {
        const isSame = a.area === b.area && a.row === b.row && a.number === b.number;
        expect(seatKey(a) === seatKey(b)).toBe(isSame);
      }),
    );
  });
});

describe('labels', () => {
  test.each([
    'A',
    '1',
    '11',
    'AA',
    'Loge 1',
    'Balkon É',
    'Balkon É',
    'Парт',
    "L'Or",
    'St.-Georg',
    '平土間 1',
    '1/2',
    'Twelve sign1',
  ])('row %s is one', (label) => expect(label).toMatch(rowLabelPattern));
  test.each([
    '',
    ' A',
    'A ',
    'Loge  1',
    '-',
    'A-',
    '.',
    'Thirteen sign',
    'A\n1',
    'A\u00a01',
    '<b>',
    'A\u202eB',
    'Loge\t1',
  ])('row %j is none', (label) => expect(label).not.toMatch(rowLabelPattern));
  test.each(['1', '12bis', 'A1', '1000', '12-A', '½'])('number %s is one', (label) =>
    expect(label).toMatch(numberLabelPattern),
  );
  test.each(['', '1 2', '1234567', '-1', ' 1'])('number %j is none', (label) =>
    expect(label).not.toMatch(numberLabelPattern),
  );

  it('are kept composed, with single spaces', () => {
    expect(tidyLabel('  Balkon   E\u0301 ')).toBe('Balkon \u00c9');
    expect(tidyLabel('Loge\u00a01')).toBe('Loge 1');
    expect(tidyLabel('\u202D12\u202C')).toBe('12');
    expect(['١٢', '۱۲', '１２'].map(tidyLabel)).toEqual(['12', '12', '12']);
  });
});

describe('the order of labels', () => {
  it('is that of people who count', () => {
    const ordered = [
      '1',
      '2',
      '9',
      '10',
      '12',
      '12bis',
      '13',
      '100',
      'A',
      'A1',
      'A2',
      'A10',
      'B',
      'É',
      'F',
      'Loge 2',
      'Loge 10',
    ];
    expect(ordered.toReversed().sort(compareLabels)).toEqual(ordered);
  });

  it('is total: two labels are equal only if they are the same, and any three can be put in a row', () => {
    const label = fc.string({
      unit: fc.constantFrom('0', '1', '2', 'a', 'A', 'é', 'e', ' ', '-'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        expect(compareLabels(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareLabels(a, b))).toBe(-Math.sign(compareLabels(b, a)) || 0);
        if (compareLabels(a, b) < 0 && compareLabels(b, c) < 0) expect(compareLabels(a, c)).toBeLessThan(0);
      }),
    );
  });

  it('goes by area, then row, then number', () => {
    const seat = (area: string, row: string, number: string) => ({ area, row, number });
    const ordered = [
      seat('Circle', 'B', '1'),
      seat('Stalls', 'A', '11'),
      seat('Stalls', 'A', '12bis'),
      seat('Stalls', 'A1', '1'),
    ];
    expect(ordered.toReversed().sort(compareSeatNames)).toEqual(ordered);
  });
});

test('an area is named where there are several', () => {
  const [stalls, circle] = [
    { id: 'area1', name: 'Stalls' },
    { id: 'area2', name: 'Circle' },
  ];
  expect(areaNamesOf([stalls])('area1')).toBe('');
  expect(areaNamesOf([stalls, circle])('area2')).toBe('Circle');
});
