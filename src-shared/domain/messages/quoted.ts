import { z } from 'zod';

/**
 * The message that another one answers, as WhatsApp shows it above that one. What WhatsApp told of it is kept with the
 * answer, so that it is shown also when the desk never had it.
 */
export const quotedSchema = z.object({
  /** WhatsApp's bare id; null where none came. */
  waMessageId: z.string().nullable(),
  /** Who wrote it; null when nobody can tell. */
  by: z.enum(['customer', 'pharmacy']).nullable(),
  /** In the same chat, as a status, or in another chat. */
  place: z.enum(['chat', 'status', 'elsewhere']),
  /** WhatsApp's own name of its type; null when nothing is known of it. */
  waType: z.string().nullable(),
  /** The beginning of its text, or what else names it; '' when there is none. */
  text: z.string(),
  /** The desk's own message, when it has it. */
  messageId: z.number().int().nullable(),
  /** It was deleted for everyone, as far as the desk has seen. */
  isRevoked: z.boolean(),
  /** The stored picture of the desk's own message; null when that has none. */
  photoId: z.string().nullable(),
  /** How long the desk's own message sounds; null when it does not, or nobody knows. */
  durationMs: z.number().nullable(),
  /** The answer is the desk's own, and had to go without it: WhatsApp did not have it any more. */
  isLeftOut: z.boolean(),
});
export type Quoted = z.infer<typeof quotedSchema>;

/** What is kept of it; the rest is looked up whenever it is read, because it may come later than its answer. */
export type QuotedFacts = Pick<Quoted, 'waMessageId' | 'by' | 'place' | 'waType' | 'text'>;
