import { z } from 'zod';
import { lookChangeSchema, lookSchema, zoomStepSchema } from '../../domain/look-schemas.ts';

/** How the window looks on this PC. It is kept beside the database, so that every screen has it. */
export const lookInvokes = {
  'look.get': { input: z.undefined(), output: lookSchema },
  /** Errors: invalid-input. */
  'look.update': { input: lookChangeSchema, output: lookSchema },
  /** A step larger or smaller, or back to 100 %; what is known is that of main, so that quick presses all count. */
  'look.zoom': { input: z.object({ step: zoomStepSchema }).strict(), output: lookSchema },
} as const;

export const lookEvents = {
  'look.changed': lookSchema,
} as const;
