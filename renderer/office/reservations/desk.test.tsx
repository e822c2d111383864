import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openScene, type SceneOptions } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { Desk } from './desk';
import { useReservationsStore } from './reservations.store';

/** Two seats are held while somebody at the desk is asked who they are. */
async function openDesk(options: SceneOptions = {}) {
  const scene = await openScene(options);
  const session = await scene.admin('office');
  const showtimeId = scene.showtime.id;
  const seatIds = scene.seatIds('A1', 'A2');
  await scene.call(session, 'reservations.holdAtDesk', { showtimeId, seatIds, holdId: null });
  const page = await openPage(scene, session);
  useReservationsStore.setState({ showtimeId });
  render(<Desk />);
  const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
  const reserve = async () => page.user.click(await screen.findByRole('button', { name: /^Reserve/ }));
  const sent = () => page.calls.filter((name) => name === 'reservations.reserveAtDesk').length;
  return { ...page, scene, session, field, reserve, sent };
}

it('says beside the contact that it cannot be read, takes the focus there, and reserves once it is mended', async () => {
  const { fill, field, reserve, sent } = await openDesk();
  await fill(await field('Name, if they like'), 'Lotte Reiniger');
  await fill(await field('Phone or e-mail, if they like'), '12345');
  expect(screen.queryByText('Please check the number or the e-mail.')).toBeNull();
  await reserve();
  expect(screen.getByText('Please check the number or the e-mail.')).toBeTruthy();
  expect(document.activeElement).toBe(await field('Phone or e-mail, if they like'));
  expect(sent()).toBe(0);
  await fill(await field('Phone or e-mail, if they like'), 'lotte@reiniger.example');
  await reserve();
  await vi.waitFor(() => expect(useReservationsStore.getState().chosenId).not.toBeNull());
  expect(sent()).toBe(1);
});

it('asks for everybody’s age before a film that has a limit', async () => {
  const { user, reserve, sent } = await openDesk({ movie: { certificate_code: '15' } });
  await reserve();
  expect((await screen.findByRole('alert')).textContent).toBe('Please confirm the age first.');
  expect(sent()).toBe(0);
  await user.click(screen.getByRole('checkbox', { name: /15/ }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('keeps what was typed when the time runs out, and holds the same seats again', async () => {
  const { user, fill, field, scene } = await openDesk();
  await fill(await field('Name, if they like'), 'Lotte Reiniger');
  scene.clock.advance(9 * 60_000);
  await act(() => scene.foyer.sweep());
  expect((await screen.findByText(/Lotte Reiniger/)).isConnected).toBe(true);
  expect(screen.queryByLabelText('Name, if they like')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hold them again' }));
  expect((await field('Name, if they like')).value).toBe('Lotte Reiniger');
});
