import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';

/** A customer's answer to how it was. */
export const ratedTicketSchema = z.object({
  ticketId: z.number().int(),
  conversationId: z.number().int(),
  customerId: z.number().int(),
  ...whoSchema.shape,
  /** Who served the ticket; null for nobody. */
  agentId: z.number().int().nullable(),
  score: z.number().int().min(1).max(5),
  /** What the customer wrote after the number. */
  comment: z.string().nullable(),
  /** Epoch ms. */
  answeredAt: z.number().int(),
});
export type RatedTicket = z.infer<typeof ratedTicketSchema>;
