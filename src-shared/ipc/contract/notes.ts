import { z } from 'zod';
import { listedNoteSchema, noteSchema, noteTextSchema } from '../../domain/conversations/note.ts';
import { chatsAskedSchema } from './conversations.ts';
import { idSchema } from './id.ts';

/** Notes of colleagues. What changes comes back as `desk.changed`. */
export const notesInvokes = {
  /** Oldest first. */
  'notes.ofConversation': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.array(noteSchema),
  },
  /** Whose names stand in it after an "@" are called. Errors: not-found, invalid-input for a message of elsewhere. */
  'notes.add': {
    input: z
      .object({ conversationId: idSchema, text: noteTextSchema, messageId: idSchema.nullable() })
      .strict(),
    output: noteSchema,
  },
  /** What it said before is kept. Errors: not-found, not-allowed for another's note by who is no admin. */
  'notes.edit': {
    input: z.object({ id: idSchema, text: noteTextSchema }).strict(),
    output: noteSchema,
  },
  /** Errors: not-found, not-allowed as above. */
  'notes.remove': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** The newest fifty notes that call the caller, newest first. */
  'notes.mentions': { input: z.undefined(), output: z.array(listedNoteSchema) },
  /** The caller has seen them. */
  'notes.see': {
    input: z.object({ ids: z.array(idSchema).min(1).max(50) }).strict(),
    output: z.undefined(),
  },
  /** As messages are searched; the newest twenty. */
  'notes.search': {
    input: z.object({ query: z.string().max(200), chats: chatsAskedSchema.optional() }).strict(),
    output: z.array(listedNoteSchema),
  },
} as const;
