import type { Page } from '@playwright/test';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { openSection, signInToOffice } from './pages/office';
import { beat, countIn, drum, rhythms, type Rhythm } from './pages/robot';
import { settled } from './pages/screen';

const nameOf = ({ hand, times, gapMs }: Rhythm) => `${hand} x ${times}, ${gapMs} ms apart`;
// A desk has a mouse and keys.
const atDesk = rhythms.filter(({ hand }, index) => hand !== 'touch' && index % 2 === 0);
const backOffice = { args: ['--back-office'], size: desk } as const;

async function takeFreeSeat(page: Page): Promise<void> {
  const free = page.getByRole('group', { name: 'Seats', exact: true }).locator('[data-look="free"]');
  await free.last().click();
}

test('at the desk, too, however often it is pressed, one reservation is made, collected and cancelled', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const { page, folder } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Reservations');
  for (const rhythm of atDesk) {
    await test.step(nameOf(rhythm), async () => {
      await page.getByRole('tab', { name: 'Reserve at the desk' }).click();
      await takeFreeSeat(page);
      const reserve = page.getByRole('button', { name: /^Reserve 1 seat/ });
      await page.getByLabel('Name').fill('Lotte Reiniger');
      await page.getByLabel('Phone or e-mail').fill('+44 20 7946 0999');
      for (const box of await page.getByRole('checkbox', { name: /older|single seat/ }).all())
        await box.check();
      const made = countIn(folder, 'reservation');
      await drum(page, reserve, rhythm);
      const inspector = page.getByRole('complementary');
      await expect(inspector.getByText('Reserved at the desk')).toBeVisible();
      expect(countIn(folder, 'reservation') - made).toBe(1);

      // The same button would take it back.
      await drum(page, inspector.getByRole('button', { name: 'Mark as collected' }), rhythm);
      const takeBack = inspector.getByRole('button', { name: 'Undo collected' });
      await expect(takeBack).toBeVisible();
      await takeBack.click();

      const cancelled = () => countIn(folder, 'reservation', `state = 'cancelled'`);
      const before = cancelled();
      await drum(page, inspector.getByRole('button', { name: 'Cancel reservation' }), rhythm);
      const question = page.getByRole('dialog');
      await expect(question).toBeVisible();
      expect(cancelled()).toBe(before);
      await expect(question.getByText('Please say why.')).toHaveCount(0);
      await question.getByLabel('Reason').fill('Pressed too often.');
      await settled(page);
      await drum(page, question.getByRole('button', { name: 'Cancel reservation' }), rhythm);
      await expect(inspector.getByText('Cancelled by staff')).toBeVisible();
      expect(cancelled() - before).toBe(1);
    });
  }
});

test('a double click that closes a dialog opens nothing of the table below it', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Films');
  await page.getByRole('row').filter({ hasText: 'Metropolis' }).click();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('button', { name: 'Archive' }).click();
  const question = page.getByRole('dialog');
  const cancel = (await question.getByRole('button', { name: 'Cancel' }).boundingBox())!;
  const at = { x: cancel.x + cancel.width / 2, y: cancel.y + cancel.height / 2 };
  await settled(page);
  await beat(page, at, { hand: 'mouse', times: 2, gapMs: 150 });
  await expect(question).toBeHidden();
  await settled(page);
  const below = await page.evaluate(
    ({ x, y }) =>
      document
        .elementsFromPoint(x, y)
        .find((one) => one.closest('tr'))
        ?.closest('tr')?.textContent,
    at,
  );
  expect(below).toBeTruthy();
  expect(below).not.toContain('Metropolis');
  await expect(inspector.getByRole('heading', { name: 'Metropolis' })).toBeVisible();
});
