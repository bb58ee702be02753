import { z } from 'zod';
import { isOneEmoji } from '../../text/one-emoji.ts';
import { isImported } from '../past/exported-chat.ts';
import type { TransportCapabilities } from '../transport-capabilities.ts';

/**
 * What can be done to a message that WhatsApp already has. None of it is a message, and all of it may be done twice without
 * harm: the second time changes nothing.
 */
export const ACTION_KINDS = ['react', 'edit', 'delete', 'star'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/**
 * Why one was given up; each has a translated sentence.
 * - `too-late`: WhatsApp's time for it is over.
 * - `gone`: WhatsApp has the message no more, or never had it.
 * - `refused`: WhatsApp does not do it to this message.
 * - `not-possible`: the link that the message went by cannot do it.
 * - `not-done`: the tries are used up; nobody knows why.
 */
export const ACTION_FAILURES = ['too-late', 'gone', 'refused', 'not-possible', 'not-done'] as const;
export type ActionFailure = (typeof ACTION_FAILURES)[number];

const reactionSchema = z
  .string()
  .max(64)
  .refine((emoji) => emoji === '' || isOneEmoji(emoji));

/** What staff ask for. An empty emoji takes the pharmacy's reaction back. */
export const wantedActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('react'), emoji: reactionSchema }).strict(),
  z.object({ kind: z.literal('edit'), text: z.string().max(65_536) }).strict(),
  z.object({ kind: z.literal('delete') }).strict(),
  z.object({ kind: z.literal('star'), isStarred: z.boolean() }).strict(),
]);
export type WantedAction = z.infer<typeof wantedActionSchema>;

/** One that waits, was given up, or left its mark on the message: who edited it, who deleted it. */
export const messageActionSchema = z.object({
  id: z.number().int(),
  kind: z.enum(ACTION_KINDS),
  /** The emoji, or the new text; '' of a deletion. */
  value: z.string(),
  state: z.enum(['waiting', 'failed', 'done']),
  /** Set exactly while it is `failed`. */
  failure: z.enum(ACTION_FAILURES).nullable(),
  /** `agent:3`. */
  by: z.string(),
  /** Epoch ms when it was asked for. */
  at: z.number().int(),
});
export type MessageAction = z.infer<typeof messageActionSchema>;

/** WhatsApp's published limits, from the sending of a message. */
export const EDIT_WITHIN_MS = 15 * 60_000;
export const DELETE_WITHIN_MS = 60 * 3_600_000;

/** Kinds that WhatsApp's people see no message of their own in: a call's line, a vote that the desk made one of. */
const NO_MESSAGES: ReadonlySet<string> = new Set(['call_log', 'poll_vote', 'ciphertext', 'revoked']);

/** What of a message decides what can be done to it. */
export interface ActedOn {
  direction: 'incoming' | 'outgoing';
  status: string;
  type: string;
  waType: string;
  content: string;
  revokedAt: number | null;
  sentAt: number;
  waMessageId: string | null;
  actions: readonly MessageAction[];
}

type Can = Pick<TransportCapabilities, 'canReact' | 'canEdit' | 'canDelete'>;

/**
 * Why something cannot be done to a message now; undefined when it can. What is still queued is the desk's own: it is
 * changed and taken back there, whatever the link can.
 */
export function actionRefusal(
  message: ActedOn,
  kind: ActionKind,
  can: Can,
  now: number,
): ActionFailure | undefined {
  if (kind === 'star') return undefined;
  if (message.revokedAt !== null || isBeingDeleted(message)) return 'gone';
  if (NO_MESSAGES.has(message.waType)) return 'refused';
  const isOurs = message.direction === 'outgoing';
  if (kind !== 'react' && !isOurs) return 'refused';
  if (message.status === 'failed') return 'gone';
  if (kind === 'edit' && !isEditableKind(message)) return 'refused';
  if (message.status === 'pending') return kind === 'react' ? 'gone' : undefined;
  if (message.waMessageId === null || isImported(message)) return 'gone';
  if (!CAN[kind](can)) return 'not-possible';
  return isTooLate(message, kind, now) ? 'too-late' : undefined;
}

const CAN: Readonly<Record<'react' | 'edit' | 'delete', (can: Can) => boolean>> = {
  react: ({ canReact }) => canReact,
  edit: ({ canEdit }) => canEdit,
  delete: ({ canDelete }) => canDelete,
};

/** Whether WhatsApp's time for it is over. */
export function isTooLate(message: Pick<ActedOn, 'sentAt'>, kind: ActionKind, now: number): boolean {
  return kind !== 'react' && kind !== 'star' && now > actionEndsAt(message, kind);
}

/** When WhatsApp's time for it is over, epoch ms. */
export const actionEndsAt = ({ sentAt }: Pick<ActedOn, 'sentAt'>, kind: 'edit' | 'delete'): number =>
  sentAt + (kind === 'edit' ? EDIT_WITHIN_MS : DELETE_WITHIN_MS);

/** A text, or the words under a picture: what has none gets none. */
const isEditableKind = ({ waType, content }: ActedOn): boolean =>
  waType === 'chat' || (content !== '' && ['image', 'video', 'document'].includes(waType));

export const isBeingDeleted = ({ actions }: Pick<ActedOn, 'actions'>): boolean =>
  actions.some(({ kind, state }) => kind === 'delete' && state === 'waiting');
