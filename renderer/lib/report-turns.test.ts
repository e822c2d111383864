import { expect, test } from 'vitest';
import { readInTurn } from './report-turns';

function opening<T>() {
  let open: (value: T) => void = () => undefined;
  const gate = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { gate, open };
}

test('who was overtaken between two readings does not read on', async () => {
  const first = opening<number>();
  const read: string[] = [];
  const overtaken = readInTurn(async (ask) => {
    await ask(() => first.gate);
    return ask(async () => read.push('stale'));
  });
  const newer = readInTurn((ask) => ask(async () => read.push('newer')));
  first.open(1);
  await expect(overtaken).rejects.toMatchObject({ code: 'REPORT_STOPPED' });
  await newer;
  expect(read).toEqual(['newer']);
});
