import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import seatNames from '../../resources/locales/en/seat-names.json';
import { seatWordsIn } from './seat-words';

beforeAll(() => {
  void i18next.init({ lng: 'en', initAsync: false, resources: { en: { 'seat-names': seatNames } } });
});

const seat = (row: string, number: string, area = '') => ({ area, row, number });
const words = () => seatWordsIn('en', (key, values) => i18next.t(key, values));

it('says the seats of a row together, and rows one after the other', () => {
  expect(words().seats([seat('G', '9'), seat('G', '10'), seat('H', '1')])).toBe(
    'Row G, seats 9, 10; Row H, seat 1',
  );
});

it('names the area only where there is one to name', () => {
  expect(words().seats([seat('A', '2', 'Circle'), seat('A', '2', 'Stalls')])).toBe(
    'Circle, row A, seat 2; Stalls, row A, seat 2',
  );
  expect(words().row({ area: '', row: 'Loge 1' })).toBe('Row Loge 1');
  expect(words().row({ area: 'Circle', row: 'A' })).toBe('Circle, row A');
});

it('tells row 1 seat 11 from row 11 seat 1', () => {
  expect(words().seats([seat('1', '11')])).not.toBe(words().seats([seat('11', '1')]));
});
