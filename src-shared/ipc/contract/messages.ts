import { z } from 'zod';
import { attachmentKindSchema, mediaAppearanceSchema } from '../../domain/messages/attachment.ts';
import { cardToSendSchema } from '../../domain/messages/card.ts';
import { conversationSchema } from '../../domain/conversations/conversation.ts';
import { MAX_FORWARD_TARGETS, MAX_FORWARDED } from '../../domain/messages/forwarding.ts';
import { wantedActionSchema } from '../../domain/messages/message-action.ts';
import { messageTimesSchema } from '../../domain/messages/message-times.ts';
import { dropVerdictSchema, foundMessageSchema, messageSchema } from '../../domain/messages/message.ts';
import { givenTimeSchema } from '../../domain/given-times.ts';
import { messageFilterSchema } from '../../domain/messages/message-filter.ts';
import { blankValuesSchema } from '../../domain/templates/approved-template.ts';
import { chatsAskedSchema } from './conversations.ts';
import { idSchema } from './id.ts';

/** Keyset cursor: the sort key of the last row of a page, never an offset. */
export const messageCursorSchema = z.object({ sentAt: z.number().int(), id: idSchema });
export type MessageCursor = z.infer<typeof messageCursorSchema>;

const starCursorSchema = z.object({ at: z.number().int(), id: idSchema });
export type StarCursor = z.infer<typeof starCursorSchema>;

/**
 * A piece of a thread, newest first. `next` continues to older messages; `previous` to newer ones, and is absent where
 * the thread ends or what follows is loaded already.
 */
const threadPageSchema = z.object({
  items: z.array(messageSchema),
  next: messageCursorSchema.nullable(),
  previous: messageCursorSchema.optional(),
});

const sendMediaSchema = z
  .object({
    conversationId: idSchema,
    clientKey: z.uuid(),
    fileId: z.uuid(),
    kind: attachmentKindSchema,
    fileName: z.string().max(255).nullable(),
    caption: z.string().max(65_536),
    /** The message of the conversation that it answers. */
    quotedId: idSchema.nullable().optional(),
    ...mediaAppearanceSchema.shape,
  })
  .strict();

const sendCardSchema = z
  .object({
    conversationId: idSchema,
    clientKey: z.uuid(),
    card: cardToSendSchema,
    /** The message of the conversation that it answers. */
    quotedId: idSchema.nullable().optional(),
  })
  .strict();

const sendTemplateSchema = z
  .object({
    conversationId: idSchema,
    clientKey: z.uuid(),
    name: z.string().min(1).max(512),
    language: z.string().min(1).max(20),
    values: blankValuesSchema,
    /** Uploaded before (see UPLOAD_URL); null where the template has no file. */
    file: z
      .object({ fileId: z.uuid(), fileName: z.string().min(1).max(255) })
      .strict()
      .nullable(),
    /** Somebody was asked, because the customer had asked for no messages. */
    isAllTheSame: z.boolean(),
  })
  .strict();

/** An edit that is typed. `before`: what the message said when it was begun; null where nobody knows any more. */
const editDraftSchema = z
  .object({ text: z.string().max(65_536), before: z.string().max(65_536).nullable() })
  .strict();

/** Threads: what was written, and what staff write. */
export const messagesInvokes = {
  /** A page of a thread: the newest, the one that continues to older messages `before`, or to newer ones `after`. */
  'messages.list': {
    input: z
      .object({
        conversationId: idSchema,
        before: messageCursorSchema.optional(),
        after: messageCursorSchema.optional(),
      })
      .strict(),
    output: threadPageSchema,
  },
  /** The page in whose middle a message stands. Errors: not-found. */
  'messages.around': {
    input: z.object({ conversationId: idSchema, messageId: idSchema }).strict(),
    output: threadPageSchema,
  },
  /**
   * In all threads, the newest first: every word, Arabic-folded, also as the beginning of a longer one. `beforeId`
   * continues after a page. Nothing for a query without a word of two letters.
   */
  'messages.search': {
    input: z
      .object({
        query: z.string().max(200),
        filter: messageFilterSchema.optional(),
        /** Of their conversations; days and files are asked of the messages themselves. */
        chats: chatsAskedSchema.optional(),
        beforeId: idSchema.optional(),
      })
      .strict(),
    output: z.object({ items: z.array(foundMessageSchema), next: idSchema.nullable() }),
  },
  /** The same within one thread: the messages that are found, the newest first, as far as anybody would go through them. */
  'messages.searchThread': {
    input: z.object({ conversationId: idSchema, query: z.string().max(200) }).strict(),
    output: z.object({ ids: z.array(idSchema), hasMore: z.boolean() }),
  },
  /** The first message of a thread since a moment (epoch ms), else its last one; null for an empty thread. */
  'messages.at': {
    input: z.object({ conversationId: idSchema, at: givenTimeSchema }).strict(),
    output: z.object({ messageId: idSchema.nullable() }),
  },
  /**
   * Queues a text, also as an answer to a message of the conversation; the same `clientKey` twice returns the first message.
   * Errors: message-empty, message-too-long, cannot-quote.
   */
  'messages.sendText': {
    input: z
      .object({
        conversationId: idSchema,
        clientKey: z.uuid(),
        text: z.string().max(65_536),
        quotedId: idSchema.nullable().optional(),
      })
      .strict(),
    output: messageSchema,
  },
  /**
   * Queues an uploaded file (see UPLOAD_URL) with its caption. Errors: media-missing, media-too-large, message-too-long.
   */
  'messages.sendMedia': { input: sendMediaSchema, output: messageSchema },
  /** Queues a place or contact cards. Errors: cannot-quote, invalid-input where the link that sends has no such messages. */
  'messages.sendCard': { input: sendCardSchema, output: messageSchema },
  /**
   * Queues one of the templates that WhatsApp has approved, see approvedTemplates.list. Errors: template-unavailable,
   * invalid-input with the blanks that are wrong, media-missing, opted-out, opted-out-asks.
   */
  'messages.sendTemplate': { input: sendTemplateSchema, output: messageSchema },
  /**
   * Passes messages on to other conversations, all or nothing; the same `clientKey` twice does it once. Errors: not-found,
   * cannot-forward, media-missing, window-closed.
   */
  'messages.forward': {
    input: z
      .object({
        clientKey: z.uuid(),
        messageIds: z.array(idSchema).min(1).max(MAX_FORWARDED),
        conversationIds: z.array(idSchema).min(1).max(MAX_FORWARD_TARGETS),
      })
      .strict(),
    output: z.object({ queued: z.number().int() }),
  },
  /** Chosen messages as text, in a file that the person names; null when they changed their mind. */
  'messages.saveText': {
    input: z.object({ text: z.string().min(1).max(2_000_000) }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
  /** One message, wherever it stands. Errors: not-found. */
  'messages.get': { input: z.object({ messageId: idSchema }).strict(), output: messageSchema },
  /** Takes back a message WhatsApp does not have yet; it then shows as dropped. Errors: too-late. */
  'messages.cancel': { input: z.object({ messageId: idSchema }).strict(), output: messageSchema },
  /** Queues a failed message again; one that may have been sent goes with its old id where that still proves anything. */
  'messages.retry': { input: z.object({ messageId: idSchema }).strict(), output: messageSchema },
  /** A person looked at the phone: the failed message did go, or is not to go any more. */
  'messages.drop': {
    input: z.object({ messageId: idSchema, verdict: dropVerdictSchema }).strict(),
    output: messageSchema,
  },
  /**
   * A person says of a text from the phone whether the WhatsApp Business app wrote it by itself or somebody did. Errors:
   * not-found, invalid-input.
   */
  'messages.setWrittenByApp': {
    input: z.object({ messageId: idSchema, isByApp: z.boolean() }).strict(),
    output: messageSchema,
  },
  /**
   * Reacts to a message, edits or deletes one of ours, or marks it with a star; shown as waiting until WhatsApp has it.
   * Errors: not-found, action-refused, action-too-late, message-empty, message-too-long.
   */
  'messages.act': {
    input: z.object({ messageId: idSchema, action: wantedActionSchema }).strict(),
    output: messageSchema,
  },
  /** One that was given up is tried again. Errors: not-found. */
  'messages.retryAction': {
    input: z.object({ messageId: idSchema, actionId: idSchema }).strict(),
    output: messageSchema,
  },
  /** One that was given up is left. Errors: not-found. */
  'messages.leaveAction': {
    input: z.object({ messageId: idSchema, actionId: idSchema }).strict(),
    output: messageSchema,
  },
  /** The messages with a star, the newest star first; of one conversation or of all. */
  'messages.starred': {
    input: z.object({ conversationId: idSchema.optional(), before: starCursorSchema.optional() }).strict(),
    output: z.object({ items: z.array(foundMessageSchema), next: starCursorSchema.nullable() }),
  },
  /**
   * What one edits and has not asked for yet, so that a window that is loaded anew has it still; null: no more.
   * `agentId`: whose it is. Errors: signed-out, where somebody else is signed in by now.
   */
  'messages.saveEditDraft': {
    input: z.object({ messageId: idSchema, agentId: idSchema, draft: editDraftSchema.nullable() }).strict(),
    output: z.undefined(),
  },
  /** One's own, the newest last. */
  'messages.editDrafts': {
    input: z.undefined(),
    output: z.array(editDraftSchema.extend({ message: messageSchema })),
  },
  /** When a message of ours came how far. Errors: not-found. */
  'messages.times': { input: z.object({ messageId: idSchema }).strict(), output: messageTimesSchema },
} as const;

export const messagesEvents = {
  'message.recorded': z.object({ message: messageSchema, conversation: conversationSchema }),
  'message.changed': messageSchema,
} as const;
