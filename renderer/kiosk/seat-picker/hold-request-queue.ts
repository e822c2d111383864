/** Sends requests one at a time. While one is under way only the latest further one is kept: it says everything. */
export type HoldRequestQueue<W> = {
  request: (request: W) => void;
  /** Whether a request is under way or waits. */
  isBusy: () => boolean;
  /** Resolves when nothing is under way and nothing waits; at once when that is so already. Never rejects. */
  whenSettled: () => Promise<void>;
  /** Forgets the request that waits; the one under way comes to its end. */
  forgetWaiting: () => void;
};

type Options<W, A> = {
  send: (request: W) => Promise<A>;
  /** `hasNewer`: a later request already waits, so this answer is not the last word. */
  onAnswer: (answer: A, request: W, hasNewer: boolean) => void;
  onRefusal: (error: unknown, request: W, hasNewer: boolean) => void;
};

export function createHoldRequestQueue<W, A>({
  send,
  onAnswer,
  onRefusal,
}: Options<W, A>): HoldRequestQueue<W> {
  let waiting: { request: W } | undefined;
  let isUnderWay = false;
  let settling = Promise.resolve();

  async function sendAll(): Promise<void> {
    isUnderWay = true;
    try {
      while (waiting) {
        const { request } = waiting;
        waiting = undefined;
        await send(request).then(
          (answer) => onAnswer(answer, request, waiting !== undefined),
          (error: unknown) => onRefusal(error, request, waiting !== undefined),
        );
      }
    } finally {
      // In the same breath as the last look at `waiting`: a request that comes later starts a new round.
      isUnderWay = false;
    }
  }

  return {
    request: (request) => {
      waiting = { request };
      if (!isUnderWay) settling = sendAll();
    },
    isBusy: () => isUnderWay,
    whenSettled: async () => {
      while (isUnderWay) await settling.catch(() => undefined);
    },
    forgetWaiting: () => {
      waiting = undefined;
    },
  };
}
