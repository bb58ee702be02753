import { z } from 'zod';
import { fullExportFormSchema, fullExportStateSchema } from '../../domain/data/full-export.ts';
import { fullExportOutcomeSchema } from '../../domain/staff/agent.ts';

/** Everything of the desk in open formats, unencrypted. */
export const fullExportInvokes = {
  'fullExport.state': { input: z.undefined(), output: fullExportStateSchema },
  /**
   * Begins for who has typed their own secret again (tries count as at the sign-in), and asks where; how it goes comes as
   * full-export.changed. Errors: export-running, place-in-data.
   */
  'fullExport.begin': {
    input: z
      .object({ secret: z.string().max(400), form: fullExportFormSchema, withFiles: z.boolean() })
      .strict(),
    output: fullExportOutcomeSchema,
  },
  'fullExport.cancel': { input: z.undefined(), output: z.undefined() },
  /** Shows what was written last in the system's file manager. */
  'fullExport.show': { input: z.undefined(), output: z.undefined() },
} as const;

export const fullExportEvents = {
  /** From 0 to 1; null when it has ended, and the state says how. */
  'full-export.changed': z.object({ progress: z.number().min(0).max(1).nullable() }),
} as const;
