import { expect, test } from '../support/test';
import { begin } from './pages/browse';

test('in the system’s own colours what is chosen, what cannot be pressed and the next step are told apart', async ({
  start,
}) => {
  const { page } = await start();
  await page.emulateMedia({ forcedColors: 'active' });
  const home = await begin(page);
  const colours = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, color, borderColor } = getComputedStyle(element);
        return { backgroundColor, color, borderColor };
      });
  await expect(page.locator('[data-arriving]')).toHaveCount(0);
  const chosen = await colours('[data-screen="home"] button[aria-pressed="true"]');
  const other = await colours('[data-screen="home"] button[aria-pressed="false"]');

  expect(chosen.backgroundColor, JSON.stringify([chosen, other])).not.toBe(other.backgroundColor);
  expect(chosen.color).not.toBe(chosen.backgroundColor);

  const seats = await home.choose('Safety Last!', '13:00');
  const fewer = 'button[aria-label^="Fewer"][aria-disabled="true"]';
  const more = 'button[aria-label^="More"][aria-disabled="false"]';
  expect((await colours(fewer)).color).not.toBe((await colours(more)).color);
  await seats.takeBest();
  await expect(seats.choice()).toContainText('seats');
  const next = await colours('button[data-variant="primary"]:enabled');
  expect(next.color).not.toBe(next.backgroundColor);
  expect(next.backgroundColor).not.toBe(other.backgroundColor);
});
