import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHoldRequestQueue } from './hold-request-queue';

test('one is under way at a time, the latest request is always sent last, and none is invented', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
      async (scheduler, fates) => {
        const sent: number[] = [];
        const ended: number[] = [];
        let underWay = 0;
        const queue = createHoldRequestQueue<number, void>({
          send: async (request) => {
            sent.push(request);
            underWay++;
            expect(underWay).toBe(1);
            await scheduler.schedule(Promise.resolve());
            underWay--;
            if (fates[request]) throw new Error('refused');
          },
          onAnswer: (_answer, request) => ended.push(request),
          onRefusal: (_error, request) => ended.push(request),
        });
        const { task } = scheduler.scheduleSequence(
          fates.map((_fate, request) => async () => {
            queue.request(request);
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

test('a request made while an answer is handled is sent too', async () => {
  const sent: string[] = [];
  const queue = createHoldRequestQueue<string, void>({
    send: async (request) => void sent.push(request),
    onAnswer: (_answer, request) => request === 'first' && queue.request('second'),
    onRefusal: () => undefined,
  });
  queue.request('first');
  await queue.whenSettled();
  expect(sent).toEqual(['first', 'second']);
});

test('a waiting request can be forgotten, the one under way not', async () => {
  const sent: string[] = [];
  const queue = createHoldRequestQueue<string, void>({
    send: async (request) => void sent.push(request),
    onAnswer: () => undefined,
    onRefusal: () => undefined,
  });
  queue.request('under way');
  queue.request('waits');
  queue.forgetWaiting();
  await queue.whenSettled();
  expect(sent).toEqual(['under way']);
});
