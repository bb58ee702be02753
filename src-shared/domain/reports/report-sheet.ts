import { z } from 'zod';
import { languageSchema } from '../bilingual.ts';
import { clockFaceSchema } from '../rules/clock-face.ts';
import { linkHistorySchema } from './link-history.ts';
import { reportSchema } from './report.ts';

/** Everything that a report on paper says, for a page that asks nobody for anything. */
export const reportSheetSchema = z.object({
  pharmacyName: z.string(),
  language: languageSchema,
  timeZone: z.string(),
  clockFace: clockFaceSchema,
  report: reportSchema,
  links: z.array(linkHistorySchema),
});
export type ReportSheet = z.infer<typeof reportSheetSchema>;

/** What the address of such a page ends with, before the sheet itself as JSON. */
export const SHEET_HASH = '#report-sheet=';
/** The page's title once it is drawn with its letters. */
export const SHEET_DRAWN = 'drawn';
