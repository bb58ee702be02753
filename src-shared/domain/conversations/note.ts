import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';

export const MAX_NOTE_LENGTH = 4096;
export const noteTextSchema = z.string().trim().min(1).max(MAX_NOTE_LENGTH);

/** What colleagues tell each other beside a thread. It is no message: it has no way to a customer. Times are epoch ms. */
export const noteSchema = z.object({
  id: z.number().int(),
  conversationId: z.number().int(),
  /** The message it is about; null when it is about the conversation. */
  messageId: z.number().int().nullable(),
  authorId: z.number().int(),
  /** Set when it is a draft of the author's, never sent, that this colleague replaced. */
  replacedBy: z.number().int().nullable(),
  text: z.string(),
  /** What it said before, oldest first. */
  earlierTexts: z.array(z.string()),
  /** Who is called in it, and when they saw it. */
  mentions: z.array(z.object({ agentId: z.number().int(), seenAt: z.number().int().nullable() })),
  createdAt: z.number().int(),
  editedAt: z.number().int().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

/** A note outside its thread, with whom it is about. */
export const listedNoteSchema = noteSchema.extend({
  customerId: z.number().int(),
  ...whoSchema.shape,
  /** The message it stands under in the thread; null when it stands above all. */
  standsUnder: z.number().int().nullable(),
});
export type ListedNote = z.infer<typeof listedNoteSchema>;
