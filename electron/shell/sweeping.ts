type SweepLog = { error: (entry: { err: unknown }, text: string) => void; info: (text: string) => void };

/** Sweeps, and logs only when that begins to fail and when it works again: a full disk is not told of every second. */
export function createSweeping(sweep: () => Promise<void>, log: SweepLog): () => Promise<void> {
  let isFailing = false;
  return async () => {
    try {
      await sweep();
      if (isFailing) log.info('sweep works again');
      isFailing = false;
    } catch (err) {
      if (!isFailing) log.error({ err }, 'sweep failed');
      isFailing = true;
    }
  };
}
