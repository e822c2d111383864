import { z } from 'zod';
import { longest, most } from '../domain/bounds';
import { defineFeature } from './procedure';

export const terminalContract = defineFeature({
  /**
   * Lets staff out of the locked kiosk to the desktop: the program ends. Where Foyer could not start, accounts cannot be
   * asked while the data is not open, and whoever knows the gesture may.
   */
  leaveKiosk: {
    kind: 'command',
    access: 'admin',
    needsStepUp: true,
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Opens the back office in a window of its own, where it asks for a sign-in; the visit at the kiosk ends. */
  openBackOffice: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Opens the kiosk's window beside the back office, or brings it forward. */
  openKiosk: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Asks where to and saves. `isSaved` is false when the person thought better of it. Errors: FILE_NOT_SAVED. */
  saveFile: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      /** A name alone, with its ending; no folder. */
      suggestedName: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\.[a-z0-9]{2,5}$/u),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most.savedBytes),
    }),
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /**
   * Tries a start again that failed; where Foyer runs there is nothing to do. Errors: NOT_STARTED, once that has
   * failed too, or at once within ten seconds of the last failure.
   */
  startAgain: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** The person did something that only the window saw: main's own idle time begins anew. */
  touch: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Writes a fault of the window into the log; `id` is what it stands under. Errors: TOO_MANY_ATTEMPTS. */
  reportFault: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ text: z.string().min(1).max(longest.fault) }),
    output: z.strictObject({ id: z.string() }),
  },
});
