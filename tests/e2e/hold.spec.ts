import type { BusinessDay } from '../../electron/contract/values';
import { newDataFolder } from '../support/foyer-app';
import { findFreePair } from '../support/free-seats';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { begin } from './pages/browse';
import { onScreen } from './pages/screen';
import { seatPickerOn } from './pages/seat-picker';

const day = '2026-12-05' as BusinessDay;
const minutes = 60_000;

test('time runs out: a screen in plain words keeps the choice and tries again with one tap', async ({
  start,
}) => {
  const { page, elsewhere, advance } = await start();
  const pair = await findFreePair(elsewhere, day, ['E11', 'E12']);
  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.pick('E12');
  await seats.waitFor('E12', 'yours');
  await expect(seats.screen.getByText('Held for you')).toBeVisible();
  for (let minute = 0; minute < 8; minute += 1) {
    // Somebody who thinks it over touches the screen now and then: without that the visit itself would end.
    await seats.screen.getByRole('heading').click();
    await advance(1 * minutes);
  }
  const expired = await onScreen(page, 'expired');
  await expect(expired).toContainText('We have kept your choice');
  const { states } = await elsewhere('booking.readSeatMap', { showtimeId: pair.showtimeId });
  expect(states.taken).not.toContain(pair.seatIds[0]);
  await expired.getByRole('button', { name: 'Try the same seats again' }).click();
  const again = await seatPickerOn(page);
  await again.waitFor('E11', 'yours');
  await again.waitFor('E12', 'yours');
});

test('someone else was quicker: the seat shows as taken at once, and the rest stays', async ({ start }) => {
  const { page, elsewhere } = await start();
  const pair = await findFreePair(elsewhere, day, ['E11', 'E12']);
  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.waitFor('E11', 'yours');
  await elsewhere('booking.holdSeats', {
    showtimeId: pair.showtimeId,
    seatIds: [pair.seatIds[1]!],
    holdId: null,
  });
  await seats.waitFor('E12', 'taken');
  expect(await seats.stateOf('E11')).toBe('yours');
  await seats.pick('E12');
  await expect(seats.screen.locator('[data-tone]')).toContainText(/row E, seat 12 is taken/i);
  await elsewhere('booking.releaseHold', {});
  await seats.waitFor('E12', 'free');
});

test('a restart in the middle of a hold gives the seats back', async ({ start }) => {
  const folder = newDataFolder('demo');
  const first = await start({ folder });
  const pair = await findFreePair(first.elsewhere, day, ['E11', 'E12']);
  const home = await begin(first.page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.pick('E12');
  await seats.waitFor('E12', 'yours');
  await expect(seats.screen.getByText('Held for you')).toBeVisible();
  // As a power cut does it: no chance to tidy up.
  first.electron.process().kill('SIGKILL');
  await first.electron.waitForEvent('close').catch(() => undefined);

  const second = await start({ folder });
  const { states } = await second.elsewhere('booking.readSeatMap', { showtimeId: pair.showtimeId });
  expect(states.taken).not.toContain(pair.seatIds[0]);
  const begun = await begin(second.page);
  await begun.chooseDay(5);
  const map = await begun.choose(pair.film, pair.time);
  await map.pick('E11');
  await map.waitFor('E11', 'yours');
});

test('leaving the seat map gives the seats back', async ({ start }) => {
  const { page, elsewhere } = await start();
  const pair = await findFreePair(elsewhere, day, ['E11', 'E12']);
  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.waitFor('E11', 'yours');
  await seats.back();
  await onScreen(page, 'home');
  await elsewhere('booking.holdSeats', { showtimeId: pair.showtimeId, seatIds: pair.seatIds, holdId: null });
});

test('in the last seconds the patron is asked, and gets the whole time anew', async ({ start }) => {
  const { page, elsewhere, advance } = await start();
  await page.clock.install();
  await page.reload();
  const pair = await findFreePair(elsewhere, day, ['E11', 'E12']);
  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.pick('E12');
  await seats.waitFor('E12', 'yours');
  await expect(seats.screen.getByText('Held for you')).toBeVisible();
  const question = page.getByRole('dialog', { name: 'Do you need more time?' });
  const passBoth = async (ms: number) => {
    await seats.screen.getByRole('heading').click();
    await advance(ms);
    await page.clock.runFor(ms);
  };
  for (let pass = 0; pass < 13; pass += 1) await passBoth(30_000);
  // From here in short steps, so that a slow machine's own seconds do not carry it past the question.
  for (let pass = 0; pass < 16 && !(await question.isVisible()); pass += 1) await passBoth(5_000);
  // The two clocks are put forward one after the other: while main thinks it too early, it says so.
  await expect(async () => {
    await advance(5_000);
    await question.getByRole('button', { name: 'Yes, more time' }).click({ timeout: 2_000 });
    await question.waitFor({ state: 'hidden', timeout: 3_000 });
  }).toPass({ timeout: 25_000 });
  const states = await callFrom(page, 'booking.readSeatStates', { showtimeId: pair.showtimeId });
  const hold = states.ok ? states.value.hold : null;
  expect(hold!.seatIds).toHaveLength(2);
  expect(hold!.remainingMs).toBeGreaterThan(7 * minutes);
});
