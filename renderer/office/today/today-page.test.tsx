import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { TodayPage } from './today-page';

/** Whom every drawing asks for its words. */
const { translator } = i18next as unknown as { translator: { translate: (key: unknown) => string } };

async function openToday() {
  const scene = await openScene();
  return { scene, ...(await openPage(scene, await scene.admin())) };
}

it('asks for the figures by the hour while main still reads the day', async () => {
  const { calls, hold } = await openToday();
  const answer = hold('reports.readDay');
  render(<TodayPage />);
  await vi.waitFor(() => expect(calls).toContain('reports.readDayHours'));
  expect(screen.queryByRole('table', { name: 'Showtimes of the day' })).toBeNull();
  answer();
  expect((await screen.findByRole('table', { name: 'Showtimes of the day' })).isConnected).toBe(true);
  await screen.findByRole('application', { name: 'When they come' });
  expect(calls.toSorted()).toEqual(['reports.readDay', 'reports.readDayHours']);
});

it('draws the showtimes no second time when the figures come', async () => {
  const { hold } = await openToday();
  const answer = hold('reports.readDayHours');
  const translate = vi.spyOn(translator, 'translate');
  // The title of a column of theirs is asked for with each drawing.
  const drawings = () => translate.mock.calls.filter(([key]) => String(key) === 'handedOver').length;
  render(<TodayPage />);
  await screen.findByRole('table', { name: 'Showtimes of the day' });
  const before = drawings();
  answer();
  await screen.findByRole('application', { name: 'When they come' });
  expect(before).toBe(1);
  expect(drawings()).toBe(before);
});
