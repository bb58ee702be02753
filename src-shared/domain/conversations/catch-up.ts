import { z } from 'zod';

/** A span of a conversation (epoch ms) in which messages may be missing, because WhatsApp's history could not be read. */
export const gapSchema = z.object({ from: z.number().int(), until: z.number().int() });
export type Gap = z.infer<typeof gapSchema>;

/**
 * What the last catching up brought.
 * `during`: whether the app was closed or only without its link.
 * `arrived`: messages of customers that came meanwhile.
 * `incomplete`: conversations that now have a gap.
 * `finishedAt`: epoch ms; tells one report from the next.
 */
export const catchUpReportSchema = z.object({
  during: z.enum(['closed', 'away']),
  arrived: z.number().int(),
  incomplete: z.number().int(),
  finishedAt: z.number().int(),
});
export type CatchUpReport = z.infer<typeof catchUpReportSchema>;
