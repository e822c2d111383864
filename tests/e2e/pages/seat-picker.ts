import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen.ts';
import { type Tickets, ticketsOn } from './tickets.ts';

export type SeatState = 'free' | 'yours' | 'taken';

export type SeatPicker = {
  screen: Locator;
  /** A seat on the map by its label, as `G10`. */
  seat: (label: string) => Locator;
  pick: (label: string) => Promise<void>;
  stateOf: (label: string) => Promise<string>;
  waitFor: (label: string, state: SeatState) => Promise<void>;
  setPeople: (count: number) => Promise<void>;
  takeBest: () => Promise<void>;
  /** The choice in words, as it stands above the main action. */
  choice: () => Locator;
  continue: () => Promise<Tickets>;
  /** Presses the main action where the choice is expected to be refused; gives the reason's place. */
  continueInVain: () => Promise<Locator>;
  showRows: () => Promise<void>;
  back: () => Promise<void>;
};

export async function seatPickerOn(page: Page): Promise<SeatPicker> {
  const screen = await onScreen(page, 'seats');
  await screen.locator('[data-seat]').first().waitFor();
  const seat = (label: string, state = '') => {
    const [, row, number] = /^([A-Z]+)(\d+)$/.exec(label) ?? [];
    return screen.getByRole('button', {
      name: new RegExp(`\\brow ${row} seat ${number}\\b.*${state}$`, 'i'),
    });
  };
  const stateOf = async (label: string) =>
    ((await seat(label).getAttribute('aria-label')) ?? '').split(', ').at(-1) ?? '';
  const waitFor = (label: string, state: SeatState) => seat(label, state).waitFor();
  const main = () => screen.getByRole('button', { name: 'Choose tickets' });
  return {
    screen,
    seat,
    stateOf,
    waitFor,
    async pick(label) {
      await seat(label).click({ force: true });
    },
    async setPeople(count) {
      const people = screen.getByRole('group', { name: 'People' });
      for (let tries = 0; tries < 20; tries += 1) {
        const now = Number(await people.getByRole('status').innerText());
        if (now === count) return;
        await people.getByRole('button', { name: now < count ? 'More: People' : 'Fewer: People' }).click();
      }
    },
    async takeBest() {
      await screen.getByRole('button', { name: /^Best seats? for/ }).click();
      await screen.getByText('Held for you').waitFor();
    },
    choice: () => screen.getByText(/^(.+, )?Row .+, seats? /i).last(),
    async continue() {
      await main().click();
      return ticketsOn(page);
    },
    async continueInVain() {
      await main().click();
      const reason = screen.locator('[data-tone]');
      await reason.waitFor();
      return reason;
    },
    async showRows() {
      await screen.getByRole('button', { name: 'Row list' }).click();
    },
    async back() {
      await screen.getByRole('button', { name: /Back|Films/ }).click();
    },
  };
}
