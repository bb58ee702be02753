import { z } from 'zod';
import { replyWindowSchema } from '../conversations/reply-window.ts';
import { whoSchema } from '../customers/who.ts';

/** Whom a follow-up is for, as lists show it. */
export const followedSchema = z.object({
  conversationId: z.number().int(),
  customerId: z.number().int(),
  ...whoSchema.shape,
  /** Their number may have a new owner: nothing goes by itself until staff have dealt with it. */
  isHeld: z.boolean(),
  /** How long free texts go to them; null when they always go. */
  replyWindow: replyWindowSchema.nullable(),
  /** WhatsApp has limited the pharmacy's sending: nothing goes by itself until then, epoch ms; null when it may. */
  limitedUntil: z.number().int().nullable(),
});
export type Followed = z.infer<typeof followedSchema>;

/** Whether a customer agreed to messages that come by themselves. */
export const agreementSchema = z.enum(['opted-in', 'opted-out', 'unknown']);
