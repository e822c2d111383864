import { z } from 'zod';
import { showtimeIdSchema } from './values';

/** What main tells every window, always after the commit. An event says what to read again, not the news itself. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('seatsChanged'), showtimeId: showtimeIdSchema }),
  z.strictObject({ type: z.literal('catalogChanged') }),
  z.strictObject({ type: z.literal('settingsChanged') }),
  /** Who is signed in at this window has another role now: read the session again. */
  z.strictObject({ type: z.literal('sessionChanged') }),
  /** This window's session ended in main (idle, eight hours, disabled): go back to the beginning. */
  z.strictObject({ type: z.literal('sessionEnded') }),
  /** How far the report is that this window is waiting for. */
  z.strictObject({ type: z.literal('reportProgress'), done: z.int().min(0), of: z.int().min(1) }),
  /** How far the import is that this window is waiting for. */
  z.strictObject({ type: z.literal('importProgress'), done: z.int().min(0), of: z.int().min(1) }),
  /**
   * The cinema's data is being brought up to date, and calls wait until it is. `step` counts from 0, the copy, to `steps`;
   * `part` of it is done. Told twice a second and as each step begins; `ms` since the first began.
   */
  z.strictObject({
    type: z.literal('updating'),
    step: z.int().min(0),
    steps: z.int().min(1),
    part: z.number().min(0).max(1),
    ms: z.int().min(0),
  }),
  /** A start that failed is tried again: read again what could not be read. */
  z.strictObject({ type: z.literal('startingAgain') }),
]);
export type FoyerEvent = z.infer<typeof eventSchema>;
