import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { expectAccessible, openSection, signInToOffice } from './pages/office';

async function textOf(file: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

test('a slip is printed from the inspector, and again as a duplicate', async ({ start }, testInfo) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-paper-'));
  process.env.FOYER_PRINT_DIR = folder;
  try {
    const { page } = await start({ args: ['--back-office'], size: desk });
    await signInToOffice(page);
    await openSection(page, 'Reservations');
    await page.getByLabel('Film').fill('metrop');
    const row = page.getByRole('table', { name: 'Reservations' }).getByRole('row').nth(1);
    await expect(row).toContainText('Metropolis');
    await row.click();
    const inspector = page.getByRole('complementary');
    const code = (await inspector.getByRole('heading', { level: 2 }).textContent())!;
    await inspector.getByRole('button', { name: 'Print a slip' }).click();
    await expect(page.getByRole('status').filter({ hasText: `The slip of ${code}` })).toBeVisible();
    await inspector.getByRole('button', { name: 'Print again, as a duplicate' }).click();
    await expect(inspector.getByText('Slip printed')).toHaveCount(2);
    await expectAccessible(page, 'a reservation');
    await page.screenshot({ path: testInfo.outputPath('inspector.png') });

    const first = await textOf(join(folder, 'print-1.pdf'));
    for (const part of ['Electric Palace', 'Metropolis', 'Total', '£', code.slice(0, 4), code.slice(4)])
      expect(first).toContain(part);
    expect(first).not.toContain('DUPLICATE');
    const second = await textOf(join(folder, 'print-2.pdf'));
    expect(second).toContain('DUPLICATE');
    expect(second).toContain('Metropolis');
    for (const name of ['print-1.pdf', 'print-2.pdf'])
      await testInfo.attach(name, { path: join(folder, name) });
  } finally {
    delete process.env.FOYER_PRINT_DIR;
    rmSync(folder, { recursive: true });
  }
});
