import type { Envelope, ErrorDetails, StartFault } from '../contract/errors';
import type { FoyerEvent } from '../contract/events';

type StartingOptions<K> = {
  start: () => Promise<K>;
  /** Writes down that a start failed, and says what the windows are told of it. */
  describe: (error: unknown) => ErrorDetails<'NOT_STARTED'>;
  tell: (event: FoyerEvent) => void;
  /** Called where it failed, and staff would leave. */
  leaveKiosk: () => void;
};

/** What may pass without anybody at the machine. */
const passing: ReadonlySet<StartFault> = new Set<StartFault>(['busy', 'full', 'storage']);
const firstWaitMs = 30_000;
const longestWaitMs = 600_000;
/** Each attempt reads the disk, and anybody in the lobby may press. */
const restMs = 10_000;

/**
 * The start, begun at once. It may fail, of a full disk or of a file that it must not open: the windows then say so, for
 * every call is answered with NOT_STARTED, until somebody has it tried again from one of them; or until it has been tried
 * again by itself, where the cause may have passed.
 */
export function createStarting<K>({ start, describe, tell, leaveKiosk }: StartingOptions<K>) {
  let hasFailed = false;
  let failedAt = 0;
  let waitMs = firstWaitMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resolveRunning: (started: K) => void;
  const running = new Promise<K>((resolve) => (resolveRunning = resolve));
  async function attempt(): Promise<ErrorDetails<'NOT_STARTED'> | null> {
    clearTimeout(timer);
    hasFailed = false;
    try {
      resolveRunning(await start());
      return null;
    } catch (error) {
      hasFailed = true;
      failedAt = performance.now();
      const details = describe(error);
      if (passing.has(details.cause)) {
        timer = setTimeout(again, waitMs);
        waitMs = Math.min(waitMs * 2, longestWaitMs);
      }
      return details;
    }
  }
  function again(): void {
    latest = attempt();
    tell({ type: 'startingAgain' });
  }
  let latest = attempt();
  return {
    /** What was started, by whichever attempt. Never rejects. */
    running,
    /** Why the latest attempt failed, once that is known; null when it did not. */
    failure: () => latest,
    /** What a call is answered with in place of what was started, once that is known; null when it may go on. */
    refusal: async (procedure: string): Promise<Envelope<unknown> | null> => {
      if (hasFailed && procedure === 'terminal.startAgain' && performance.now() - failedAt >= restMs) {
        waitMs = firstWaitMs;
        again();
      }
      // Accounts cannot be asked while the data is not open, and somebody has to get at the machine.
      if (hasFailed && procedure === 'terminal.leaveKiosk') {
        leaveKiosk();
        return { ok: true, value: {} };
      }
      const details = await latest;
      return details && { ok: false, error: { code: 'NOT_STARTED', details } };
    },
  };
}
