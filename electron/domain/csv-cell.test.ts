import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinValues, plainCell, safeCell, splitValues } from './csv-cell';

const cell = fc
  .tuple(
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'a', ' ') }),
    fc.string(),
  )
  .map((parts) => parts.join(''));

describe('a cell', () => {
  test.each([
    '=1+1',
    '+44',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    "'=1",
    "''@x",
    ' =1',
    '\u00a0＝1',
    "' +1",
    '\u3000@x',
  ])('that a spreadsheet would run is made text: %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });
  test.each(['', 'Sunrise', "'Allo", '7 = 7', 'a@b', ' x=1'])('that is harmless stays: %j', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });
  test('never begins like a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(safeCell(text)).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/u);
        expect(plainCell(safeCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('several values in one cell come back as they were, semicolons and strokes too', () => {
  const value = fc
    .string({ unit: fc.constantFrom(';', '\\', ' ', 'a', 'é', '|'), minLength: 1 })
    .map((text) => text.trim())
    .filter(Boolean);
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(splitValues(joinValues(values))).toEqual(values);
    }),
    { numRuns: 2000 },
  );
  expect(splitValues('Drama;War ; ;Noir')).toEqual(['Drama', 'War', 'Noir']);
});
