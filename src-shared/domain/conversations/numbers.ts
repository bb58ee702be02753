import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';

/** A number that was one customer's and came up with another one: it may have a new owner. */
const newOwnerSchema = z.object({
  id: z.number().int(),
  /** E.164 digits. */
  phone: z.string(),
  /** Whether the conversation that was asked about is the one whose number it was. */
  isFormer: z.boolean(),
  /** The conversation on the other side. */
  other: whoSchema.extend({ conversationId: z.number().int() }),
  /** Of the first message that showed it, epoch ms. */
  since: z.number().int(),
});
export type NewOwner = z.infer<typeof newOwnerSchema>;

/** A customer changed their number; of E.164 digits, at a time in epoch ms. */
const numberChangeSchema = z.object({
  id: z.number().int(),
  from: z.string(),
  to: z.string(),
  at: z.number().int(),
});
export type NumberChange = z.infer<typeof numberChangeSchema>;

/** A number that was hidden before; epoch ms. */
const knownNumberSchema = z.object({ id: z.number().int(), phone: z.string(), at: z.number().int() });
export type KnownNumber = z.infer<typeof knownNumberSchema>;

/** WhatsApp gave the same customer another id for the pharmacy; epoch ms. */
const idChangeSchema = z.object({ id: z.number().int(), at: z.number().int() });
export type IdChange = z.infer<typeof idChangeSchema>;

/** What has happened to the numbers of a conversation. */
export const numbersSchema = z.object({
  /** Those that staff have not dealt with; what goes to the former owner by itself waits meanwhile. */
  newOwners: z.array(newOwnerSchema),
  /** Oldest first. */
  changes: z.array(numberChangeSchema),
  known: z.array(knownNumberSchema),
  newIds: z.array(idChangeSchema),
});
export type Numbers = z.infer<typeof numbersSchema>;
