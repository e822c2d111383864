import { expect, it } from 'vitest';
import { countries, noCountry } from '../../electron/domain/country-formats';
import { addressEnding } from './address-endings';

it.each([
  ['GB', '.co.uk'],
  ['DE', '.de'],
  ['BR', '.com.br'],
  ['US', null],
  [noCountry, null],
])('ends the addresses of %s in %s', (country, ending) => {
  expect(addressEnding(country)).toBe(ending);
});

it('knows an ending for every country, short enough for a key', () => {
  for (const country of countries)
    expect(addressEnding(country) ?? '.com', country).toMatch(/^(\.com?)?\.[a-z]{2}$|^\.com$/);
});
