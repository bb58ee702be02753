import { z } from 'zod';
import { ERROR_CODES } from '../errors.ts';

/** A folder with the files in it, or the same in one zip. */
export const fullExportFormSchema = z.enum(['folder', 'zip']);
export type FullExportForm = z.infer<typeof fullExportFormSchema>;

/** What a full export has taken along, counted as it was written. */
export const fullExportCountsSchema = z.object({
  tables: z.number().int(),
  rows: z.number().int(),
  files: z.number().int(),
  /** Files of messages that are gone or damaged on this PC, and are named in the export. */
  missingFiles: z.number().int(),
  /** Of everything that was written, before a zip makes it smaller. */
  sizeBytes: z.number(),
});
export type FullExportCounts = z.infer<typeof fullExportCountsSchema>;

/** How the last one of this run of the program ended. */
export const fullExportResultSchema = z.discriminatedUnion('kind', [
  /** `place`: the folder or the zip. `endedAt`: epoch ms. */
  z.object({
    kind: z.literal('done'),
    place: z.string(),
    counts: fullExportCountsSchema,
    endedAt: z.number(),
  }),
  z.object({ kind: z.literal('failed'), code: z.enum(ERROR_CODES), endedAt: z.number() }),
  z.object({ kind: z.literal('cancelled'), endedAt: z.number() }),
]);
export type FullExportResult = z.infer<typeof fullExportResultSchema>;

export const fullExportStateSchema = z.object({
  /** From 0 to 1 while one is being written; null otherwise. */
  progress: z.number().min(0).max(1).nullable(),
  last: fullExportResultSchema.nullable(),
});
export type FullExportState = z.infer<typeof fullExportStateSchema>;
