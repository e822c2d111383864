import { render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { PricesPage } from './prices-page';
import { usePricesStore } from './prices.store';

/** Ada has a price card open; Ben changes it in another window. */
async function openCard() {
  const scene = await openScene();
  const [ada, ben] = [await scene.admin(), await scene.admin()];
  const page = await openPage(scene, ada);
  render(<PricesPage />);
  const { id, name } = scene.priceCard.card;
  const card = async () =>
    (await scene.call(ben, 'prices.listPrices', {})).priceCards.find((one) => one.id === id)!;
  const rename = async (next: string) => {
    const { version: seenVersion, prices, surcharges, weekdays, fromMinute, untilMinute } = await card();
    const written = { name: next, prices, surcharges, weekdays, fromMinute, untilMinute };
    await scene.call(ben, 'prices.changePriceCard', { priceCardId: id, seenVersion, card: written });
  };
  await page.user.click(await screen.findByRole('row', { name: new RegExp(name) }));
  const field = () => screen.getByLabelText<HTMLInputElement>('Name');
  const type = async (text: string) => {
    await page.user.clear(field());
    await page.user.type(field(), text);
  };
  const press = (button: string) => page.user.click(screen.getByRole('button', { name: button }));
  return { ...page, name, rename, field, type, press, nameInMain: async () => (await card()).name };
}

/** The live reading follows at its own pace. */
const soon = { timeout: 10_000 };
const told = () => screen.findByRole('alert', undefined, soon);

it('what another admin saves under an open form is not written over by what is typed there', async () => {
  const { rename, field, type, press, nameInMain } = await openCard();
  await type('Ada’s');
  await rename('Ben’s');
  // The live reading behind the form knows the newest version by now.
  expect((await told()).textContent).toContain('Somebody else changed it after you had opened it');
  await press('Save');
  expect((await screen.findByText(/Ada Manager saved changes to it/, undefined, soon)).isConnected).toBe(
    true,
  );
  expect(await nameInMain()).toBe('Ben’s');
  expect(field().value).toBe('Ada’s');
  await press('Keep mine and save over it');
  await vi.waitFor(async () => expect(await nameInMain()).toBe('Ada’s'), soon);
});

it('what another admin saved can be taken instead', async () => {
  const { rename, field, type, nameInMain, user } = await openCard();
  await type('Ada’s');
  await rename('Ben’s');
  await user.click(within(await told()).getByRole('button', { name: 'Take theirs instead' }));
  await vi.waitFor(() => expect(field().value).toBe('Ben’s'), soon);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await nameInMain()).toBe('Ben’s');
});

it('a form in which nothing was typed follows what another admin saves, and then saves over nobody', async () => {
  const { rename, field, type, press, nameInMain } = await openCard();
  await rename('Ben’s');
  await vi.waitFor(() => expect(field().value).toBe('Ben’s'), soon);
  await type('Both');
  await press('Save');
  await vi.waitFor(async () => expect(await nameInMain()).toBe('Both'), soon);
});

it('a card with a fault is not saved over another’s: the fault is shown, and the choice stays', async () => {
  const { rename, field, press, nameInMain, user } = await openCard();
  await user.clear(field());
  await rename('Ben’s');
  await told();
  await press('Keep mine and save over it');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field());
  expect(screen.getByRole('button', { name: 'Keep mine and save over it' }).isConnected).toBe(true);
  expect(await nameInMain()).toBe('Ben’s');
});

it('what is typed between saving and its answer stays, to be saved in its turn', async () => {
  const { type, press, hold, field, nameInMain } = await openCard();
  const answer = hold('prices.changePriceCard');
  await type('Ada’s');
  await press('Save');
  await type('Ada’s own');
  answer();
  await vi.waitFor(async () => expect(await nameInMain()).toBe('Ada’s'), soon);
  await vi.waitFor(() => expect(usePricesStore.getState().seenVersion).toBe(1), soon);
  expect(field().value).toBe('Ada’s own');
  await press('Save');
  await vi.waitFor(async () => expect(await nameInMain()).toBe('Ada’s own'), soon);
});
