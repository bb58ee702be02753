import { z } from 'zod';
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
  /** Asks where to, and writes; `pdf` is the page as it would be printed. null: the person changed their mind. */
  'reports.export': {
    input: z.object({ format: z.enum(REPORT_FORMATS), tables: z.array(reportTableSchema).max(60) }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
} as const;
