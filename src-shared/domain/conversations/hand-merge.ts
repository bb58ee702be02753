import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';

/** A conversation that a person merged into another one, and may separate again. */
const handMergeSchema = z.object({
  id: z.number().int(),
  /** What it would be called by itself. */
  ...whoSchema.shape,
  /** Epoch ms. */
  mergedAt: z.number().int(),
});
export type HandMerge = z.infer<typeof handMergeSchema>;

/** What a conversation consists of by a person's word. */
export const handMergesSchema = z.object({
  /** Newest first; empty for a conversation nobody has merged. */
  merges: z.array(handMergeSchema),
  /** The number that the next answer goes to, E.164 digits; null when WhatsApp hides it. */
  replyPhone: z.string().nullable(),
});
export type HandMerges = z.infer<typeof handMergesSchema>;
