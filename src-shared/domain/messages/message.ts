import { z } from 'zod';
import { whoSchema } from '../customers/who.ts';
import { attachmentSchema } from './attachment.ts';
import { automationSchema } from './automation.ts';
import { messageActionSchema } from './message-action.ts';
import { messageDetailsSchema } from './message-details.ts';
import { quotedSchema } from './quoted.ts';
import { linkSchema } from '../transport-capabilities.ts';
import { REJECTIONS } from './rejection.ts';

export const messageTypeSchema = z.enum(['text', 'audio', 'image', 'document', 'video', 'other']);
export type MessageType = z.infer<typeof messageTypeSchema>;

export const messageDirectionSchema = z.enum(['incoming', 'outgoing']);
export type MessageDirection = z.infer<typeof messageDirectionSchema>;

/** Incoming messages are `delivered` until staff open the conversation, then `read`. */
export const messageStatusSchema = z.enum(['pending', 'sent', 'delivered', 'read', 'played', 'failed']);
export type MessageStatus = z.infer<typeof messageStatusSchema>;

/**
 * Why an outgoing message is `failed`; each has a translated sentence that says what to do.
 * - `not-sent`: nothing left this PC, and the tries are used up.
 * - `rejected`: WhatsApp refuses this message.
 * - `not-on-whatsapp`: nobody has this number there.
 * - `refused-later`: WhatsApp took it and then said that it failed.
 * - `unknown`: it may have been sent; only the phone can tell, so a person decides.
 * - `dropped`: a person decided not to send it.
 * - `chat-blocked`: the customer was blocked while it waited, so a person decides.
 * - the rejections: what WhatsApp itself says of it.
 */
export const FAILURE_REASONS = [
  'not-sent',
  'rejected',
  'not-on-whatsapp',
  'refused-later',
  'unknown',
  'dropped',
  'chat-blocked',
  ...REJECTIONS,
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** What a person found on the phone about a message that is `failed`. */
export const dropVerdictSchema = z.enum(['was-sent', 'not-needed']);
export type DropVerdict = z.infer<typeof dropVerdictSchema>;

/** A conversation has two sides, and each has at most one reaction to a message. */
export const reactionSchema = z.object({
  by: z.enum(['customer', 'pharmacy']),
  emoji: z.string(),
  /** Epoch ms. */
  at: z.number().int(),
});
export type Reaction = z.infer<typeof reactionSchema>;

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
  /** Its file; null for what has none. */
  attachment: attachmentSchema.nullable(),
  /** A place or contact cards; null for everything else. */
  details: messageDetailsSchema.nullable(),
  /** The message it answers; null when it answers none. */
  quoted: quotedSchema.nullable(),
  /** How often it had been passed on, as WhatsApp counts it; 0 when whoever sent it wrote it. See forwarding.ts. */
  forwardScore: z.number().int(),
  /** Which album it was sent in: those of one chat and side with the same stand together. null: none. */
  albumId: z.string().nullable(),
  direction: messageDirectionSchema,
  status: messageStatusSchema,
  /** Set exactly while an outgoing message is `failed`. */
  failureReason: z.enum(FAILURE_REASONS).nullable(),
  /** By which link it came or goes; the usual one until the outbox has chosen. */
  link: linkSchema,
  /** WhatsApp's bare message id; null until the outbox has chosen one. */
  waMessageId: z.string().nullable(),
  /** The composer's key of an outgoing message, so that its optimistic bubble is replaced, not doubled. */
  clientKey: z.string().nullable(),
  /** `agent:3`: who sent it; 'phone' when it was written on the pharmacy's phone; null when incoming. */
  sentBy: z.string().nullable(),
  /**
   * What of the desk's own it is, when no person wrote it; null when somebody did. `sentBy` is who let it go, if
   * anyone.
   */
  automation: automationSchema.nullable(),
  /** Epoch ms of the last edit; null when it is as it was sent. `content` is always the newest text. */
  editedAt: z.number().int().nullable(),
  /** What it said before, oldest first, as far as the desk saw it. */
  earlierTexts: z.array(z.string()),
  /** Epoch ms when its writer deleted it for everyone. The desk keeps what it had seen of it. */
  revokedAt: z.number().int().nullable(),
  reactions: z.array(reactionSchema),
  /** What staff have asked to be done to it that waits or was given up, and who edited and deleted it; oldest first. */
  actions: z.array(messageActionSchema),
  /** Epoch ms when somebody of the pharmacy marked it with a star; null without one. */
  starredAt: z.number().int().nullable(),
  /**
   * Epoch ms: where it stands among the others. WhatsApp's time, by this PC's clock; when the desk saw it where WhatsApp
   * gives no time, or one that cannot be.
   */
  sentAt: z.number().int(),
  /** Epoch ms: WhatsApp's own time where that is not `sentAt`; it is shown. */
  whatsAppAt: z.number().int().nullable(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Message = z.infer<typeof messageSchema>;

/** When WhatsApp says that it was sent, epoch ms: what people are shown. Its place is by `sentAt`. */
export const shownAt = ({ sentAt, whatsAppAt }: Pick<Message, 'sentAt' | 'whatsAppAt'>): number =>
  whatsAppAt ?? sentAt;

/** A message outside its thread, with whom it was exchanged. */
export const foundMessageSchema = messageSchema.extend({
  customerId: z.number().int(),
  ...whoSchema.shape,
});
export type FoundMessage = z.infer<typeof foundMessageSchema>;
