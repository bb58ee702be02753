import { z } from 'zod';
import { wantedChatActionSchema } from '../../domain/conversations/chat-marks.ts';
import { conversationSchema } from '../../domain/conversations/conversation.ts';
import { MOST_WATCHED, TYPING_STATES } from '../../domain/conversations/presence.ts';
import { numbersSchema } from '../../domain/conversations/numbers.ts';
import { handMergesSchema } from '../../domain/conversations/hand-merge.ts';
import { ticketKindSchema } from '../../domain/tickets/ticket-kind.ts';
import { givenTimeSchema } from '../../domain/given-times.ts';
import { idSchema } from './id.ts';

/** Keyset cursor: the sort key of the last row of a page, never an offset. */
export const conversationCursorSchema = z.object({ at: z.number().int(), id: idSchema });
export type ConversationCursor = z.infer<typeof conversationCursorSchema>;

/** What is asked of conversations; what is left out asks nothing. */
const chatsAsked = {
  unreadOnly: z.boolean().optional(),
  /** Whose customer waits for an answer; in a list the one who waits longest comes first. */
  needsReply: z.boolean().optional(),
  /** Of the unresolved ticket: `mine` is the caller's, a number a colleague's. */
  assignee: z.union([z.enum(['mine', 'nobody']), idSchema]).optional(),
  ticketKind: ticketKindSchema.optional(),
  ticketStatus: z.enum(['open', 'pending', 'resolved', 'snoozed']).optional(),
  labelId: idSchema.optional(),
  /** One of the customer's. */
  tagId: idSchema.optional(),
  /** Whose chats are all archived. */
  archivedOnly: z.boolean().optional(),
  /** With a file in it. */
  hasFiles: z.boolean().optional(),
  /** When the last message was, epoch ms; until is exclusive. */
  from: givenTimeSchema.optional(),
  until: givenTimeSchema.optional(),
};
export const chatsAskedSchema = z.object(chatsAsked).strict();
export type ChatsAsked = z.infer<typeof chatsAskedSchema>;

/** The chat list. */
export const conversationsInvokes = {
  /** Newest first; `query` matches name or phone (Arabic-folded). */
  'conversations.list': {
    input: z
      .object({
        query: z.string().max(200).optional(),
        ...chatsAsked,
        after: conversationCursorSchema.optional(),
      })
      .strict(),
    output: z.object({ items: z.array(conversationSchema), next: conversationCursorSchema.nullable() }),
  },
  'conversations.get': { input: z.object({ id: idSchema }).strict(), output: conversationSchema },
  'conversations.unreadTotal': { input: z.undefined(), output: z.number().int() },
  'conversations.markRead': { input: z.object({ id: idSchema }).strict(), output: conversationSchema },
  /**
   * Marks it unread, archives, pins, mutes or blocks it, or takes that back: at once here, and at WhatsApp as soon as it can
   * be. Errors: not-found, action-refused, pins-full.
   */
  'conversations.act': {
    input: z.object({ id: idSchema, action: wantedChatActionSchema }).strict(),
    output: conversationSchema,
  },
  /**
   * Tells WhatsApp at once that the customer is unwanted, with what they wrote last. Errors: not-found, action-refused,
   * not-connected, report-failed.
   */
  'conversations.report': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** Who is on the screen: what these customers are doing is told, and nobody else's. Errors: not-found. */
  'conversations.watchPresence': {
    input: z.object({ ids: z.array(idSchema).max(MOST_WATCHED) }).strict(),
    output: z.undefined(),
  },
  /** Shows the customer that somebody writes, where the settings say so. Errors: not-found. */
  'conversations.showTyping': {
    input: z.object({ id: idSchema, state: z.enum(TYPING_STATES) }).strict(),
    output: z.undefined(),
  },
  /** One that was given up is tried again. Errors: not-found. */
  'conversations.retryAction': {
    input: z.object({ id: idSchema, actionId: idSchema }).strict(),
    output: conversationSchema,
  },
  /** One that was given up is left. Errors: not-found. */
  'conversations.leaveAction': {
    input: z.object({ id: idSchema, actionId: idSchema }).strict(),
    output: conversationSchema,
  },
  /** Everything of `otherId` goes into `id`. Errors: not-found, invalid-input when both are one already. */
  'conversations.merge': {
    input: z.object({ id: idSchema, otherId: idSchema }).strict(),
    output: z.object({ mergeId: idSchema, conversation: conversationSchema }),
  },
  /** Takes a merge by hand back, in any order. Errors: not-found. */
  'conversations.separate': {
    input: z.object({ mergeId: idSchema }).strict(),
    output: z.object({ conversation: conversationSchema, separated: conversationSchema }),
  },
  /** What can be taken back, and where the next answer goes. */
  'conversations.merges': { input: z.object({ id: idSchema }).strict(), output: handMergesSchema },
  /** Numbers that changed, or may have a new owner. Errors: not-found. */
  'conversations.numbers': { input: z.object({ id: idSchema }).strict(), output: numbersSchema },
  /** Staff have dealt with a new owner (`id` of NewOwner). Errors: not-found. */
  'conversations.settleNewOwner': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** The caller's. What a colleague had begun there becomes an internal note, never lost. */
  'conversations.saveDraft': {
    input: z
      .object({
        id: idSchema,
        draft: z.string().max(65_536),
        /** The message of the conversation that it answers, null for none; absent, that stays. */
        quotedId: idSchema.nullable().optional(),
      })
      .strict(),
    output: z.undefined(),
  },
  /** A colleague's draft: goes on as the caller's, or becomes an internal note. */
  'conversations.takeDraft': {
    input: z.object({ id: idSchema, how: z.enum(['continue', 'replace']) }).strict(),
    output: conversationSchema,
  },
} as const;

export const conversationsEvents = {
  'conversation.changed': conversationSchema,
  /**
   * Two conversations turned out to be one person's, or staff said so: `mergedId` is gone, its messages are in
   * `conversation`.
   */
  'conversation.merged': z.object({ mergedId: idSchema, conversation: conversationSchema }),
  /** Staff took a merge back: `separated` is there again, with its messages, and `conversation` without them. */
  'conversation.separated': z.object({ conversation: conversationSchema, separated: conversationSchema }),
  /** Its customer was erased: it is not there any more, for anybody. */
  'conversation.removed': z.object({ conversationId: idSchema }),
} as const;
