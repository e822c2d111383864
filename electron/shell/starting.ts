import type { Envelope, ErrorDetails } from '../contract/errors';
import type { FoyerEvent } from '../contract/events';

type StartingOptions<K> = {
  start: () => Promise<K>;
  /** Writes down that a start failed, and says what the windows are told of it. */
  describe: (error: unknown) => ErrorDetails<'NOT_STARTED'>;
  tell: (event: FoyerEvent) => void;
  leaveKiosk: () => void;
};

/**
 * The start, begun at once. It may fail, of a full disk or of a file that it must not open: the windows then say so, for
 * every call is answered with NOT_STARTED, until somebody has it tried again from one of them.
 */
export function createStarting<K>({ start, describe, tell, leaveKiosk }: StartingOptions<K>) {
  let hasFailed = false;
  let resolveRunning: (started: K) => void;
  const running = new Promise<K>((resolve) => (resolveRunning = resolve));
  async function attempt(): Promise<ErrorDetails<'NOT_STARTED'> | null> {
    hasFailed = false;
    try {
      resolveRunning(await start());
      return null;
    } catch (error) {
      hasFailed = true;
      return describe(error);
    }
  }
  let latest = attempt();
  return {
    /** What was started, by whichever attempt. Never rejects. */
    running,
    /** Why the latest attempt failed, once that is known; null when it did not. */
    failure: () => latest,
    /** What a call is answered with in place of what was started, once that is known; null when it may go on. */
    refusal: async (procedure: string): Promise<Envelope<unknown> | null> => {
      if (hasFailed && procedure === 'terminal.startAgain') {
        latest = attempt();
        tell({ type: 'startingAgain' });
      }
      // There are no accounts to ask, and somebody has to get at the machine.
      if (hasFailed && procedure === 'terminal.leaveKiosk') {
        leaveKiosk();
        return { ok: true, value: {} };
      }
      const details = await latest;
      return details && { ok: false, error: { code: 'NOT_STARTED', details } };
    },
  };
}
