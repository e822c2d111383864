import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { move } from './arrange.rules';
import { AuditoriumPage } from './auditorium-page';
import { drawingOf, isUnsaved, seenVersionOf } from './auditoriums.store';

it('a seat that is moved before the answer to a saving comes is still to be saved', async () => {
  const scene = await openScene();
  const admin = await scene.admin();
  const auditoriumId = scene.house.auditorium.id;
  const read = () => scene.call(admin, 'auditoriums.readAuditorium', { auditoriumId });
  const { user, hold } = await openPage(scene, admin);
  render(<AuditoriumPage auditoriumId={auditoriumId} tab="plan" />);
  const save = await screen.findByRole('button', { name: 'Save as new version' });
  const { auditorium, layout } = await read();
  const { designer } = drawingOf(auditoriumId, { version: auditorium.version, layout });
  const push = () => {
    const keys = new Set([designer.design().seats[0]!.key]);
    act(() => designer.change(move(designer.design(), keys, { x: -1, y: 0 })));
  };
  push();
  const answer = hold('auditoriums.saveLayout');
  await user.click(save);
  push();
  answer();
  await screen.findByText('Showtimes for this layout', undefined, { timeout: 10_000 });
  expect(seenVersionOf(auditoriumId)).toBe(auditorium.version + 1);
  expect(isUnsaved(auditoriumId)).toBe(true);
});
