import { act, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Offer } from '../../../electron/contract/booking.contract';
import { openScene, type SceneOptions } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { useHoldStore } from '../../lib/hold.store';
import { heldSeatsOf, ticketsOf, dealTickets, totalOf, type TicketChoice } from './tickets';
import { TicketsScreen } from './tickets-screen';
import { WhoScreen } from './who-screen';

/** A patron who holds two seats, with all that was read on the way. */
async function hold(options: SceneOptions = {}) {
  const scene = await openScene(options);
  const session = scene.visit();
  const { hold: held } = await scene.hold(session, ['C3', 'C4']);
  const holdId = held!.id;
  const offer = await scene.call(session, 'booking.readOffer', { holdId });
  const { layout, movie, showtime } = await scene.call(session, 'booking.readSeatMap', {
    showtimeId: scene.showtime.id,
  });
  useHoldStore.getState().setHold(held);
  const page = await openPage(scene, session);
  const raise = async (to: number) => {
    const admin = await scene.admin();
    const { priceCards } = await scene.call(admin, 'prices.listPrices', {});
    const { id: priceCardId, version: seenVersion, ...card } = priceCards[0]!;
    const { name, surcharges, weekdays, fromMinute, untilMinute } = card;
    const prices = card.prices.map((price) => ({ ...price, amount: to }));
    const written = { name, prices, surcharges, weekdays, fromMinute, untilMinute };
    await act(() => scene.call(admin, 'prices.changePriceCard', { priceCardId, seenVersion, card: written }));
  };
  const press = (name: string | RegExp) => page.user.click(screen.getByRole('button', { name }));
  return { ...page, scene, session, press, raise, sale: { offer, movie, showtime, layout } };
}

async function openTickets() {
  const held = await hold();
  const onContinue = vi.fn<(choice: TicketChoice) => void>();
  render(<TicketsScreen sale={held.sale} onBack={() => undefined} onContinue={onContinue} />);
  return { ...held, onContinue };
}

it('shows the tickets at once, from what was read with the seats', async () => {
  const { calls } = await openTickets();
  expect(screen.getByText('£20.00')).toBeTruthy();
  expect(calls).not.toContain('booking.readSeatMap');
});

it('tells of a price that changes while somebody chooses, and goes on with the new one', async () => {
  const { raise, press, onContinue } = await openTickets();
  await raise(1500);
  expect((await screen.findByText('The price has changed from £20.00 to £30.00.')).isConnected).toBe(true);
  await press('Continue');
  expect(onContinue.mock.calls[0]?.[0].total.amount).toBe(3000);
});

it('goes on only once every seat has a ticket', async () => {
  const { press, onContinue } = await openTickets();
  const onward = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
  expect(onward().disabled).toBe(false);
  const adults = screen.getByRole('group', { name: /^Adult/ });
  await act(async () => within(adults).getAllByRole('button')[0]!.click());
  expect(screen.getByText('One seat still needs a ticket.')).toBeTruthy();
  expect(onward().disabled).toBe(true);
  await act(async () => within(adults).getAllByRole('button')[1]!.click());
  await press('Continue');
  expect(onContinue).toHaveBeenCalledOnce();
});

async function openWho(options: SceneOptions = {}) {
  const held = await hold(options);
  const { offer, movie, showtime, layout } = held.sale;
  const dealt = dealTickets(offer);
  const choice: TicketChoice = {
    holdId: offer.hold.id,
    offer,
    tickets: ticketsOf(dealt)!,
    total: totalOf(offer, dealt),
    movie,
    showtime,
    seats: heldSeatsOf(layout, offer),
  };
  const on = {
    onBack: vi.fn(),
    onOtherSeats: vi.fn(),
    onOffer: vi.fn<(offer: Offer) => void>(),
    onSignIn: vi.fn(),
    onSignUp: vi.fn(),
    onReserved: vi.fn(),
  };
  render(<WhoScreen choice={choice} account={null} {...on} />);
  return { ...held, ...on };
}

it('asks a guest for a contact in its place, and takes what the contract takes', async () => {
  const { user, press, onReserved, calls } = await openWho();
  await press('Reserve');
  expect(screen.getByRole('alert').textContent).toBe('Type a phone number, or choose e-mail.');
  await user.type(screen.getByLabelText('Phone number'), '12345');
  expect(screen.getByRole('alert').textContent).toBe('This is not a whole phone number yet.');
  expect(calls).not.toContain('booking.reserveSeats');
  await user.type(screen.getByLabelText('Phone number'), '6789');
  await press('Reserve');
  await vi.waitFor(() => expect(onReserved).toHaveBeenCalledOnce());
});

it('asks everybody’s age before a film that has a limit, and goes back where it is not confirmed', async () => {
  const { press, onBack } = await openWho({ movie: { certificate_code: '15' } });
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('15');
  await act(async () => within(dialog).getByRole('button', { name: 'Back' }).click());
  expect(onBack).toHaveBeenCalledOnce();
  await press(/15/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('tells of a new price before anything is reserved at it', async () => {
  const { raise, press, onReserved, onOffer, fill } = await openWho();
  await fill(screen.getByLabelText('Phone number'), '020 7946 0001');
  await raise(1500);
  expect((await screen.findByRole('dialog')).textContent).toContain('The price is now £30.00');
  await press('Go on with £30.00');
  expect(onOffer.mock.calls[0]?.[0].seats[0]?.prices[0]?.amount).toBe(1500);
  expect(onReserved).not.toHaveBeenCalled();
  await press('Reserve');
  await vi.waitFor(() => expect(onReserved).toHaveBeenCalledOnce());
  expect(onReserved.mock.calls[0]?.[0]).toMatchObject({ total: { amount: 3000 } });
});

it('tells of seats that can be sold no more, with the way to others', async () => {
  const held = await hold();
  held.refuse('booking.readOffer', 'LONE_SEAT', { seatIds: [] });
  const onBack = vi.fn();
  render(<TicketsScreen sale={held.sale} onBack={onBack} onContinue={() => undefined} />);
  await held.user.click(await screen.findByRole('button', { name: 'Choose other seats' }));
  expect(onBack).toHaveBeenCalledOnce();
});

it('leads from what is refused at the end to the seats, past the tickets', async () => {
  const { refuse, press, fill, onBack, onOtherSeats } = await openWho();
  await fill(screen.getByLabelText('Phone number'), '020 7946 0001');
  refuse('booking.reserveSeats', 'LONE_SEAT', { seatIds: [] });
  await press('Reserve');
  await screen.findByRole('button', { name: 'Choose other seats' });
  await press('Choose other seats');
  expect(onOtherSeats).toHaveBeenCalledOnce();
  expect(onBack).not.toHaveBeenCalled();
});
