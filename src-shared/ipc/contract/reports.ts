import { z } from 'zod';
import { languageSchema } from '../../domain/bilingual.ts';
import { monthlyReportSchema } from '../../domain/reports/monthly-report.ts';
import { linkHistorySchema } from '../../domain/reports/link-history.ts';
import {
  reportChatSchema,
  reportFilterSchema,
  reportListSchema,
  reportPeriodSchema,
  reportSchema,
} from '../../domain/reports/report.ts';

const cursorSchema = z.object({ at: z.number().int(), id: z.number().int() }).strict();

/** A cell of a table that leaves the desk: words as they are read, numbers as numbers. */
const cellSchema = z.union([z.string().max(500), z.number()]);

export const REPORT_FORMATS = ['xlsx', 'csv', 'pdf'] as const;

/** One part of a report, under its title; the first row has the headings. */
const reportTableSchema = z
  .object({ title: z.string().max(200), rows: z.array(z.array(cellSchema).max(40)).max(2000) })
  .strict();

/** What the pharmacy's figures are: see docs/design/reports.md. */
export const reportsInvokes = {
  'reports.get': {
    input: z.object({ period: reportPeriodSchema, filter: reportFilterSchema }).strict(),
    output: reportSchema,
  },
  /** The conversations behind a figure, the latest first. */
  'reports.chats': {
    input: z
      .object({
        list: reportListSchema,
        period: reportPeriodSchema,
        filter: reportFilterSchema,
        after: cursorSchema.nullable(),
      })
      .strict(),
    output: z.object({ items: z.array(reportChatSchema), next: cursorSchema.nullable() }),
  },
  /** How each link was in a period. */
  'reports.links': {
    input: z.object({ period: reportPeriodSchema }).strict(),
    output: z.array(linkHistorySchema),
  },
  /** The report that is put into a folder when a month is over. */
  'reports.monthly': { input: z.undefined(), output: monthlyReportSchema },
  /** `same`: the folder stays; null turns it off. */
  'reports.changeMonthly': {
    input: z.object({ folder: z.literal('same').nullable(), language: languageSchema }).strict(),
    output: z.undefined(),
  },
  /** Asks for the folder, and turns it on with that. null: the person changed their mind. */
  'reports.chooseMonthlyFolder': {
    input: z.object({ language: languageSchema }).strict(),
    output: z.object({ folder: z.string() }).nullable(),
  },
  /** Writes the last month that is over, beside what stands there. Errors: folder-gone, disk-full, export-failed, not-printed. */
  'reports.writeMonthly': { input: z.undefined(), output: z.object({ file: z.string() }) },
  /** Asks where to, and writes; `pdf` is the page as it would be printed. null: the person changed their mind. */
  'reports.export': {
    input: z.object({ format: z.enum(REPORT_FORMATS), tables: z.array(reportTableSchema).max(60) }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
} as const;
