import { expect, it } from 'vitest';
import { reservationCodeSchema } from '../../electron/contract/booking.contract';
import { groupCode, spellCode } from './shown-code';

it('sets the code in fours', () => {
  expect(groupCode('7KQM2XRD')).toBe('7KQM 2XRD');
  expect(groupCode('7KQM2')).toBe('7KQM 2');
  expect(groupCode('')).toBe('');
});

it('can be typed back as it is shown and as it is spelt', () => {
  expect(reservationCodeSchema.parse(groupCode('7KQM2XRD'))).toBe('7KQM2XRD');
  expect(reservationCodeSchema.parse(spellCode('7KQM2XRD'))).toBe('7KQM2XRD');
});
