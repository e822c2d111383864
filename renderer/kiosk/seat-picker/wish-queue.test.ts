import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWishQueue } from './wish-queue';

test('one is under way at a time, the latest wish is always sent last, and none is invented', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
      async (scheduler, fates) => {
        const sent: number[] = [];
        const ended: number[] = [];
        let underWay = 0;
        const queue = createWishQueue<number, void>({
          send: async (wish) => {
            sent.push(wish);
            underWay++;
            expect(underWay).toBe(1);
            await scheduler.schedule(Promise.resolve());
            underWay--;
            if (fates[wish]) throw new Error('refused');
          },
          onAnswer: (_answer, wish) => ended.push(wish),
          onRefusal: (_error, wish) => ended.push(wish),
        });
        const { task } = scheduler.scheduleSequence(
          fates.map((_fate, wish) => async () => {
            queue.wish(wish);
          }),
        );
        await scheduler.waitFor(task.then(() => queue.whenSettled()));
        expect(queue.isBusy()).toBe(false);
        expect(sent.at(-1)).toBe(fates.length - 1);
        expect(sent).toEqual(sent.toSorted((a, b) => a - b));
        expect(ended).toEqual(sent);
      },
    ),
  );
});

test('a wish made while an answer is handled is sent too', async () => {
  const sent: string[] = [];
  const queue = createWishQueue<string, void>({
    send: async (wish) => void sent.push(wish),
    onAnswer: (_answer, wish) => wish === 'first' && queue.wish('second'),
    onRefusal: () => undefined,
  });
  queue.wish('first');
  await queue.whenSettled();
  expect(sent).toEqual(['first', 'second']);
});

test('a waiting wish can be forgotten, the one under way not', async () => {
  const sent: string[] = [];
  const queue = createWishQueue<string, void>({
    send: async (wish) => void sent.push(wish),
    onAnswer: () => undefined,
    onRefusal: () => undefined,
  });
  queue.wish('under way');
  queue.wish('waits');
  queue.forgetWaiting();
  await queue.whenSettled();
  expect(sent).toEqual(['under way']);
});
