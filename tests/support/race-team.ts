import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { RaceAnswer, RaceOrder } from './race-racer';

const start = new URL('race-start.mjs', import.meta.url);
type Channel = {
  send: (message: unknown) => void;
  next: () => Promise<unknown>;
};

/** Racers on one file, each with a connection of its own: `threads` in this process, `processes` beside it. */
export async function openTeam(file: string, { threads = 2, processes = 2 } = {}) {
  const channels = [
    ...Array.from({ length: threads }, () => openThread(file)),
    ...Array.from({ length: processes }, () => openProcess(file)),
  ];
  await Promise.all(channels.map((channel) => channel.next()));
  /** Tells every racer its order at once, and waits for them all. */
  const race = async (orders: readonly RaceOrder[]): Promise<RaceAnswer[]> => {
    const answers = channels.map((channel) => channel.next() as Promise<RaceAnswer>);
    for (const [index, channel] of channels.entries()) channel.send(orders[index]);
    return Promise.all(answers);
  };
  return {
    size: channels.length,
    race,
    close: () => race(channels.map(() => ({ kind: 'close' }))),
  };
}
export type Team = Awaited<ReturnType<typeof openTeam>>;

function openThread(file: string): Channel {
  const worker = new Worker(start, { workerData: { file } });
  return {
    send: (message) => worker.postMessage(message),
    next: () =>
      new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      }),
  };
}

function openProcess(file: string): Channel {
  const child = fork(start, [JSON.stringify({ file })], { execArgv: [] });
  return {
    send: (message) => child.send(message as object),
    next: () =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`A racer ended with ${code}`)));
      }),
  };
}
