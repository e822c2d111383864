/** What was, is, and was taken back. */
export type History<T> = { past: readonly T[]; present: T; future: readonly T[] };

const stepsAtMost = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Doing something anew gives up what was taken back. What changes nothing is no step. */
export function step<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-stepsAtMost), present, future: [] };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: later };
}
