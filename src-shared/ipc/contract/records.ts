import { z } from 'zod';
import {
  paperSchema,
  recordCountsSchema,
  recordFormatSchema,
  recordPeriodSchema,
  recordProgressSchema,
  recordSubjectSchema,
  writtenRecordSchema,
} from '../../domain/records/record.ts';
import { recordWordsSchema } from '../../domain/records/record-words.ts';
import { idSchema } from './id.ts';

/** Papers and files of what the pharmacy keeps: see docs/design/records.md. */
export const recordsInvokes = {
  /** What a record of this period would hold. Errors: not-found. */
  'records.count': {
    input: z.object({ subject: recordSubjectSchema, period: recordPeriodSchema }).strict(),
    output: recordCountsSchema,
  },
  /**
   * Asks where to, and writes; `print` goes to the system's print dialog. `cancelled`: the person changed their mind; `stopped`:
   * records.stop was called, and nothing of it is left. Errors: not-found, record-running, record-too-long, disk-full, folder-gone,
   * folder-read-only, path-too-long, export-failed, no-printer, not-printed.
   */
  'records.write': {
    input: z
      .object({
        subject: recordSubjectSchema,
        period: recordPeriodSchema,
        format: recordFormatSchema,
        withPictures: z.boolean(),
        withNotes: z.boolean(),
        /** Of a customer's record: with what only the health card shows. */
        withHealth: z.boolean(),
        texts: recordWordsSchema,
      })
      .strict(),
    output: z.discriminatedUnion('outcome', [
      writtenRecordSchema.extend({ outcome: z.literal('written') }),
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('stopped') }),
    ]),
  },
  /** Gives up what is being written; nothing where nothing is. */
  'records.stop': { input: z.undefined(), output: z.undefined() },
  /** One prescription as a page; null when the person changed their mind. Errors: as records.write. */
  'records.writePrescription': {
    input: z
      .object({ id: idSchema, paper: paperSchema, how: z.enum(['save', 'print']), texts: recordWordsSchema })
      .strict(),
    output: z.object({ file: z.string().nullable() }).nullable(),
  },
} as const;

export const recordsEvents = {
  /** How far the record is that is being written. */
  'records.progress': recordProgressSchema,
} as const;
