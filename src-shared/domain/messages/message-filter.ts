import { z } from 'zod';
import { givenTimeSchema } from '../given-times.ts';
import { messageTypeSchema } from './message.ts';

/** What a search among the messages is narrowed down to; what is left out narrows nothing. */
export const messageFilterSchema = z
  .object({
    writtenBy: z.enum(['customer', 'pharmacy']).optional(),
    /** The colleague who wrote it; never with `customer`. */
    agentId: z.number().int().positive().optional(),
    type: messageTypeSchema.optional(),
    hasFile: z.literal(true).optional(),
    /** Epoch ms, until exclusive. */
    from: givenTimeSchema.optional(),
    until: givenTimeSchema.optional(),
  })
  .strict();
export type MessageFilter = z.infer<typeof messageFilterSchema>;
