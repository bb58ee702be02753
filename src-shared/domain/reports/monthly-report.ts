import { z } from 'zod';
import { languageSchema } from '../bilingual.ts';

/** What keeps the month's report from being written; each has a sentence that says what to do. */
const MONTHLY_FAILURES = ['folder-gone', 'disk-full', 'export-failed', 'not-printed'] as const;
export const monthlyFailureSchema = z.enum(MONTHLY_FAILURES);
export type MonthlyFailure = z.infer<typeof monthlyFailureSchema>;

/** The report that is put into a folder when a month is over. Times are epoch ms. */
export const monthlyReportSchema = z.object({
  /** null: it is not written. */
  folder: z.string().nullable(),
  language: languageSchema,
  writtenAt: z.number().int().nullable(),
  writtenFile: z.string().nullable(),
  /** Of the last try; null since one was written. */
  failure: monthlyFailureSchema.nullable(),
  failedAt: z.number().int().nullable(),
});
export type MonthlyReport = z.infer<typeof monthlyReportSchema>;
