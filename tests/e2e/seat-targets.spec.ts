import type { Page } from '@playwright/test';
import type { BusinessDay } from '../../electron/contract/values';
import { curvedHouse } from '../support/curved-house';
import { landscape, portrait } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { demoAdmin } from './pages/office';
import { onScreen, settled } from './pages/screen';

/** Pixels of a millimetre on the kiosk's own screen: 21.5 inches, 1080 x 1920. */
const pxPerMm = Math.hypot(1080, 1920) / (21.5 * 25.4);
const besidePx = 6 * pxPerMm;
const day = '2026-11-27' as BusinessDay;

/** Of the screen with a house as it comes up: 60 seats whole, or 2,000 in parts. */
const mostNodes = 450;
const houses = [
  ['60', curvedHouse(6, [10])],
  ['150', curvedHouse(10, [4, 7, 4])],
  ['385', curvedHouse(11, [9, 17, 9])],
  ['1,600', curvedHouse(40, [10, 20, 10])],
  ['2,000', curvedHouse(40, [12, 13, 13, 12])],
] as const;

/** The least width and height of a target, and the least distance of two centres, of the seats in sight; in millimetres. */
async function measure(page: Page) {
  const boxes = await page.locator('[data-seat]').evaluateAll((seats) =>
    seats.map((seat) => {
      const { x, y, width, height } = seat.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, size: Math.min(width, height) };
    }),
  );
  let apart = Infinity;
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) apart = Math.min(apart, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return { size: Math.min(...boxes.map((box) => box.size)) / pxPerMm, apart: apart / pxPerMm };
}

/** Presses beside a seat in the middle of those in sight, on either side; each must take that seat and give it back. */
async function pressBeside(page: Page): Promise<void> {
  const free = page.locator('[data-seat][data-look="free"]');
  const id = await free.nth(Math.floor((await free.count()) / 2)).getAttribute('data-seat');
  const seat = page.locator(`[data-seat="${id}"]`);
  const target = seat.locator('circle').first();
  for (const [dx, dy] of [
    [besidePx, 0],
    [-besidePx, 0],
    [0, besidePx],
    [0, -besidePx],
  ] as const) {
    const before = await seat.getAttribute('aria-pressed');
    const box = await target.boundingBox();
    if (!box) throw new Error('the seat is not in sight');
    const changed = await watchSeats(page);
    await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
    await expect(seat).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
    // The one, and where the keys stood before it: a tap draws nothing else of the house.
    expect((await changed()).length).toBeLessThanOrEqual(2);
  }
}

/** From now on notes which seats of the map are drawn anew; the function ends that and gives them. */
async function watchSeats(page: Page): Promise<() => Promise<string[]>> {
  const watch = await page.evaluateHandle(() => {
    const seats = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const seat = (target as Element).closest<SVGGElement>('[data-seat]');
        if (seat) seats.add(seat.dataset.seat ?? '');
      }
    });
    for (const seat of document.querySelectorAll('[data-seat]'))
      observer.observe(seat, { subtree: true, childList: true, attributes: true });
    return {
      end: () => {
        observer.disconnect();
        return [...seats];
      },
    };
  });
  return () => watch.evaluate(({ end }) => end());
}

for (const size of [portrait, landscape] as const) {
  test(`every seat is a target of 20 mm, in houses of 60 to 2,000 seats, ${size}`, async ({ start }) => {
    test.setTimeout(180_000);
    const { page, elsewhere } = await start({ size });
    await elsewhere('auth.signIn', demoAdmin);
    const { movies } = await elsewhere('listing.listDay', { businessDay: day });
    const [movie] = movies;
    const { ticketTypes } = await elsewhere('prices.listPrices', {});
    const { priceCardId } = await elsewhere('prices.addPriceCard', {
      name: 'Any time',
      prices: [{ ticketTypeId: ticketTypes[0]!.id, amount: 1000 }],
      surcharges: [],
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      fromMinute: 0,
      untilMinute: 2880,
    });
    for (const [index, [name, layout]] of houses.entries()) {
      const { auditoriumId } = await elsewhere('auditoriums.addAuditorium', {
        name: `House of ${name}`,
        layout,
      });
      await elsewhere('schedule.addShowtimes', {
        showtimes: [
          {
            movieId: movie!.id,
            auditoriumId,
            priceCardId,
            startsAtLocal: `2026-11-22T${14 + index}:00`,
            format: '2D',
            audioLanguage: 'en',
            subtitleLanguage: null,
            hasCaptions: false,
            hasAudioDescription: false,
          },
        ],
      });
    }
    const home = await begin(page);
    for (const [name, layout] of houses) {
      await home.screen.getByRole('button', { name: new RegExp(`House of ${name}\\b`) }).click();
      const seats = await onScreen(page, 'seats');
      await seats.locator('[data-seat], [data-part]').first().waitFor();
      await settled(page);
      const parts = await seats.locator('[data-part]').count();
      // At every size up to 2,000 seats: a part is drawn in a few paths, and nothing that moves holds the first picture up.
      expect(await seats.locator('*').count()).toBeLessThan(mostNodes);
      expect(await seats.evaluate((screen) => getComputedStyle(screen).animationName)).toBe('none');
      await expect(seats.locator('svg[data-arrives]')).toHaveCount(0);
      const seen = new Set<string>();
      for (let part = 0; part < Math.max(1, parts); part += 1) {
        if (parts > 0) {
          await seats.locator('[data-part]').nth(part).focus();
          await page.keyboard.press('Enter');
        }
        await seats.locator('[data-seat]').first().waitFor();
        await settled(page);
        // The part has come to rest.
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
        );
        const { size: target, apart } = await measure(page);
        expect(target).toBeGreaterThanOrEqual(19.99);
        expect(apart).toBeGreaterThanOrEqual(19.99);
        for (const id of await seats
          .locator('[data-seat]')
          .evaluateAll((all) => all.map((each) => each.getAttribute('data-seat')!)))
          seen.add(id);
        if (part === 0) await pressBeside(page);
        if (parts > 0) {
          await seats.getByRole('button', { name: 'Whole house' }).click();
          await seats.locator('[data-part]').first().waitFor();
          await settled(page);
        }
      }
      expect(seen.size).toBe(layout.seats.length);
      await seats.getByRole('button', { name: 'Back' }).click();
      await onScreen(page, 'home');
    }
  });
}
