import { Worker } from 'node:worker_threads';

export type HashJob =
  { kind: 'hash'; password: string; cost: number } | { kind: 'compare'; password: string; hash: string };
export type HashAnswer = { ok: true; value: string | boolean } | { ok: false; reason: string };

export type PasswordHasher = {
  /** A bcrypt hash, 60 characters. The password has been judged: bcrypt would cut it after 72 bytes. */
  hash: (password: string) => Promise<string>;
  compare: (password: string, hash: string) => Promise<boolean>;
  close: () => Promise<void>;
};

type Waiting = {
  job: HashJob;
  deaths: number;
  resolve: (value: string | boolean) => void;
  reject: (error: Error) => void;
};

/**
 * Hashes in a worker thread, one job at a time and in order. The worker starts with the first job; when it dies, a new
 * one takes over, and the job that it died of is tried once more.
 */
export function createPasswordHasher(options: { workerFile: string | URL; cost?: number }): PasswordHasher {
  const cost = options.cost ?? 12;
  const queue = createQueue(options.workerFile);
  return {
    hash: async (password) => String(await queue.run({ kind: 'hash', password, cost })),
    compare: async (password, hash) => (await queue.run({ kind: 'compare', password, hash })) === true,
    close: queue.close,
  };
}

function createQueue(workerFile: string | URL) {
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: Worker | null = null;
  let isClosed = false;

  function startWorker(): Worker {
    const started = new Worker(workerFile);
    started.on('message', (answer: HashAnswer) => {
      const done = current;
      current = null;
      if (answer.ok) done?.resolve(answer.value);
      else done?.reject(new Error(`Hashing failed: ${answer.reason}`));
      next();
    });
    // An error is always followed by the exit, which tries the job again.
    let cause: unknown;
    started.on('error', (error) => (cause = error));
    started.on('exit', () => {
      if (worker === started) worker = null;
      const lost = current;
      current = null;
      if (lost && lost.deaths === 0 && !isClosed) waiting.unshift({ ...lost, deaths: 1 });
      else lost?.reject(new Error('The hashing thread ended', { cause }));
      next();
    });
    return started;
  }

  function next(): void {
    if (current) return;
    current = waiting.shift() ?? null;
    if (!current) return worker?.unref();
    worker ??= startWorker();
    // While there is work the process stays; idle, the thread keeps nobody from ending.
    worker.ref();
    worker.postMessage(current.job);
  }

  return {
    run: (job: HashJob) =>
      new Promise<string | boolean>((resolve, reject) => {
        if (isClosed) return reject(new Error('The password hasher is closed'));
        waiting.push({ job, deaths: 0, resolve, reject });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('The password hasher is closed'));
      await worker?.terminate();
    },
  };
}
