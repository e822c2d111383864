import { expect, it } from 'vitest';
import { createIdSource } from './new-id';

const year = Date.UTC(2026, 10, 22, 12, 0);

it('makes ids that sort as they were made, also within a millisecond', () => {
  const newId = createIdSource(() => year);
  const ids = Array.from({ length: 5000 }, () => newId<string>());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('keeps the order when the clock is put back, and when it goes on', () => {
  let now = year;
  const newId = createIdSource(() => now);
  const ids: string[] = [];
  for (const step of [0, 1, -3_600_000, 1, 1, 3_600_002, 0, 5]) {
    now += step;
    ids.push(newId(), newId());
  }
  expect(ids.toSorted()).toEqual(ids);
});

it('begins each millisecond somewhere else, and carries the time', () => {
  const starts = new Set(Array.from({ length: 50 }, () => createIdSource(() => year)<string>().slice(14)));
  expect(starts.size).toBe(50);
  const id = createIdSource(() => year)<string>();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(year);
});
