import { expect, test } from 'vitest';
import { hourMs } from '../../../electron/domain/durations';
import { type Axis, hoursOf, labelledHours } from './proposed-slot.rules';

const from = Date.UTC(2026, 10, 22, 9);
const hourAt = (at: number) => new Date(at).getUTCHours();

test('labels never stand on one another, at any width, length of day and length of label', () => {
  for (let length = 1; length <= 32; length += 1)
    for (const width of [40, 200, 660, 900, 1600, 3000])
      for (const labelPx of [30, 55, 90, 140]) {
        const axis: Axis = { from, until: from + length * hourMs };
        const labelled = labelledHours(axis, width, labelPx, hourAt);
        const places = labelled.map((at) => ((at - from) / hourMs) * (width / length));
        places.forEach((place, index) => {
          expect(place + labelPx).toBeLessThanOrEqual(places[index + 1] ?? width);
        });
      }
});

test('every hour has its label where there is room, else every second, third, fourth, sixth of the clock', () => {
  const axis: Axis = { from, until: from + 16 * hourMs };
  const hours = (width: number) => labelledHours(axis, width, 40, hourAt).map(hourAt);
  expect(hours(16 * 44)).toEqual(hoursOf(axis).map(hourAt));
  expect(hours(16 * 25)).toEqual([10, 12, 14, 16, 18, 20, 22]);
  expect(hours(16 * 14)).toEqual([9, 12, 15, 18, 21]);
  expect(hours(16 * 8)).toEqual([12, 18]);
});

test('an hour that the clock brings twice is labelled once where its two labels have no room', () => {
  const twice = (at: number) => Math.min(hourAt(at), 11);
  const axis: Axis = { from: from + hourMs, until: from + 4 * hourMs };
  expect(labelledHours(axis, 3 * 30, 50, twice).map(twice)).toEqual([10]);
});
