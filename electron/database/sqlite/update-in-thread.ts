import { existsSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UpdateFailed } from '../database';
import { halfOf, type MigrationProgress } from './migrate';
import { countPending, hasContent, type SqliteOptions } from './open-sqlite';

/** Where bringing a file up to date stands (as MigrationProgress says it), and for how long it has gone on. */
export type UpdateProgress = { step: number; steps: number; part: number; ms: number };

/** What a process learns of its data file, from one attempt to start to the next. */
export type KnownFile = {
  /** The file was there: from then on none is made anew, for of an empty cinema anybody could become the first admin. */
  isFound: boolean;
  /** What was put beside it before its first step, and which file (its inode) that was. */
  copy: { path: string; of: number } | null;
};

export type UpdateOptions = Pick<SqliteOptions, 'file' | 'nativeBinding'> & {
  /** `update-worker.ts`, built. */
  workerFile: string | URL;
  /** Written to. */
  known: KnownFile;
  /** Called at once, with each step, and meanwhile again and again, so that a page that loads late hears of it too. */
  tell: (progress: UpdateProgress) => void;
};

const tellEveryMs = 500;

/**
 * Brings an older file up to date in a thread: years of data take minutes, in which the window must not stand still. Does
 * nothing where there is nothing to do. Another attempt makes no second copy while the first stands. Throws DatabaseRefused as `openSqlite` does, and UpdateFailed with what it would throw,
 * once the thread is gone and the file closed; whatever ends the thread, the file is of the version before or of a later
 * one, and whole.
 */
export async function updateInThread({ workerFile, known, tell, ...rest }: UpdateOptions): Promise<void> {
  known.isFound ||= hasContent(rest.file);
  const options = { ...rest, mustExist: known.isFound };
  const steps = countPending(options);
  if (steps === 0) return;
  const begin = performance.now();
  let latest: Omit<UpdateProgress, 'ms'> = { step: 0, steps, part: 0 };
  let copy: string | null = null;
  const { ino } = statSync(rest.file);
  const hasCopy = known.copy !== null && known.copy.of === ino && existsSync(known.copy.path);
  const tellLatest = () => {
    if (latest.step === 0 && copy !== null)
      latest = { ...latest, part: partCopied(options.file, copy) ?? latest.part };
    tell({ ...latest, ms: Math.round(performance.now() - begin) });
  };
  tellLatest();
  const telling = setInterval(tellLatest, tellEveryMs);
  try {
    await runToEnd(
      new Worker(workerFile, { workerData: { ...options, hasCopy } }),
      ({ name, ...progress }) => {
        const isNext = progress.step > latest.step;
        latest = progress;
        if (progress.step === 0) copy = name;
        // What lies there before the first step may be the copy of another year.
        else if (copy !== null) known.copy = { path: copy, of: ino };
        if (isNext) tellLatest();
      },
    );
  } catch (error) {
    throw new UpdateFailed(error);
  } finally {
    clearInterval(telling);
  }
}

/** An error is always followed by the exit: only then is the thread's connection closed. */
function runToEnd(worker: Worker, hear: (progress: MigrationProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    worker.on('message', hear);
    worker.on('error', (error) => (failure = error));
    worker.on('exit', (code) => {
      if (failure === undefined && code === 0) resolve();
      else reject(failure ?? new Error(`The update ended with ${code}`));
    });
  });
}

/** SQLite does not say how far it is; the copy comes out a little smaller, or larger by what the log holds. Null when it is not there. */
function partCopied(file: string, copy: string): number | null {
  const half = statSync(halfOf(copy), { throwIfNoEntry: false });
  return half ? Math.min(1, half.size / statSync(file).size) : null;
}
