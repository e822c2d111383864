import { expect, type Locator, type Page } from '@playwright/test';
import type { SeatName } from '../../../electron/contract/values.ts';
import { onScreen, settled } from './screen.ts';
import { type Tickets, ticketsOn } from './tickets.ts';

export type SeatState = 'free' | 'yours' | 'taken';

/** By row and number where these cannot be mistaken, as `G10`; else by all three names. */
type SeatLabel = string | SeatName;

function wordsOf(label: SeatLabel): string {
  const [, row, number] = typeof label === 'string' ? (/^([A-Z]+)(\d+)$/.exec(label) ?? []) : [];
  const seat = typeof label === 'string' ? { area: '', row, number } : label;
  return `${seat.area ? `^${seat.area}, ` : '(^|, )'}row ${seat.row}, seat ${seat.number}`;
}

export type SeatPicker = {
  screen: Locator;
  /** A seat on the map. */
  seat: (label: SeatLabel) => Locator;
  /** Shows the part of the house that a seat is in; nothing in a house that is shown whole. */
  bringUp: (label: SeatLabel) => Promise<void>;
  pick: (label: SeatLabel) => Promise<void>;
  stateOf: (label: SeatLabel) => Promise<string>;
  waitFor: (label: SeatLabel, state: SeatState) => Promise<void>;
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
  await screen.locator('[data-seat], [data-part]').first().waitFor();
  await settled(page);
  const seat = (label: SeatLabel, state = '') =>
    screen.getByRole('button', { name: new RegExp(`${wordsOf(label)}, .*${state}$`, 'i') });
  /** In a house that is shown in parts: goes through these until the seat is in sight. */
  const bringUp = async (label: SeatLabel) => {
    const parts = screen.locator('[data-part]');
    const whole = screen.getByRole('button', { name: 'Whole house' });
    if (await seat(label).isVisible()) return;
    if (await whole.isVisible()) await whole.click();
    for (let part = 0; part < (await parts.count()); part += 1) {
      await settled(page);
      await parts.nth(part).focus();
      await page.keyboard.press('Enter');
      await screen.locator('[data-seat]').first().waitFor();
      if (await seat(label).isVisible()) return;
      await whole.click();
      await parts.first().waitFor();
    }
  };
  const stateOf = async (label: SeatLabel) => {
    await bringUp(label);
    return ((await seat(label).getAttribute('aria-label')) ?? '').split(', ').at(-1) ?? '';
  };
  const waitFor = async (label: SeatLabel, state: SeatState) => {
    // It may not be drawn yet, in whichever part.
    await expect(async () => {
      await bringUp(label);
      await seat(label, state).waitFor({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  };
  const main = () => screen.getByRole('button', { name: 'Choose tickets' });
  return {
    screen,
    seat,
    bringUp,
    stateOf,
    waitFor,
    async pick(label) {
      await bringUp(label);
      await settled(page);
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
