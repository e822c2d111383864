import { expect, it } from 'vitest';
import { writingsOf } from './search.rules';

it.each([
  ['nosferatu', ['nosferatu']],
  ['HALL 2', ['HALL 2']],
  ['écran', ['écran', 'Écran', 'ÉCRAN']],
  ['Øst ålesund', ['Øst ålesund', 'øst ålesund', 'Øst Ålesund', 'ØST ÅLESUND']],
])('%s may be written as %j', (text, expected) => {
  expect(writingsOf(text)).toEqual(expected);
});
