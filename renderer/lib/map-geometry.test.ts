import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Layout } from '../../electron/contract/booking.contract';
import type { NewLayout } from '../../electron/contract/auditoriums.contract';
import { aLayout, seatId } from '../kiosk/seat-picker/box-office.testing';
import { buildSeatPlan } from './seat-plan';
import { mapGeometry, nearestSeat, type MapGeometry } from './map-geometry';

const demoFile = new URL('../../resources/demo/auditoriums.json', import.meta.url);
const demo = JSON.parse(readFileSync(demoFile, 'utf8')) as { name: string; layout: NewLayout }[];
const houses = demo.map(({ name, layout }) => {
  const seats = layout.seats.map((seat) => ({
    ...seat,
    id: seatId(seat.row + seat.number),
    companionOf: null,
  }));
  return [name, buildSeatPlan({ ...layout, id: '' as Layout['id'], seats })] as const;
});
const aspects = [0.6, 1, 1.8];

function closest({ points }: MapGeometry): number {
  const all = [...points.values()];
  let least = Infinity;
  all.forEach((a, index) => {
    for (const b of all.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return least;
}

test.each(houses)('%s: every seat is inside, and no two touch, in any space', (_name, seatPlan) => {
  for (const aspect of aspects) {
    const geometry = mapGeometry(seatPlan, aspect);
    expect(geometry.points.size).toBe(seatPlan.layout.seats.length);
    for (const { x, y } of geometry.points.values()) {
      expect(Math.abs(x) + 0.5).toBeLessThanOrEqual(geometry.width / 2);
      expect(y - 0.5).toBeGreaterThan(geometry.top + 1);
      expect(y + 0.5).toBeLessThanOrEqual(geometry.top + geometry.height);
    }
    expect(closest(geometry)).toBeGreaterThan(0.9);
  }
});

test('a tall space spreads the rows, a wide one draws them in, within bounds', () => {
  const seatPlan = buildSeatPlan(
    aLayout({ A: 'ssssssssss', B: 'ssssssssss', C: 'ssssssssss', D: 'ssssssssss' }),
  );
  const depth = (aspect: number) => {
    const { firstRowY, lastRowY } = mapGeometry(seatPlan, aspect);
    return (lastRowY - firstRowY) / 3;
  };
  expect(depth(0.3)).toBeCloseTo(1.5);
  expect(depth(4)).toBeCloseTo(1.04);
});

test('areas one behind the other stand apart, and each has its name', () => {
  const areas = [
    { id: 'stalls', name: 'Stalls' },
    { id: 'balcony', name: 'Balcony' },
  ];
  const { points, areaLabels } = mapGeometry(buildSeatPlan(aLayout({ A: 'sss', B: 'sss' }, areas)), 1);
  const gap = (points.get(seatId('B1'))?.y ?? 0) - (points.get(seatId('A1'))?.y ?? 0);
  expect(gap).toBeGreaterThanOrEqual(2);
  expect(areaLabels.map((label) => [label.name, label.isBehindOthers])).toEqual([
    ['Stalls', false],
    ['Balcony', true],
  ]);
});

test('a finger means the nearest seat within a pitch, and nothing beyond', () => {
  const geometry = mapGeometry(buildSeatPlan(aLayout({ A: 'ss...s' })), 1);
  const a2 = geometry.points.get(seatId('A2'));
  if (!a2) throw new Error('A2 is not on the map');
  expect(nearestSeat(geometry, { x: a2.x - 0.3, y: a2.y + 0.6 })).toBe('A2');
  expect(nearestSeat(geometry, { x: a2.x + 1.5, y: a2.y })).toBeUndefined();
});
