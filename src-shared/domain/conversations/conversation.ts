import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';
import { gapSchema } from './catch-up.ts';
import { replyWindowSchema } from './reply-window.ts';
import { ticketSummarySchema } from '../tickets/ticket.ts';
import { messageDirectionSchema, messageStatusSchema, messageTypeSchema } from '../messages/message.ts';

export const conversationSchema = z.object({
  id: z.number().int(),
  customerId: z.number().int(),
  ...whoSchema.shape,
  /** The address replies go to: `201012345678@c.us`, `…@lid` or `…@bsuid`. */
  chatAddress: z.string(),
  lastMessage: z
    .object({
      messageId: z.number().int(),
      preview: z.string(),
      type: messageTypeSchema,
      waType: z.string(),
      direction: messageDirectionSchema,
      status: messageStatusSchema,
      at: z.number().int(),
    })
    .nullable(),
  unreadCount: z.number().int(),
  /** What staff had typed and not sent; '' when nothing. */
  draft: z.string(),
  /** The agent whose draft it is, and since when (epoch ms); null when there is none. */
  draftBy: z.number().int().nullable(),
  draftAt: z.number().int().nullable(),
  /** The message that the draft answers, also one without words yet, and the agent who chose it; null for none. */
  draftQuote: z.object({ messageId: z.number().int(), by: z.number().int().nullable() }).nullable(),
  /** Ids of its labels, the archived ones too. */
  labels: z.array(z.number().int()),
  /** Its unresolved ticket, of which there is at most one. */
  ticket: ticketSummarySchema.nullable(),
  /** Where messages may be missing until a later catching up fills it; null when everything is in. */
  gap: gapSchema.nullable(),
  /** How long free texts go to whom the next answer goes to; null when they always go. */
  replyWindow: replyWindowSchema.nullable(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Conversation = z.infer<typeof conversationSchema>;
