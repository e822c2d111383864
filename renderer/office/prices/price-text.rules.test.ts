import { describe, expect, it } from 'vitest';
import { clockHours, hoursIn, isAllDay } from './price-text.rules';

describe('hours of a business day that begins at five', () => {
  it.each([
    ['17:00', '05:00', { fromMinute: 1020, untilMinute: 1740 }],
    ['05:00', '17:00', { fromMinute: 300, untilMinute: 1020 }],
    ['22:00', '01:30', { fromMinute: 1320, untilMinute: 1530 }],
    ['00:30', '03:00', { fromMinute: 1470, untilMinute: 1620 }],
    ['05:00', '05:00', { fromMinute: 300, untilMinute: 1740 }],
  ])('from %s until %s', (from, until, hours) => {
    expect(hoursIn(from, until, 300)).toEqual(hours);
    expect(clockHours(hours, 300)).toEqual({ from, until });
  });

  it.each([
    ['17:00', '12:00'],
    ['12:00', '12:00'],
    ['', '12:00'],
    ['25:00', '12:00'],
  ])('from %j until %j are none', (from, until) => {
    expect(hoursIn(from, until, 300)).toBeNull();
  });

  it('tells the whole day from part of it', () => {
    expect(isAllDay({ fromMinute: 0, untilMinute: 2880 }, 300)).toBe(true);
    expect(isAllDay({ fromMinute: 300, untilMinute: 1740 }, 300)).toBe(true);
    expect(isAllDay({ fromMinute: 300, untilMinute: 1739 }, 300)).toBe(false);
    expect(clockHours({ fromMinute: 0, untilMinute: 1020 }, 300)).toEqual({ from: '05:00', until: '17:00' });
  });
});
