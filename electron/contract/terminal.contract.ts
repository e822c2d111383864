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
});
