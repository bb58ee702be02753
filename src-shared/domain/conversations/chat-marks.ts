import { z } from 'zod';
import { givenTimeSchema } from '../given-times.ts';

/** A mute without an end: the last moment that a date can name. */
export const MUTED_FOR_GOOD = 8_640_000_000_000_000;

/** WhatsApp pins no more. */
export const MOST_PINNED = 3;

/** What can be asked for about a whole chat; none of it is a message, and all of it may be done twice without harm. */
export const CHAT_ACTION_KINDS = ['read', 'unread', 'archive', 'pin', 'mute', 'block'] as const;
export type ChatActionKind = (typeof CHAT_ACTION_KINDS)[number];

/** What staff ask for. Reading is no wish of its own: it comes with opening. */
export const wantedChatActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unread') }).strict(),
  z.object({ kind: z.literal('archive'), isOn: z.boolean() }).strict(),
  z.object({ kind: z.literal('pin'), isOn: z.boolean() }).strict(),
  /** Epoch ms; null: heard again. */
  z
    .object({
      kind: z.literal('mute'),
      until: z.union([givenTimeSchema, z.literal(MUTED_FOR_GOOD)]).nullable(),
    })
    .strict(),
  /**
   * `contactId`: only one of a customer's numbers; `messageId`: only the one that a message came from or goes to; without
   * either, all of them.
   */
  z
    .object({
      kind: z.literal('block'),
      isOn: z.boolean(),
      contactId: z.number().int().positive().optional(),
      messageId: z.number().int().positive().optional(),
    })
    .strict(),
]);
export type WantedChatAction = z.infer<typeof wantedChatActionSchema>;

const blockedAccountSchema = z.object({
  contactId: z.number().int(),
  /** E.164 digits; null: it is hidden. */
  phone: z.string().nullable(),
  username: z.string().nullable(),
  /** What WhatsApp calls them: it tells two hidden numbers of one customer apart. */
  name: z.string().nullable(),
  /** The next answer would go to it. */
  isAnswered: z.boolean(),
});
export type BlockedAccount = z.infer<typeof blockedAccountSchema>;

/** What a chat list keeps of a chat beside its messages, on the phone and here. */
export const chatMarksSchema = z.object({
  /** Somebody marked it unread by hand: it says nothing of its messages. */
  isMarkedUnread: z.boolean(),
  isArchived: z.boolean(),
  /** Epoch ms; null: it stands where its last message puts it. */
  pinnedAt: z.number().int().nullable(),
  /** Epoch ms; null: it is heard. */
  mutedUntil: z.number().int().nullable(),
  /** Nothing comes from whom the next answer would go to, and nothing goes to them. */
  isBlocked: z.boolean(),
  /** How many WhatsApp accounts the customer has here: more than one after a merge by hand. */
  accounts: z.number().int(),
  /** Each account that is blocked, also one that the next answer would not go to. */
  blocked: z.array(blockedAccountSchema),
  /** What was not done at WhatsApp, and is undone here: for staff to try again or to leave. */
  failed: z.array(z.object({ id: z.number().int(), kind: z.enum(CHAT_ACTION_KINDS) })),
});
export type ChatMarks = z.infer<typeof chatMarksSchema>;

export const NO_CHAT_MARKS: ChatMarks = {
  isMarkedUnread: false,
  isArchived: false,
  pinnedAt: null,
  mutedUntil: null,
  isBlocked: false,
  accounts: 1,
  blocked: [],
  failed: [],
};

/** Whether it neither flashes nor rings at this time. */
export const isChatMuted = ({ mutedUntil }: Pick<ChatMarks, 'mutedUntil'>, now: number): boolean =>
  mutedUntil !== null && mutedUntil > now;

/**
 * Whether the ordinary list leaves it out. What waits for somebody is never out of sight, whatever was archived on the
 * phone.
 */
export const isPutAway = (conversation: {
  chat: Pick<ChatMarks, 'isArchived' | 'isMarkedUnread'>;
  unreadCount: number;
  ticket: object | null;
}): boolean =>
  conversation.chat.isArchived &&
  !conversation.chat.isMarkedUnread &&
  conversation.unreadCount === 0 &&
  conversation.ticket === null;
