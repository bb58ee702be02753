import { z } from 'zod';

/** Why nobody is listened to, besides that nothing is set up. */
export const webhookProblemSchema = z.enum(['port-taken', 'port-refused', 'failed']);
export type WebhookProblem = z.infer<typeof webhookProblemSchema>;

/** How the way in stands. Times are epoch ms. */
export const webhookHealthSchema = z.object({
  /** `off`: a secret is missing. */
  state: z.enum(['off', 'starting', 'listening', 'failing']),
  problem: webhookProblemSchema.nullable(),
  port: z.number().int().nullable(),
  /** When the last one came that was signed; null for never. */
  lastAt: z.number().int().nullable(),
  /** When WhatsApp's server, or who has the verify token, last asked for the challenge since the start. */
  lastVerifiedAt: z.number().int().nullable(),
  /** Calls that were turned away since the start, and when the last one was. */
  refused: z.number().int(),
  lastRefusedAt: z.number().int().nullable(),
  /** Kept and not recorded yet. */
  waiting: z.number().int(),
  /** Kept, and nobody can read them. */
  unreadable: z.number().int(),
});
export type WebhookHealth = z.infer<typeof webhookHealthSchema>;
