import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BusinessDay } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import {
  aMovie,
  anAuditorium,
  aPriceCard,
  aReservation,
  aShowtime,
  hourMs,
  minuteMs,
} from '../support/builders';
import { laptop, newDataFolder } from '../support/foyer-app';
import { adminEmail, adminPassword, openTestFoyer } from '../support/test-foyer';
import { expect, test } from '../support/test';
import { signInToOffice } from './pages/office';

const films: [title: string, minutes: number][] = [
  ['Who’s Afraid of Virginia Woolf?', 131],
  ['M', 99],
  ['Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb', 95],
  ['A Trip to the Moon', 15],
  ['Lawrence of Arabia', 218],
  ['Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 45],
  ['Sunrise: A Song of Two Humans', 94],
  ['The Passion of Joan of Arc', 82],
];

/** Business days of eight, twelve and twenty hours, by when they begin. */
const days: { day: string; from: number; hours: number }[] = [
  { day: '2026-12-07', from: Date.UTC(2026, 11, 7, 14), hours: 8 },
  { day: '2026-12-08', from: Date.UTC(2026, 11, 8, 11), hours: 12 },
  { day: '2026-12-09', from: Date.UTC(2026, 11, 9, 6), hours: 20 },
];

/** Halls that are full from the day's first minute to its last. */
async function fillDays(database: Database, halls: number): Promise<void> {
  const priceCard = await aPriceCard(database);
  const movies = [];
  for (const [title, running_minutes] of films)
    movies.push(await aMovie(database, { title, running_minutes }));
  for (let hall = 0; hall < halls; hall += 1) {
    const house = await anAuditorium(database, { name: `Hall ${hall + 1}`, rows: 3 });
    for (const { day, from, hours } of days) {
      let starts_at = from + hall * 5 * minuteMs;
      for (let at = hall; ; at += 1) {
        const movie = movies[at % movies.length]!;
        const lasts = (movie.running_minutes + 30) * minuteMs;
        if (starts_at + lasts > from + hours * hourMs) break;
        const state = at % 5 === 4 ? 'planned' : 'on_sale';
        const change = { starts_at, business_day: day as BusinessDay, state } as const;
        const showtime = await aShowtime(database, { movie, house, priceCard, change });
        if (at % 3 === 0)
          await aReservation(database, showtime, house.seats.slice(0, 5), priceCard.ticketTypes[0]!);
        starts_at += lasts + (at % 3) * 5 * minuteMs;
      }
    }
  }
}

/** What cannot be read, in words; measured where the letters are, not where their boxes are. */
async function unreadable(page: Page): Promise<string[]> {
  return page.getByRole('group', { name: 'Timeline' }).evaluate((timeline) => {
    const found: string[] = [];
    const linesOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const hours = [...timeline.querySelectorAll('[aria-hidden] > span')];
    const strip = hours[0]?.parentElement?.getBoundingClientRect();
    const labels = hours.map((hour) => ({ text: hour.textContent, box: linesOf(hour)[0]! }));
    if (labels.length < 2) found.push('hardly an hour is named');
    for (const [index, { text, box }] of labels.entries()) {
      const next = labels[index + 1];
      if (next && box.right + 4 > next.box.left) found.push(`${text} runs into ${next.text}`);
      if (box.right > strip!.right || box.left < strip!.left) found.push(`${text} is cut off`);
    }
    for (const block of timeline.querySelectorAll('button[aria-label]')) {
      const name = block.getAttribute('aria-label')!;
      const words = block.querySelector('strong')?.parentElement?.parentElement;
      const title = block.querySelector('strong');
      if (!words || !title || linesOf(title).length === 0) continue;
      const room = words.getBoundingClientRect();
      const shown = title.getBoundingClientRect();
      for (const line of linesOf(title)) {
        const isGone = line.top >= shown.bottom - 1;
        if (!isGone && line.bottom > shown.bottom + 2)
          found.push(`${name}: a line of its title is cut through`);
      }
      for (const part of block.querySelectorAll('time > :first-child, time + span, em'))
        for (const line of linesOf(part))
          if (line.bottom > room.bottom + 2 || line.right > room.right + 1)
            found.push(`${name}: ${part.textContent} is cut off`);
    }
    return found;
  });
}

for (const halls of [3, 5, 9])
  test(`the timeline of ${halls} halls is read with either clock, however long the day`, async ({
    start,
  }, testInfo) => {
    test.setTimeout(120_000);
    const folder = newDataFolder('empty');
    const { foyer, database, admin } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
    await admin();
    await fillDays(database, halls);
    await foyer.close();
    const app = await start({ data: 'empty', folder, size: laptop, args: ['--back-office'] });
    const { page, elsewhere } = app;
    await elsewhere('auth.signIn', { email: adminEmail, password: adminPassword });
    await signInToOffice(page, { email: adminEmail, password: adminPassword });
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Schedule' }).click();
    for (const clockFormat of ['24', '12'] as const) {
      await elsewhere('settings.changeSettings', { clockFormat });
      for (const { day, hours } of days) {
        await page.getByLabel('Go to a day').fill(day);
        const timeline = page.getByRole('group', { name: 'Timeline' });
        await expect(timeline.getByRole('button').first()).toBeVisible();
        await expect(timeline.getByRole('button').first()).toHaveAccessibleName(
          clockFormat === '12' ? /[AP]M/ : /\d\d:\d\d \d+%/,
        );
        await page.screenshot({
          path: testInfo.outputPath(`${halls}-halls-${hours}-hours-${clockFormat}.png`),
          animations: 'disabled',
        });
        expect.soft(await unreadable(page), `${hours} hours, ${clockFormat}`).toEqual([]);
      }
    }
  });
