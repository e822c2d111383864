import type { FoyerEvent } from '../contract/events';

type Updating = Extract<FoyerEvent, { type: 'updating' }>;
type Progress = Omit<Updating, 'type'>;

type UpdatingOptions = {
  tell: (event: FoyerEvent) => void;
  log: { info: (entry: Progress, text: string) => void };
  /** Ends the program at once. */
  kill: () => void;
};

/**
 * Tells the windows how far the data is brought up to date, and the log each time another step begins. Once the program
 * is left, the next word of progress ends it: nobody waits for a thread that is in the middle of a statement, and only a
 * kill stops one. The file is then as it was before that step, and the next start goes on from there.
 */
export function createUpdating({ tell, log, kill }: UpdatingOptions) {
  let step: number | null = null;
  let isLeaving = false;
  return {
    hear: (progress: Progress) => {
      if (isLeaving) return kill();
      if (progress.step !== step) log.info(progress, 'bringing the data up to date');
      step = progress.step;
      tell({ type: 'updating', ...progress });
    },
    leave: () => {
      isLeaving = true;
    },
  };
}
