import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';

/** What a colleague handed over with a ticket. Times are epoch ms. */
export const transferSchema = z.object({
  id: z.number().int(),
  ticketId: z.number().int(),
  conversationId: z.number().int(),
  byId: z.number().int(),
  /** Whose eyes it waits for; null while nobody has the ticket. */
  toId: z.number().int().nullable(),
  note: z.string().nullable(),
  at: z.number().int(),
  seenAt: z.number().int().nullable(),
});
export type Transfer = z.infer<typeof transferSchema>;

/** One outside its thread, with whom it is about. */
export const listedTransferSchema = transferSchema.extend({
  customerId: z.number().int(),
  ...whoSchema.shape,
});
export type ListedTransfer = z.infer<typeof listedTransferSchema>;
