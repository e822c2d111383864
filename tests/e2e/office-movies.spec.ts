import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { choose, expectAccessible, openSection, signInToOffice } from './pages/office';
import { settled } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;
const header = 'title,year,running_minutes,certificate,audio_language';

async function openMovies(page: Page) {
  await signInToOffice(page);
  await openSection(page, 'Films');
  await page.getByRole('row').filter({ hasText: 'Metropolis' }).waitFor();
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } });

function csv(...lines: string[]) {
  return { name: 'films.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...lines].join('\n')) };
}

test('a film is added with a poster that is cropped, found, archived and deleted', async ({ start }) => {
  const { page } = await start(backOffice);
  await openMovies(page);
  await page.getByRole('button', { name: 'Add film' }).click();
  const form = page.getByRole('complementary');
  await form.getByLabel('Title', { exact: true }).fill('The Wind');
  await form.getByLabel('Year').fill('soon');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('A whole number, please.')).toBeVisible();
  await expect(form.getByLabel('Title', { exact: true })).toHaveValue('The Wind');
  await expectAccessible(page, 'a form that is wrong');

  await form.getByLabel('Year').fill('1928');
  await form.getByLabel('Minutes').fill('95');
  await form.getByLabel('Certificate').selectOption({ index: 1 });
  await choose(form, 'Genres', 'Drama');
  await choose(form, 'Language', 'Silent');
  const chooser = form.getByLabel('Choose a poster');
  await chooser.setInputFiles({
    name: 'poster.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(form.getByRole('alert')).toHaveText(/not a picture that can be read/);
  await chooser.setInputFiles({
    name: 'poster.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture(1200, 900).jpeg().toBuffer(),
  });
  await form.getByRole('img', { name: 'The part of the picture' }).waitFor();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await form.getByLabel('Enlarge').fill('2');
  await form.getByLabel('Left and right').press('Home');
  await expectAccessible(page, 'a poster being cropped');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The Wind is added.' })).toBeVisible();
  const poster = form.getByRole('img', { name: 'Poster of The Wind' });
  await expect(poster).toBeVisible();
  expect(await poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);

  await page.getByRole('searchbox').fill('wind 1928');
  await expect(page.getByRole('row')).toHaveCount(2);
  await form.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('No film fits that')).toBeVisible();
  await page.getByLabel('State').selectOption('archived');
  await expect(page.getByRole('row')).toHaveCount(2);
  await form.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No film fits that')).toBeVisible();
});

test('a poster is dropped, dragged in its frame, and half-written films are not lost', async ({ start }) => {
  const { page } = await start(backOffice);
  await openMovies(page);
  await page.getByRole('row').filter({ hasText: 'Metropolis' }).click();
  const form = page.getByRole('complementary');
  const drop = form.locator('label').filter({ hasText: 'Choose another poster' });
  const bytes = [...(await picture(1200, 800).png().toBuffer())];
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(dropped)], 'poster.png'));
    return transfer;
  }, bytes);
  await drop.dispatchEvent('drop', { dataTransfer: data });
  const frame = form.getByRole('img', { name: 'The part of the picture' });
  await frame.scrollIntoViewIfNeeded();
  const across = form.getByLabel('Left and right');
  const before = Number(await across.inputValue());
  await settled(page);
  const box = (await frame.boundingBox())!;
  await page.mouse.move(box.x + 75, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 15, box.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(Number(await across.inputValue())).toBeGreaterThan(before);

  await page.getByRole('row').filter({ hasText: 'Nosferatu' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await openSection(page, 'Prices');
  await openSection(page, 'Films');
  await expect(form.getByRole('heading', { name: 'Metropolis' })).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Metropolis is saved.' })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Delete' })).toHaveCount(0);
});

test('films come from a CSV with bad rows: looked at, left out, and only written when confirmed', async ({
  start,
}) => {
  const app = await start(backOffice);
  const { page } = app;
  await openMovies(page);
  const count = async () => (await page.getByRole('row').count()) - 1;
  const before = await count();
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import films' });
  const chooser = dialog.getByLabel('Choose');
  await chooser.setInputFiles({ ...csv(), buffer: Buffer.from('Wind,1928') });
  await expect(dialog.getByRole('alert')).toHaveText(
    /The first line does not name these columns: title, year/,
  );
  await chooser.setInputFiles(
    csv('The Wind,1928,95,U,zxx', 'Metropolis,1927,150,PG,zxx', 'Late,soon,90,U,en', 'Rated,1930,90,X,en'),
  );
  await expect(dialog.getByText('2 rows left out')).toBeVisible();
  const wrong = dialog.getByRole('table', { name: 'Rows that are wrong' }).getByRole('row');
  await expect(wrong.nth(1)).toContainText('4');
  await expect(wrong.nth(1)).toContainText('“soon” is not a whole number.');
  await expect(wrong.nth(2)).toContainText('There is no certificate “X” here.');
  await expectAccessible(page, 'an import being looked at');
  expect(await count()).toBeGreaterThanOrEqual(before);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await count()).toBe(before);

  await page.getByRole('button', { name: 'Import' }).click();
  await chooser.setInputFiles(csv('The Wind,1928,95,U,zxx', 'Late,soon,90,U,en'));
  await dialog.getByRole('button', { name: 'Import 1 film' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'The Wind' })).toBeVisible();
  expect(await count()).toBe(before + 1);
  await openSection(page, 'Journal');
  await page.getByLabel('What was done').selectOption('movies.imported');
  await expect(page.getByRole('row').filter({ hasText: 'Imported films' })).toHaveCount(1);
});

test('the catalogue is exported to a file that a reader of CSV opens', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-saved-'));
  process.env.FOYER_SAVE_DIR = folder;
  try {
    const { page } = await start(backOffice);
    await openMovies(page);
    const shown = (await page.getByRole('row').count()) - 1;
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('status').filter({ hasText: `${shown} films are saved.` })).toBeVisible();
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'films.csv')), {
      bom: true,
      columns: true,
    });
    expect(rows).toHaveLength(shown);
    expect(rows.find((row) => row.title === 'Metropolis')).toMatchObject({ year: '1927', state: 'active' });
  } finally {
    delete process.env.FOYER_SAVE_DIR;
    rmSync(folder, { recursive: true });
  }
});

test('genres and certificates are the cinema’s own', async ({ start }) => {
  const { page } = await start(backOffice);
  await openMovies(page);
  await page.getByRole('button', { name: 'Genres' }).click();
  const dialog = page.getByRole('dialog', { name: 'Genres' });
  await dialog.getByLabel('New genre').fill('drama');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('There is one called Drama already.');
  await dialog.getByLabel('New genre').fill('Western');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByRole('button', { name: 'Delete Western' }).waitFor();
  await expectAccessible(page, 'genres');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('row').filter({ hasText: 'Metropolis' }).click();
  const form = page.getByRole('complementary');
  await form.getByRole('button', { name: 'Edit' }).click();
  const certificates = page.getByRole('dialog', { name: 'Certificates' });
  await certificates.getByLabel('New code').fill('X');
  await certificates.getByLabel('What it means').last().fill('Grown-ups');
  await certificates.getByLabel('From age').last().selectOption('18');
  await certificates.getByRole('button', { name: 'Add' }).click();
  await expect(certificates.getByLabel('Code', { exact: true }).last()).toHaveValue('X');
  await expectAccessible(page, 'certificates');
  await certificates.getByRole('button', { name: 'Close' }).click();
  await form.getByLabel('Certificate').selectOption('X');
});

test('a price is changed, and a ticket type added, moved and renamed', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Prices');
  await expect(page.locator('main [aria-busy]')).toHaveCount(0);
  await expectAccessible(page, 'prices');
  await page.getByRole('row').filter({ hasText: 'Matinee' }).click();
  const form = page.getByRole('complementary');
  await form.getByLabel('Adult').fill('9.999');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('A sum, as 12.50.')).toBeVisible();
  await expectAccessible(page, 'a price card that is wrong');
  await form.getByLabel('Adult').fill('9.90');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Matinee' })).toContainText('9.90');

  const types = page.getByRole('region', { name: 'Ticket types' });
  await types.getByLabel('New ticket type').fill('Member');
  await types.getByRole('button', { name: 'Add ticket type' }).click();
  await types.getByRole('button', { name: 'Move Member up' }).click();
  const names = () =>
    types.locator('li input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await expect.poll(names).toEqual(['Adult', 'Child', 'Senior', 'Member', 'Student']);
  await types.getByLabel('Not sold with any price card yet').fill('Friend');
  await types.getByRole('button', { name: 'Rename' }).click();
  await types.getByRole('button', { name: 'Archive Friend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect.poll(names).toEqual(['Adult', 'Child', 'Senior', 'Student']);
});
