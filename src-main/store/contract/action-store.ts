import type { ActionFailure, ActionKind, WantedAction } from '#shared/domain/messages/message-action.ts';
import type { FoundMessage, Message } from '#shared/domain/messages/message.ts';
import type { MessageTimes } from '#shared/domain/messages/message-times.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { Page } from './page.ts';

/** `dropped`: a later wish has taken its place, or a person leaves it. */
export type ActionState = 'waiting' | 'done' | 'failed' | 'dropped';

/** One that waits, with what is needed to do it. */
export interface ActionEntry {
  id: number;
  messageId: number;
  kind: ActionKind;
  value: string;
  attempts: number;
  /** Epoch ms before which it must not be tried. */
  notBefore: number;
  /** The link that the message came or went by: it is done over that one, or never. */
  link: Link;
  /** null: WhatsApp never had the message. */
  waMessageId: string | null;
  fromMe: boolean;
  /** Epoch ms of the message. */
  sentAt: number;
  /** The message will never be sent, or is deleted already. */
  isGone: boolean;
  /** Every address that its person has, or has had, where it would go now first. */
  addresses: string[];
}

/** An edit that is typed and not asked for yet. */
export interface EditDraft {
  text: string;
  /** What the message said when the edit was begun; null of one that was begun before that was kept. */
  before: string | null;
}

/** What is done to messages that WhatsApp already has: reactions, edits, deletions and stars. */
export interface ActionStore {
  /**
   * Writes the wish down; what staff see of it waits until it is done. A later one of its kind takes its place, and a
   * deletion that of all. What is still queued is changed or taken back at once, and WhatsApp is never told of it; a star
   * counts here at once. An edit ends what its writer typed of it (saveEditDraft). Throws AppError not-found, and action-refused for a message that is deleted, or is being.
   */
  askAction(input: { messageId: number; action: WantedAction; by: string; now: number }): Promise<Message>;
  /** What somebody edits and has not asked for yet; null: they do no more. */
  saveEditDraft(input: {
    messageId: number;
    draft: EditDraft | null;
    by: number;
    now: number;
  }): Promise<void>;
  /** One's own of the last day, the newest last; also of a message that was deleted since. */
  listEditDrafts(input: { by: number; now: number }): Promise<(EditDraft & { message: Message })[]>;
  /** The oldest that waits of every message that has been sent; those behind it follow when it is settled. */
  listActionHeads(): Promise<ActionEntry[]>;
  /** WhatsApp did not do it now. Leaves one alone that does not wait any more. */
  deferAction(input: { id: number; attempts: number; notBefore: number; now: number }): Promise<void>;
  /**
   * Done, or given up. Done also counts of one whose place was taken meanwhile: WhatsApp shows it.
   * @param input.at when it was done by WhatsApp's clock, as far as that is known; absent: `now`.
   */
  settleAction(input: {
    id: number;
    failure: ActionFailure | null;
    at?: number | undefined;
    now: number;
  }): Promise<void>;
  /** A person wants one that was given up to be tried again. Does nothing to any other. Throws AppError not-found. */
  retryAction(input: { messageId: number; actionId: number; now: number }): Promise<Message>;
  /** A person leaves it; the message is as WhatsApp has it. The same. */
  leaveAction(input: { messageId: number; actionId: number; now: number }): Promise<Message>;
  /** The messages with a star, the newest star first; of one conversation or of all. */
  listStarred(input: {
    conversationId?: number | undefined;
    before?: { at: number; id: number } | undefined;
    limit: number;
  }): Promise<Page<FoundMessage, { at: number; id: number }>>;
  /** When a message reached each stage; null where nobody was told as it happened. */
  getMessageTimes(input: { messageId: number }): Promise<MessageTimes>;
}
