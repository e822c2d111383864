import { expect, it } from 'vitest';
import { createUpdating } from './updating';

function anUpdate() {
  const heard: string[] = [];
  const updating = createUpdating({
    tell: (event) => heard.push(`told: ${event.type === 'updating' ? `${event.step} ${event.part}` : ''}`),
    log: { info: ({ step }) => heard.push(`logged: ${step}`) },
    kill: () => heard.push('killed'),
  });
  return { updating, heard };
}
const at = (step: number, part: number) => ({ step, steps: 2, part, ms: 0 });

it('tells the windows of every progress, and the log of every step', () => {
  const { updating, heard } = anUpdate();
  for (const progress of [at(0, 0), at(0, 0.5), at(1, 0)]) updating.hear(progress);
  expect(heard).toEqual(['logged: 0', 'told: 0 0', 'told: 0 0.5', 'logged: 1', 'told: 1 0']);
});

it('ends the program by the next progress when it is left meanwhile, or just before the update begins', () => {
  const { updating, heard } = anUpdate();
  updating.hear(at(0, 0));
  updating.leave();
  expect(heard).toEqual(['logged: 0', 'told: 0 0']);
  updating.hear(at(0, 0.5));
  expect(heard).toEqual(['logged: 0', 'told: 0 0', 'killed']);
});
