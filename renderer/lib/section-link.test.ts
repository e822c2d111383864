import { expect, test } from 'vitest';
import { addressOf, askedOf, sectionIn } from './section-link';

test('an address says what it asks for, in any script, and leaves out what nobody asked', () => {
  const asked = { film: 'Größe & Wahn? #1', from: null, until: undefined, stage: '' };
  const address = addressOf('reservations', asked);
  expect(address).toMatch(/^#\/reservations\?film=/);
  expect(sectionIn(address)).toBe('reservations');
  expect(askedOf(address, 'reservations')).toEqual({ film: 'Größe & Wahn? #1' });
});

test('an address of another section, or of a section alone, asks for nothing', () => {
  expect(addressOf('settings')).toBe('#/settings');
  expect(askedOf('#/settings', 'settings')).toBeNull();
  expect(askedOf('#/reservations?showtime=1', 'schedule')).toBeNull();
  expect(askedOf('', 'schedule')).toBeNull();
  expect(sectionIn('')).toBe('');
  expect(sectionIn('#/auditoriums/plan')).toBe('auditoriums');
});
