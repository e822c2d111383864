import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { onScreen } from './pages/screen';

const hourMs = 3_600_000;

test('the next showtimes name their day, and a page that stays open goes over to the new one', async ({
  start,
}) => {
  const { page, advance } = await start();
  const attract = await onScreen(page, 'attract');
  const next = attract.getByRole('listitem').first();
  await expect(next).not.toContainText('Mon');

  // Two minutes to midnight, when the day's last showtime has begun.
  await advance(11 * hourMs + 58 * 60_000);
  await page.reload();
  await onScreen(page, 'attract');
  await expect(next).toContainText('Mon 23 Nov');

  // At five the cinema's next day begins.
  await page.clock.install();
  await advance(5 * hourMs + 90_000);
  await page.reload();
  const home = await begin(page);
  const today = home.screen.getByRole('button', { name: /^Today/ });
  await expect(today).toContainText('22');
  // The first day that has films is the one that is open.
  await expect(home.screen.getByRole('button', { pressed: true }).first()).toContainText('23');
  await advance(40_000);
  await page.clock.runFor(40_000);
  await expect(today).toContainText('23');
  await expect(home.screen.getByRole('button', { pressed: true }).first()).toContainText('Today');
});
