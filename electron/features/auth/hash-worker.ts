import { parentPort } from 'node:worker_threads';
import { compareSync, genSaltSync, hashSync } from 'bcryptjs';
import type { HashAnswer, HashJob } from './password-hasher';

// Runs beside the main thread: a hash takes a quarter of a second and more, and nothing may block the kiosk.
parentPort?.on('message', (job: HashJob) => {
  parentPort?.postMessage(answer(job));
});

function answer(job: HashJob): HashAnswer {
  try {
    if (job.kind === 'hash') return { ok: true, value: hashSync(job.password, genSaltSync(job.cost)) };
    return { ok: true, value: compareSync(job.password, job.hash) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
