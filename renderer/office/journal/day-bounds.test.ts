import { describe, expect, it } from 'vitest';
import { startOfDay } from './day-bounds';

describe('startOfDay', () => {
  it.each([
    ['2026-11-22', 'Europe/London', 0, '2026-11-22T00:00:00Z'],
    ['2026-07-01', 'Europe/London', 0, '2026-06-30T23:00:00Z'],
    ['2026-11-22', 'America/New_York', 0, '2026-11-22T05:00:00Z'],
    ['2026-11-22', 'Asia/Kolkata', 0, '2026-11-21T18:30:00Z'],
    // The clocks go forward in the night before, and back in the night before.
    ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', 1, '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', 1, '2026-10-25T23:00:00Z'],
    // The clock jumps over midnight itself: the day begins when it has jumped.
    ['2026-03-29', 'Asia/Beirut', 0, '2026-03-28T22:00:00Z'],
    ['2026-04-24', 'Africa/Cairo', 0, '2026-04-23T22:00:00Z'],
    ['2026-03-08', 'America/Havana', 0, '2026-03-08T05:00:00Z'],
    // Midnight comes twice: with the first.
    ['2026-11-01', 'America/Havana', 0, '2026-11-01T04:00:00Z'],
    ['2024-03-24', 'America/Asuncion', 0, '2024-03-24T04:00:00Z'],
    ['2026-12-31', 'Pacific/Auckland', 1, '2026-12-31T11:00:00Z'],
  ])('%s in %s, %i days on', (day, zone, days, expected) => {
    expect(startOfDay(day, zone, days)).toBe(Date.parse(expected));
  });

  it('knows no start of what is no day', () => {
    expect(startOfDay('', 'Europe/London')).toBeUndefined();
  });
});
