import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { gesturePauseMs } from '../../../renderer/lib/press/press.rules';

/** How a robot presses: by mouse, by finger, or by Enter on what has the focus. */
export type Hand = 'mouse' | 'touch' | 'Enter';

/** What it does: so many presses at one place, with so many milliseconds between them. */
export type Rhythm = { hand: Hand; times: number; gapMs: number };

/** Two to five presses, from as fast as a bouncing switch to somebody who believes that nothing has happened. */
export const rhythms: readonly Rhythm[] = [
  { hand: 'mouse', times: 2, gapMs: 20 },
  { hand: 'touch', times: 3, gapMs: 120 },
  { hand: 'Enter', times: 5, gapMs: 60 },
  { hand: 'touch', times: 2, gapMs: 460 },
  { hand: 'mouse', times: 4, gapMs: 480 },
  { hand: 'Enter', times: 3, gapMs: 500 },
  { hand: 'mouse', times: 3, gapMs: 700 },
  { hand: 'touch', times: 5, gapMs: 1000 },
  { hand: 'mouse', times: 5, gapMs: 1000 },
  { hand: 'Enter', times: 3, gapMs: 1000 },
];

/**
 * Presses where that button is, as often as the rhythm says, whatever comes to stand there meanwhile. `first` happens
 * right before the first press.
 */
export async function drum(
  page: Page,
  button: Locator,
  { hand, times, gapMs }: Rhythm,
  first: () => Promise<void> = async () => {},
): Promise<void> {
  // As by a person: the first press is a deliberate one, after a pause.
  await button.click({ trial: true });
  await page.waitForTimeout(gesturePauseMs + 50);
  const box = (await button.boundingBox())!;
  if (hand === 'Enter') await button.focus();
  await first();
  await beat(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, { hand, times, gapMs });
}

/** Presses at that point, or Enter wherever the focus is. */
export async function beat(
  page: Page,
  at: { x: number; y: number },
  { hand, times, gapMs }: Rhythm,
): Promise<void> {
  const devtools = hand === 'touch' ? await page.context().newCDPSession(page) : null;
  const begun = performance.now();
  for (let press = 0; press < times; press += 1) {
    // Kept to the beat: on a busy machine a press itself takes its time.
    await page.waitForTimeout(Math.max(0, begun + press * gapMs - performance.now()));
    if (hand === 'mouse') await page.mouse.click(at.x, at.y);
    else if (hand === 'Enter') await page.keyboard.press('Enter');
    else {
      await devtools!.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await devtools!.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
  }
  await devtools?.detach();
  // What a last press set off must have had its time.
  await page.waitForTimeout(400);
}

/** What stands in the demo cinema's file, counted without asking the program. */
export function countIn(folder: string, table: 'reservation' | 'account', where = '1'): number {
  const database = new DatabaseSync(join(folder, 'demo.sqlite'), { readOnly: true });
  try {
    const row = database.prepare(`select count(*) as count from ${table} where ${where}`).get();
    return Number(row!.count);
  } finally {
    database.close();
  }
}
