import { z } from 'zod';
import { deskStateSchema } from '../../domain/inspection/desk-state.ts';
import { logCursorSchema, logFilterSchema, logPageSchema } from '../../domain/inspection/log-page.ts';
import { bundlePreviewSchema } from '../../domain/inspection/support-bundle.ts';

/** Looking inside: how the desk is, what it has logged, and what support may be given. */
export const inspectionInvokes = {
  'inspection.state': { input: z.undefined(), output: deskStateSchema },
  /** A page of the log from its end, or from a cursor on; little is read at once, so it may hold few lines or none. */
  'inspection.log': {
    input: z.object({ filter: logFilterSchema, from: logCursorSchema.nullable() }).strict(),
    output: logPageSchema,
  },
  /** Shows the log's file in the system's file manager. */
  'inspection.showLog': { input: z.undefined(), output: z.undefined() },
  /** Gathers a support bundle, to be read before it is saved. Nothing is sent anywhere. */
  'inspection.previewBundle': { input: z.undefined(), output: bundlePreviewSchema },
  /**
   * Asks where and writes what was read, without what is left out; null when nothing was chosen. Errors: not-found (another
   * preview was made since), disk-full, export-failed.
   */
  'inspection.saveBundle': {
    input: z.object({ id: z.string().max(60), leftOut: z.array(z.string().max(60)).max(50) }).strict(),
    output: z.object({ file: z.string(), files: z.number().int() }).nullable(),
  },
} as const;

export const inspectionEvents = {
  /** Something was logged; at most once a second. */
  'inspection.logged': z.object({}),
} as const;
