import { Worker } from 'node:worker_threads';
import { FoyerError } from '../../contract/errors';
import type { ReportJob, Reports, ResultOf } from './report-job';
import type { ThreadRequest, Word } from './thread-messages';

type Waiting = {
  job: ReportJob;
  onProgress: (done: number, of: number) => void;
  deaths: number;
  isStopped: boolean;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
};

/** What `report-worker.ts` needs to open the database's file for itself. */
export type ThreadOptions = { workerFile: string | URL; file: string; nativeBinding?: string | undefined };

/**
 * Makes reports in a thread, one at a time and in order. The thread starts with the first; when it dies, a new one takes
 * over, and the report that it died of is tried once more.
 */
export function createThreadReports(options: ThreadOptions): Reports {
  const queue = createQueue(options);
  return {
    start: <J extends ReportJob>(job: J, onProgress: (done: number, of: number) => void) => {
      const { promise, resolve, reject } = newPromise<ResultOf<J>>();
      const waiting: Waiting = { job, onProgress, deaths: 0, isStopped: false, resolve, reject };
      queue.add(waiting);
      return { result: promise, stop: () => queue.stop(waiting) };
    },
    close: queue.close,
  };
}

/** Node 20 has no Promise.withResolvers. */
function newPromise<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

function createQueue(options: ThreadOptions) {
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: Worker | null = null;
  let isClosed = false;

  function hearWord(word: Word): void {
    hear(current, word);
    if (word.kind === 'progress') return;
    current = null;
    next();
  }

  function replaceWorker(cause: unknown): void {
    worker = null;
    const lost = current;
    current = null;
    if (lost && lost.deaths === 0 && !isClosed && !lost.isStopped) {
      lost.deaths = 1;
      waiting.unshift(lost);
    } else lost?.reject(new Error('The report thread ended', { cause }));
    next();
  }

  function next(): void {
    if (current || isClosed) return;
    current = waiting.shift() ?? null;
    if (!current) return worker?.unref();
    worker ??= startWorker(options, hearWord, replaceWorker);
    // While there is work the process stays; idle, the thread keeps nobody from ending.
    worker.ref();
    worker.postMessage({ kind: 'make', job: current.job } satisfies ThreadRequest);
  }

  return {
    add: (one: Waiting) => {
      if (isClosed) return one.reject(new FoyerError('REPORT_STOPPED', {}));
      waiting.push(one);
      next();
    },
    /** Whoever waits hears of it at once; the thread at its next pause. */
    stop: (one: Waiting) => {
      one.isStopped = true;
      one.reject(new FoyerError('REPORT_STOPPED', {}));
      const place = waiting.indexOf(one);
      if (place >= 0) waiting.splice(place, 1);
      else if (current === one) worker?.postMessage({ kind: 'stop' } satisfies ThreadRequest);
    },
    close: async () => {
      isClosed = true;
      for (const one of [...waiting.splice(0), ...(current ? [current] : [])])
        one.reject(new FoyerError('REPORT_STOPPED', {}));
      await worker?.terminate();
    },
  };
}

function startWorker(
  { workerFile, file, nativeBinding }: ThreadOptions,
  onWord: (word: Word) => void,
  onExit: (cause: unknown) => void,
): Worker {
  const started = new Worker(workerFile, { workerData: { file, nativeBinding } });
  started.on('message', onWord);
  // An error is always followed by the exit, which tries the report again.
  let cause: unknown;
  started.on('error', (error) => (cause = error));
  started.on('exit', () => onExit(cause));
  return started;
}

function hear(one: Waiting | null, word: Word): void {
  if (!one || one.isStopped) return;
  if (word.kind === 'progress') one.onProgress(word.done, word.of);
  else if (word.kind === 'made') one.resolve(word.result as never);
  else if (word.kind === 'refused') one.reject(new FoyerError(word.code, word.details as never));
  else one.reject(new Error(`The report failed: ${word.reason}`));
}
