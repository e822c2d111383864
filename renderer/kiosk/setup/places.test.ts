import { expect, it } from 'vitest';
import { timeZoneSchema } from '../../../electron/contract/settings.contract';
import { currencySchema } from '../../../electron/contract/values';
import { currencyOptions, findOptions, timeZoneOptions } from './places';

const winter = Date.UTC(2026, 0, 15);
const zones = timeZoneOptions('en', winter, 'EU');
const currencies = currencyOptions('en');

it('offers only what the contract takes, each once', () => {
  for (const { id } of zones) expect(timeZoneSchema.safeParse(id).success, id).toBe(true);
  for (const { id } of currencies) expect(currencySchema.safeParse(id).success, id).toBe(true);
  expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length);
});

it('offers the zones of the currency’s country before the others', () => {
  const first = (country: string) => timeZoneOptions('en', winter, country).map(({ id }) => id);
  expect(first('PL')[0]).toBe('Europe/Warsaw');
  expect(first('PT').slice(0, 3)).toEqual(['Atlantic/Azores', 'Europe/Lisbon', 'Atlantic/Madeira']);
  expect(first('PL').toSorted()).toEqual(zones.map(({ id }) => id).toSorted());
});

it('names a zone by its city, the rest of its name and its offset', () => {
  expect(zones.find(({ id }) => id === 'America/Indiana/Tell_City')).toEqual({
    id: 'America/Indiana/Tell_City',
    name: 'Tell City',
    detail: 'Indiana, America · GMT-6',
  });
});

it('names no zone by a name that went out of use', () => {
  const names = zones.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Kolkata', 'Kyiv', 'Ho Chi Minh']));
  for (const old of ['Calcutta', 'Kiev', 'Saigon']) expect(names).not.toContain(old);
});

it.each([
  ['lon', 'Europe/London'],
  ['  LONDON', 'Europe/London'],
  ['new york', 'America/New_York'],
  ['sao', 'America/Sao_Paulo'],
])('finds %s first as %s', (typed, id) => {
  expect(findOptions(zones, typed)[0]?.id).toBe(id);
});

it('finds across accents and by the code', () => {
  expect(findOptions([{ id: 'a', name: 'São Paulo', detail: '' }], 'sao p')).toHaveLength(1);
  expect(findOptions(currencies, 'czk')[0]?.id).toBe('CZK');
  expect(findOptions(currencies, 'euro')[0]?.id).toBe('EUR');
});

it('shows everything for nothing typed and nothing for nonsense', () => {
  expect(findOptions(zones, '')).toHaveLength(zones.length);
  expect(findOptions(zones, 'qqqq')).toEqual([]);
});

it('offers money that people pay with, not metals, funds and what is no longer used', () => {
  const ids = currencies.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['GBP', 'EUR', 'USD', 'JPY', 'XOF']));
  for (const id of ['XAU', 'XXX', 'XTS', 'DEM', 'ITL']) expect(ids).not.toContain(id);
});
