import { z } from 'zod';

/** A span of a conversation (epoch ms) in which messages may be missing, because WhatsApp's history could not be read. */
export const gapSchema = z.object({ from: z.number().int(), until: z.number().int() });
export type Gap = z.infer<typeof gapSchema>;

/**
 * What the last catching up brought.
 * `during`: whether the app was closed or only without its link; or the phone was linked for the first time.
 * `arrived`: messages of customers that came meanwhile.
 * `incomplete`: conversations in which messages may be missing.
 * `unplaced`: those of them that cannot say so themselves, because the desk cannot show them.
 * `unreadable`: single messages that WhatsApp could not tell.
 * `seesFrom`: epoch ms; of what was written before, the first link took in only what was unread. null on any later one.
 * `finishedAt`: epoch ms; tells one report from the next.
 */
export const catchUpReportSchema = z.object({
  during: z.enum(['closed', 'away', 'first']),
  arrived: z.number().int(),
  incomplete: z.number().int(),
  unplaced: z.number().int(),
  unreadable: z.number().int(),
  seesFrom: z.number().int().nullable(),
  finishedAt: z.number().int(),
});
export type CatchUpReport = z.infer<typeof catchUpReportSchema>;
