import { z } from 'zod';

export const messageTypeSchema = z.enum(['text', 'audio', 'image', 'document', 'video', 'other']);
export type MessageType = z.infer<typeof messageTypeSchema>;

export const messageDirectionSchema = z.enum(['incoming', 'outgoing']);
export type MessageDirection = z.infer<typeof messageDirectionSchema>;

/** Incoming messages are `delivered` until staff open the conversation, then `read`. */
export const messageStatusSchema = z.enum(['pending', 'sent', 'delivered', 'read', 'played', 'failed']);
export type MessageStatus = z.infer<typeof messageStatusSchema>;

/** WhatsApp's published limit of one text message, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4096;

export const messageSchema = z.object({
  id: z.number().int(),
  conversationId: z.number().int(),
  ticketId: z.number().int().nullable(),
  type: messageTypeSchema,
  /** WhatsApp's own name of the type; what an `other` message is. */
  waType: z.string(),
  /** Text, or the caption of a media message; '' when there is none. */
  content: z.string(),
  mediaRef: z.string().nullable(),
  mimeType: z.string().nullable(),
  direction: messageDirectionSchema,
  status: messageStatusSchema,
  /** WhatsApp's bare message id; null until the outbox has chosen one. */
  waMessageId: z.string().nullable(),
  /** The composer's key of an outgoing message, so that its optimistic bubble is replaced, not doubled. */
  clientKey: z.string().nullable(),
  /** The agent who sent it; 'phone' when it was written on the pharmacy's phone; null when incoming. */
  sentBy: z.string().nullable(),
  /** Epoch ms: WhatsApp's timestamp when it has one, else when the desk recorded it. */
  sentAt: z.number().int(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Message = z.infer<typeof messageSchema>;
