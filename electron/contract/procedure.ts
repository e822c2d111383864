import type { z } from 'zod';

/**
 * Who may call a procedure. `anyone` needs no sign-in; `patron` any signed-in account; `admin` an admin's;
 * `setup` is open to anybody, and only while the cinema has no admin yet.
 */
export const accesses = ['anyone', 'patron', 'admin', 'setup'] as const;
export type Access = (typeof accesses)[number];

/** A query reads and gets a read-only database; a command may write, inside a transaction only. */
export type Procedure = {
  kind: 'query' | 'command';
  access: Access;
  /** Asks that the password was given within the last five minutes: for what may open doors. */
  needsStepUp?: true;
  input: z.ZodType;
  output: z.ZodType;
};
export type FeatureContract = Record<string, Procedure>;

/** Says nothing at run time; keeps each procedure's exact types. */
export function defineFeature<const F extends FeatureContract>(feature: F): F {
  return feature;
}

/** What a caller may pass (before defaults and transforms), what a handler gets, and what comes back. */
export type CallInput<P extends Procedure> = z.input<P['input']>;
export type Input<P extends Procedure> = z.output<P['input']>;
export type Output<P extends Procedure> = z.output<P['output']>;
