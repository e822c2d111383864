import { z } from 'zod';
import { defineFeature } from './procedure';

export const terminalContract = defineFeature({
  /** Lets staff out of the locked kiosk to the desktop: the program ends. */
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
});
