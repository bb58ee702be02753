import { z } from 'zod';
import { updateStateSchema } from '../../domain/updates.ts';

/** New versions of the program itself. What comes of a call comes as updates.changed. */
export const updatesInvokes = {
  'updates.get': { input: z.undefined(), output: updateStateSchema },
  /** Looks now; only then is it said that the feed could not be reached. */
  'updates.check': { input: z.undefined(), output: updateStateSchema },
  /**
   * Restarts with the downloaded version, once nothing is being sent and a backup is taken. The answer is where that
   * stands now; unchanged when there is nothing to install.
   */
  'updates.restart': { input: z.undefined(), output: updateStateSchema },
  /** Takes the restart back while it waits or prepares. */
  'updates.cancel': { input: z.undefined(), output: updateStateSchema },
} as const;

export const updatesEvents = {
  'updates.changed': updateStateSchema,
} as const;
