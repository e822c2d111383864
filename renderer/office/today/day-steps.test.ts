import { expect, test } from 'vitest';
import type { BusinessDay } from '../../../electron/contract/values';
import { nextDay } from './day-steps';

test('goes over the ends of months and years, and nights on which the clock changes', () => {
  expect(nextDay('2026-12-31' as BusinessDay, 1)).toBe('2027-01-01');
  expect(nextDay('2028-03-01' as BusinessDay, -1)).toBe('2028-02-29');
  expect(nextDay('2026-10-24' as BusinessDay, 1)).toBe('2026-10-25');
  expect(nextDay('2026-10-25' as BusinessDay, 1)).toBe('2026-10-26');
});
