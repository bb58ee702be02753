import { z } from 'zod';
import { linkSchema } from '../transport-capabilities.ts';

/**
 * Why a link was not there. `desk-off`: nobody looked, because the desk did not run. `webhook-silent`: WhatsApp's server could
 * be written to and could not reach this PC.
 */
export const DOWN_REASONS = [
  'starting',
  'disconnected',
  'signed-out',
  'blocked',
  'whatsapp-changed',
  'webhook-silent',
  'desk-off',
] as const;
export const downReasonSchema = z.enum(DOWN_REASONS);
export type DownReason = z.infer<typeof downReasonSchema>;

export type LinkHow = 'up' | DownReason;

const ms = z.number().int().nonnegative();

/** How a link was in a period. */
export const linkHistorySchema = z.object({
  link: linkSchema,
  /** Of the period, since the link was first there and until now. */
  knownMs: ms,
  upMs: ms,
  /** Stretches in which it was not there, of a minute and more. */
  gaps: z.number().int(),
  longestMs: ms,
  reasons: z.array(z.object({ reason: downReasonSchema, count: z.number().int(), ms })),
  /** How often it was another number's than before. */
  numberChanges: z.number().int(),
});
export type LinkHistory = z.infer<typeof linkHistorySchema>;
