import { expect, it } from 'vitest';
import { seatRows, seatsText } from './seat-rows';

const seat = (row: string, number: string, area = '') => ({ area, row, number });
const echo = (key: string, values: Record<string, string | number>) =>
  `${key} ${values['area']}/${values['row']}/${values['numbers']}/${values['count']}`;

it('puts the seats of one row together and keeps the order', () => {
  expect(seatRows([seat('G', '9'), seat('H', '1'), seat('G', '10')])).toEqual([
    { area: '', row: 'G', numbers: ['9', '10'] },
    { area: '', row: 'H', numbers: ['1'] },
  ]);
});

it('keeps rows of the same letter in two areas apart', () => {
  expect(seatRows([seat('A', '1', 'Stalls'), seat('A', '1', 'Balcony')])).toHaveLength(2);
});

it('names the area only where there is one to name', () => {
  expect(seatsText([seat('G', '9'), seat('G', '10')], echo, 'en')).toBe('reservations:seatsInRow /G/9, 10/2');
  expect(seatsText([seat('A', '2', 'Balcony')], echo, 'en')).toBe(
    'reservations:seatsInAreaRow Balcony/A/2/1',
  );
});
