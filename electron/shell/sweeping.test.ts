import { expect, it } from 'vitest';
import { createSweeping } from './sweeping';

it('logs when sweeping begins to fail and when it works again, not each time', async () => {
  const said: string[] = [];
  let isBroken = false;
  const sweep = createSweeping(
    async () => {
      if (isBroken) throw new Error('disk full');
    },
    { error: ({ err }, text) => said.push(`${text}: ${String(err)}`), info: (text) => said.push(text) },
  );
  await sweep();
  isBroken = true;
  for (let turn = 0; turn < 5; turn += 1) await sweep();
  isBroken = false;
  await sweep();
  await sweep();
  isBroken = true;
  await sweep();
  expect(said).toEqual([
    'sweep failed: Error: disk full',
    'sweep works again',
    'sweep failed: Error: disk full',
  ]);
});
