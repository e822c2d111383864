import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { hearBuilds } from './develop.mjs';
import { createRestarting } from './restarting.mjs';

/** A real program: it runs until it is told to end, or ends by itself with a code. */
function start(code, onStart) {
  const script = code === undefined ? 'setInterval(() => {}, 1000)' : `process.exit(${code})`;
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  onStart(child.pid);
  return new Promise((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
}

/** Answers with what `run` does, the codes with which the program ends by itself, time after time, and its starts. */
function runWith(codes) {
  const starts = [];
  const told = [];
  const restarting = createRestarting((onStart) => {
    const begun = start(codes[starts.length], onStart);
    starts.push(begun);
    told.shift()?.();
    return begun;
  });
  const nextStart = () => new Promise((resolve) => told.push(resolve));
  return { restarting, starts, nextStart };
}

it('ends when the program has ended well', async () => {
  const { restarting, starts } = runWith([0]);
  expect(await restarting.run()).toBe(0);
  expect(starts).toHaveLength(1);
});

it('starts it anew after a change, only when the old one has gone', async () => {
  const { restarting, starts, nextStart } = runWith([undefined, 0]);
  const first = nextStart();
  const running = restarting.run();
  await first;
  let hasGone = false;
  void starts[0].then(() => (hasGone = true));
  const second = nextStart();
  restarting.restart();
  restarting.restart(); // another file of the same change
  await second;
  expect(hasGone).toBe(true);
  expect(await running).toBe(0);
  expect(starts).toHaveLength(2);
});

it('waits for the next change where it ended badly', async () => {
  const { restarting, starts, nextStart } = runWith([3, 0]);
  const running = restarting.run();
  await starts[0];
  const second = nextStart();
  await new Promise((resolve) => setImmediate(resolve));
  restarting.restart();
  await second;
  expect(await running).toBe(0);
});

it('begins anew after a good build alone', () => {
  const heard = [];
  const hear = hearBuilds({ onFirst: () => heard.push('first'), onRebuilt: () => heard.push('rebuilt') });
  const build = (...codes) => codes.forEach((code) => hear({ code, error: new Error('a typing error') }));
  build('START', 'ERROR', 'END');
  expect(heard).toEqual([]);
  build('START', 'END');
  build('START', 'ERROR', 'END');
  build('START', 'END');
  expect(heard).toEqual(['first', 'rebuilt']);
});
