import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../resources/locales/en/calendar.json';
import { countries, formatOfCountry } from './country-formats';
import { createFormats } from './formats';
import { readDay, readDecimal, readTime, readTimes } from './typed-values';
import { addDays } from './wall-clock';

const today = '2026-11-22';

describe('a typed day', () => {
  it.each([
    ['dmy', '22/11/2026', '2026-11-22'],
    ['dmy', '22.11.2026', '2026-11-22'],
    ['dmy', '1-2-2026', '2026-02-01'],
    ['mdy', '1/2/2026', '2026-01-02'],
    ['ymd', '2026. 11. 22.', '2026-11-22'],
    ['ymd', '22/11/2026', '2026-11-22'],
    ['dmy', '2026-11-22', '2026-11-22'],
    ['mdy', '2026-11-22', '2026-11-22'],
    ['dmy', '22 11 2026', '2026-11-22'],
    ['dmy', '22112026', '2026-11-22'],
    ['mdy', '11222026', '2026-11-22'],
    ['ymd', '20261122', '2026-11-22'],
    ['dmy', '22/11/26', '2026-11-22'],
    ['ymd', '26.11.22', '2026-11-22'],
    ['dmy', '221126', '2026-11-22'],
    ['dmy', '24/12', '2026-12-24'],
    ['mdy', '12/24', '2026-12-24'],
    ['ymd', '12.24', '2026-12-24'],
    ['dmy', '2412', '2026-12-24'],
    // The nearest such day: the next one in January, the last one in June.
    ['dmy', '3/1', '2027-01-03'],
    ['dmy', '30/6', '2026-06-30'],
    ['dmy', '29/2', null],
    ['dmy', '٢٢/١١/٢٠٢٦', '2026-11-22'],
    ['dmy', '２２／１１／２０２６', '2026-11-22'],
    ['dmy', '\u200e22/11/2026 ', '2026-11-22'],
  ] as const)('%s: %j is %s', (order, text, day) => {
    expect(readDay(text, order, today)).toBe(day);
  });

  it.each([
    ['dmy', '31/4/2026'],
    ['dmy', '29/2/2027'],
    ['dmy', '11/22/2026'],
    ['mdy', '22/11/2026'],
    ['dmy', '0/1/2026'],
    ['dmy', '1/2/202'],
    ['dmy', '22'],
    ['dmy', '1/2/3/4'],
    ['dmy', 'tomorrow'],
    ['dmy', ''],
    ['dmy', '22//11/2026'],
    ['dmy', '2211202'],
  ] as const)('%s: %j is none', (order, text) => {
    expect(readDay(text, order, today)).toBeNull();
  });

  it('waits for its whole year while it is being typed', () => {
    for (const text of ['22/11', '22/11/2', '22/11/20', '22/11/202', '221126', '2211'])
      expect(readDay(text, 'dmy'), text).toBeNull();
    expect(readDay('22/11/2026', 'dmy')).toBe('2026-11-22');
  });
});

describe('a typed time', () => {
  it.each([
    ['17:45', '17:45'],
    ['1745', '17:45'],
    ['17.45', '17:45'],
    ['17h45', '17:45'],
    ['17h', '17:00'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['0:05', '00:05'],
    ['5:45 PM', '17:45'],
    ['5:45\u00a0PM', '17:45'],
    ['5:45pm', '17:45'],
    ['5.45 p.m.', '17:45'],
    ['545p', '17:45'],
    ['12 AM', '00:00'],
    ['12:30 pm', '12:30'],
    ['9 a', '09:00'],
    ['١٧:٤٥', '17:45'],
  ])('%j is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['24:00', '17:60', '17:4', '13 pm', '0:30 AM', '', 'noon', '17:45:00', '12345', '5 xm'])(
    '%j is none',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );

  it('may be one of several', () => {
    expect(readTimes('14:00, 17.30 20:45')).toEqual(['14:00', '17:30', '20:45']);
    expect(readTimes('8:45 PM; 2 pm,5:30 p.m. 2:00PM')).toEqual(['14:00', '17:30', '20:45']);
    expect(readTimes('1400 1730')).toEqual(['14:00', '17:30']);
    expect(readTimes('')).toEqual([]);
    for (const text of ['14', '14 30', '14:00 late', '25:00', '9 15'])
      expect(readTimes(text), text).toBeUndefined();
  });
});

describe('a typed number', () => {
  const [point, comma, space, apostrophe, lakhs] = ['GB', 'DE', 'PL', 'CH', 'IN'].map(formatOfCountry);
  it.each([
    [point, '12.50', '12.50'],
    [point, '12,50', '12.50'],
    [point, '1,250', '1250'],
    [point, '1,250.5', '1250.5'],
    [point, '1 250', '1250'],
    [comma, '12,50', '12.50'],
    [comma, '12.50', '12.50'],
    [comma, '1.250', '1250'],
    [comma, '1,250', '1.250'],
    [comma, '1.250,5', '1250.5'],
    [comma, '1,250.5', '1250.5'],
    [space, '1 250,50', '1250.50'],
    [space, '1\u00a0250,50', '1250.50'],
    [space, '1.250', '1.250'],
    [apostrophe, '1’250.50', '1250.50'],
    [apostrophe, "1'250", '1250'],
    [lakhs, '12,34,567.5', '1234567.5'],
    [lakhs, '1,234,567', '1234567'],
    [point, '1,234,567', '1234567'],
    [point, '1.234.567', '1234567'],
    [point, '-5', '-5'],
    [point, '−5', '-5'],
    [point, '١٢٫٥', '12.5'],
    [point, '007', '007'],
  ])('%o: %s is %s', (marks, text, plain) => {
    expect(readDecimal(text, marks!)).toBe(plain);
  });

  it.each(['', 'ten', '1e3', '.5', '5.', '1,2,3', '1,23,456.7', '1.5,5', '12 50', '1..5', '--1', '£5'])(
    '%j is none',
    (text) => {
      expect(readDecimal(text, point!)).toBeNull();
    },
  );
});

it('reads back what it writes, in every country with either clock', () => {
  const anyPlace = fc.record({
    country: fc.constantFrom(...countries),
    currency: fc.constant('EUR'),
    clockFormat: fc.constantFrom('country' as const, '12' as const, '24' as const),
  });
  fc.assert(
    fc.property(
      anyPlace,
      fc.nat(40_000),
      fc.nat(1439),
      fc.nat(99_999_999),
      (place, after, minute, amount) => {
        const formats = createFormats(place, en);
        const day = addDays('1970-01-01', after);
        expect(readDay(formats.dayDigits(day), formats.country.dateOrder)).toBe(day);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(readTime(formats.time(time))).toBe(time);
        const plain = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
        expect(readDecimal(formats.plainDecimal(plain), formats.country)).toBe(plain);
        expect(readDecimal(formats.decimal(plain), formats.country)).toBe(plain);
      },
    ),
  );
});
