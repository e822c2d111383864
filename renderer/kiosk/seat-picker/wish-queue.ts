/** Sends wishes one at a time. While one is under way only the latest further one is kept: it says everything. */
export type WishQueue<W> = {
  wish: (wish: W) => void;
  /** Whether a wish is under way or waits. */
  isBusy: () => boolean;
  /** Resolves when nothing is under way and nothing waits; at once when that is so already. Never rejects. */
  whenSettled: () => Promise<void>;
  /** Forgets the wish that waits; the one under way comes to its end. */
  forgetWaiting: () => void;
};

type Options<W, A> = {
  send: (wish: W) => Promise<A>;
  /** `hasNewer`: a later wish already waits, so this answer is not the last word. */
  onAnswer: (answer: A, wish: W, hasNewer: boolean) => void;
  onRefusal: (error: unknown, wish: W, hasNewer: boolean) => void;
};

export function createWishQueue<W, A>({ send, onAnswer, onRefusal }: Options<W, A>): WishQueue<W> {
  let waiting: { wish: W } | undefined;
  let isUnderWay = false;
  let settling = Promise.resolve();

  async function sendAll(): Promise<void> {
    isUnderWay = true;
    try {
      while (waiting) {
        const { wish } = waiting;
        waiting = undefined;
        await send(wish).then(
          (answer) => onAnswer(answer, wish, waiting !== undefined),
          (error: unknown) => onRefusal(error, wish, waiting !== undefined),
        );
      }
    } finally {
      // In the same breath as the last look at `waiting`: a wish that comes later starts a new round.
      isUnderWay = false;
    }
  }

  return {
    wish: (wish) => {
      waiting = { wish };
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
