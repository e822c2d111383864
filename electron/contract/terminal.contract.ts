import { z } from 'zod';
import { defineFeature } from './procedure';

export const terminalContract = defineFeature({
  /** Lets staff out of the locked kiosk to the desktop: the program ends. */
  leaveKiosk: {
    kind: 'command',
    access: 'admin',
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
    input: z.strictObject({ text: z.string().min(1).max(2000) }),
    output: z.strictObject({ id: z.string() }),
  },
});
