import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../electron/contract/contract';
import type { Procedure } from '../../electron/contract/procedure';

const procedures = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs as Record<string, Procedure>).map(([verb, { output }]) => ({
    name: `${feature}.${verb}`,
    output,
  })),
);

/** With these at its top an answer crosses as it is, any other as text (`ipc/crossing.ts`). */
const hasBytes = (output: z.ZodType) => output instanceof z.ZodObject && 'bytes' in output.shape;

/** Not a Date, not a Map, not bytes further down: JSON would make something else of them, and say nothing. */
function isPlain(output: z.ZodType): boolean {
  try {
    z.toJSONSchema(output);
    return true;
  } catch {
    return false;
  }
}

it('answers nothing that JSON cannot say, but bytes', () => {
  const texts = procedures.filter(({ output }) => !hasBytes(output));
  expect(texts.filter(({ output }) => !isPlain(output)).map(({ name }) => name)).toEqual([]);
});

it.each([
  [z.strictObject({ at: z.date() })],
  [z.strictObject({ files: z.array(z.strictObject({ bytes: z.instanceof(Uint8Array) })) })],
  [z.strictObject({ sums: z.map(z.string(), z.int()) })],
])('would see it (%#)', (output) => {
  expect(isPlain(output)).toBe(false);
});
