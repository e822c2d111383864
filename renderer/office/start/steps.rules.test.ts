import { expect, it } from 'vitest';
import { mayBegin, nextStep, steps, stepsDone } from './steps.rules';

const nothing = { hasAuditorium: false, hasPriceCard: false, hasMovie: false, hasShowtime: false };

it('begins with the auditorium: who is signed in has a cinema', () => {
  const done = stepsDone(nothing);
  expect([...done]).toEqual(['cinema']);
  expect(nextStep(done)).toBe('auditorium');
});

it('goes on with the first that is missing, in whatever order the others were done', () => {
  expect(nextStep(stepsDone({ ...nothing, hasAuditorium: true, hasMovie: true }))).toBe('prices');
  expect(
    nextStep(stepsDone({ hasAuditorium: true, hasPriceCard: true, hasMovie: true, hasShowtime: true })),
  ).toBeNull();
});

it('lets a showtime wait for what it is made of, and the others for nothing', () => {
  const some = stepsDone({ ...nothing, hasAuditorium: true, hasPriceCard: true });
  expect(steps.filter((step) => mayBegin(step, some))).toEqual(['film']);
  const all = stepsDone({ ...nothing, hasAuditorium: true, hasPriceCard: true, hasMovie: true });
  expect(steps.filter((step) => mayBegin(step, all))).toEqual(['showtime']);
});
