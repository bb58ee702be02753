import { z } from 'zod';
import { givenTimeSchema } from '../given-times.ts';

/** What a record is of: one conversation, or everything there was with a customer. */
export const recordSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation'), id: z.number().int().positive() }).strict(),
  z.object({ kind: z.literal('customer'), id: z.number().int().positive() }).strict(),
]);
export type RecordSubject = z.infer<typeof recordSubjectSchema>;

/** Epoch ms; `from` is in, `until` is out, null is open on that side. */
export const recordPeriodSchema = z
  .object({ from: givenTimeSchema.nullable(), until: givenTimeSchema.nullable() })
  .strict();
export type RecordPeriod = z.infer<typeof recordPeriodSchema>;

/** `print`: the pages of the PDF go to the system's print dialog. */
export const RECORD_FORMATS = ['pdf', 'txt', 'zip', 'print'] as const;
export const recordFormatSchema = z.enum(RECORD_FORMATS);
export type RecordFormat = z.infer<typeof recordFormatSchema>;

/** More than this nobody prints, and no print dialog takes: a shorter period is asked for. */
export const MOST_PRINTED = 5_000;

/** What a record would hold. */
export const recordCountsSchema = z.object({
  messages: z.number().int().nonnegative(),
  /** Of those, how many have a file that is here. */
  files: z.number().int().nonnegative(),
  /** What these files take together. */
  fileBytes: z.number().int().nonnegative(),
});
export type RecordCounts = z.infer<typeof recordCountsSchema>;

/** How far the record is that is being written. */
export const recordProgressSchema = z.object({
  /** Messages that are in it, and of how many. */
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});
export type RecordProgress = z.infer<typeof recordProgressSchema>;

/** What was written. */
export const writtenRecordSchema = z.object({
  /** Where: a file, or the folder in which the volumes of a long one lie; null for what was printed. */
  file: z.string().nullable(),
  /** 1, or how many PDFs there are in the folder. */
  volumes: z.number().int().positive(),
  messages: z.number().int().nonnegative(),
  /** Files of messages that could not be read any more; the record says so where they stood. */
  missing: z.number().int().nonnegative(),
});
export type WrittenRecord = z.infer<typeof writtenRecordSchema>;

export const PAPERS = ['A4', 'A5'] as const;
export const paperSchema = z.enum(PAPERS);
export type Paper = z.infer<typeof paperSchema>;
