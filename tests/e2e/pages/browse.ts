import type { Locator, Page } from '@playwright/test';
import { type Reservations, reservationsOn } from './reservations.ts';
import { onScreen } from './screen.ts';
import { type SeatPicker, seatPickerOn } from './seat-picker.ts';

export type Home = {
  screen: Locator;
  /** Opens a showtime by its film and time, as it stands in the list. */
  choose: (film: string, time: string) => Promise<SeatPicker>;
  showtime: (film: string, time: string) => Locator;
  openMovie: (film: string) => Promise<Locator>;
  /** By its number in the month. */
  chooseDay: (day: number) => Promise<void>;
  myReservation: () => Promise<Reservations>;
};

/** From the attract screen with a touch. */
export async function begin(page: Page): Promise<Home> {
  const attract = await onScreen(page, 'attract');
  await attract.click();
  return homeOn(page);
}

export async function homeOn(page: Page): Promise<Home> {
  const screen = await onScreen(page, 'home');
  await screen
    .getByRole('button', { name: /^About / })
    .first()
    .waitFor();
  const showtime = (film: string, time: string) =>
    screen
      .getByRole('list', { name: `Showtimes of ${film}` })
      .or(screen.getByRole('group', { name: `Showtimes of ${film}` }))
      .getByRole('button', { name: new RegExp(time) });
  return {
    screen,
    showtime,
    async choose(film, time) {
      await showtime(film, time).click();
      return seatPickerOn(page);
    },
    async openMovie(film) {
      await screen.getByRole('button', { name: `About ${film}` }).click();
      return onScreen(page, 'movie');
    },
    async chooseDay(day) {
      await screen.getByRole('button', { name: new RegExp(`\\b${day} \\w+, \\d+ showtimes?$`) }).click();
    },
    async myReservation() {
      await screen.getByRole('button', { name: 'My reservation' }).click();
      return reservationsOn(page);
    },
  };
}
