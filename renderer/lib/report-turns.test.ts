import { expect, test } from 'vitest';
import { exportInTurn, readInTurn } from './report-turns';

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

test('nothing is read while a file is made, and a failed file holds nobody up', async () => {
  const file = opening<boolean>();
  const order: string[] = [];
  const made = exportInTurn(async () => {
    await file.gate;
    order.push('file');
    throw new Error('disk full');
  });
  const reading = readInTurn((ask) => ask(async () => order.push('figures')));
  file.open(true);
  await expect(made).rejects.toThrow('disk full');
  await reading;
  expect(order).toEqual(['file', 'figures']);
});
