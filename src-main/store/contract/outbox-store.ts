import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import type { Attachment, AttachmentKind, MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { DropVerdict, FailureReason, Message, MessageStatus } from '#shared/domain/messages/message.ts';
import type { TemplateMessage } from '#shared/domain/templates/template-message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import type { MessageKey } from './message-key.ts';

/**
 * queued → prepared (id chosen and committed) → dispatched (committed just before the send) → sent, and from there
 * on the message's status alone goes further (delivered → read → played); or failed (not sent) / unknown (may have
 * been sent: a person decides) / dropped (a person has decided).
 */
export type OutboxState = 'queued' | 'prepared' | 'dispatched' | 'sent' | 'failed' | 'unknown' | 'dropped';

export interface OutboxEntry {
  id: number;
  messageId: number;
  conversationId: number;
  /** Where it goes. */
  chatAddress: string;
  /**
   * Every address that the person has, or has had: the one it was sent to last first, then where it would go now. It may
   * have gone to any of them.
   */
  addresses: string[];
  /** The addresses that the person has now, where they wrote from last first: of these a link takes what it reaches. */
  addressesNow: string[];
  /** The text, or the caption of the attachment. */
  text: string;
  /** The stored file to send; null for a text. */
  attachment: Attachment | null;
  /**
   * Which of WhatsApp's approved templates it is, with what stands in its blanks, and then the attachment stands above its
   * text; null for what staff wrote freely. `unreadable`: it is one, and can never be sent.
   */
  template: TemplateMessage | 'unreadable' | null;
  /** The place or the contact cards that it is; null for everything else. `unreadable`: one of them, and damaged. */
  card: Card | 'unreadable' | null;
  state: OutboxState;
  /** By which link it goes; null until prepared. */
  link: Link | null;
  /** The bare id chosen for WhatsApp, or the desk's own key where WhatsApp gives the id; null until prepared. */
  waMessageId: string | null;
  attempts: number;
  /** Dispatched in an earlier session than today's: that WhatsApp's store does not know the id proves nothing. */
  relinked: boolean;
  /** Epoch ms before which it must not be tried. */
  notBefore: number;
  /** How often it had been passed on with this time, as WhatsApp counts it; 0 when staff wrote it. */
  forwardScore: number;
  /** How long it may go; null when always. */
  replyWindow: ReplyWindow | null;
  /** The pharmacy has blocked whom it goes to. */
  isBlocked: boolean;
  /** The links whose WhatsApp is still to be told that they are blocked no more: until then it would refuse this. */
  unblockingOver: readonly Link[];
}

/** What an outgoing message answers, in WhatsApp's words: a message of the chat that it goes to. */
export interface QuotedToSend {
  /** Bare id. */
  waMessageId: string;
  fromMe: boolean;
}

/** An entry that may leave now. */
export interface DispatchedEntry extends OutboxEntry {
  /** null also where WhatsApp has no more what was to be quoted: the message then says that it went without it. */
  quoted: QuotedToSend | null;
}

/** What the link that sends asks for: see ReplyWindow. */
export type ReplyWindowRule = Pick<ReplyWindow, 'link' | 'lengthMs' | 'aheadMs'>;

/** The way out's part of the store. */
export interface OutboxStore {
  /**
   * Message + outbox row; the same clientKey returns what the first call made, and then nothing happens. Its `sentAt` is
   * never before the conversation's last message. A draft equal to the text is cleared. Throws AppError not-found,
   * cannot-quote, and window-closed when only templates go to the customer now; so does everything that queues a message.
   */
  enqueueText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    /** Put under the text; null for none. */
    signature?: string | null;
    sentBy: string | null;
    /** The message of the conversation that it answers; of a draft it then is answered no more. */
    quotedId?: number | null | undefined;
    now: number;
  }): Promise<Message>;
  /** The same for a file that was added before, with its caption. Throws AppError not-found or media-missing. */
  enqueueMedia(
    input: MediaAppearance & {
      conversationId: number;
      clientKey: string;
      fileId: string;
      kind: AttachmentKind;
      fileName: string | null;
      caption: string;
      /** Put under the caption, if there is one; null for none. */
      signature?: string | null;
      sentBy: string | null;
      /** When no person wrote it. */
      automation?: Message['automation'];
      quotedId?: number | null | undefined;
      forwardScore?: number | undefined;
      now: number;
    },
  ): Promise<Message>;
  /** The same for a place or contact cards. */
  enqueueCard(input: {
    conversationId: number;
    clientKey: string;
    card: Card;
    sentBy: string | null;
    quotedId?: number | null | undefined;
    forwardScore?: number | undefined;
    now: number;
  }): Promise<Message>;
  /**
   * Passes messages on, each as a message of its own to each of the conversations, in the order of their thread; the same
   * clientKey queues nothing anew. All or nothing. Throws AppError not-found, cannot-forward (too many, too often passed on,
   * deleted, of a kind that does not go, a file that is not here), media-missing, window-closed.
   */
  forwardMessages(input: {
    messageIds: number[];
    conversationIds: number[];
    clientKey: string;
    sentBy: string | null;
    now: number;
  }): Promise<{ queued: number }>;
  /** Throws AppError not-found. */
  getOutboxEntry(input: { id: number }): Promise<OutboxEntry>;
  /** The head (oldest unfinished entry) of every conversation's queue; a failed head does not block the next. */
  listOutboxHeads(): Promise<OutboxEntry[]>;
  /**
   * Commits the id with its link; an entry that has one keeps both, so send with the id of the entry returned, over its link. Over the link `cloud` it is
   * a key of the desk's own, which the message is known by until WhatsApp has said its id, and beside it.
   * Throws AppError internal when an ack has finished the entry meanwhile.
   */
  prepareOutbox(input: { id: number; waMessageId: string; link?: Link; now: number }): Promise<OutboxEntry>;
  /**
   * Counts the attempt and remembers the session and the address: where it goes, or `chatAddress` instead. Commit this before the send, and send nothing when it
   * throws: AppError internal for every entry that is not `prepared`.
   */
  markDispatched(input: { id: number; chatAddress?: string; now: number }): Promise<DispatchedEntry>;
  /** WhatsApp has no more what the message answers: it goes without, and says so. Before it is sent so. */
  leaveQuoteOut(input: { id: number }): Promise<void>;
  /** Also of an entry given up as failed or unknown: WhatsApp's word is better. `waMessageId`: the id that it has given. */
  markSent(input: { id: number; waMessageId?: string | undefined; now: number }): Promise<void>;
  /**
   * Provably not sent: back to prepared, not before `notBefore`; `attempts` is what counts as tried so far.
   * Like the next two, leaves a finished entry alone.
   */
  deferOutbox(input: { id: number; notBefore: number; now: number; attempts: number }): Promise<void>;
  /** `dropped`: a person took it back while it was on its way. */
  markFailed(input: { id: number; now: number; reason: FailureReason }): Promise<void>;
  /** It may have been sent: the message then shows as failed for the reason `unknown`, and a person decides. */
  markUnknown(input: { id: number; now: number }): Promise<void>;
  /**
   * A person sends a failed message again. One that may have been sent keeps its id and goes on as `dispatched`, so
   * that it is looked up first; when the PC was linked anew since, a look-up proves nothing, and it gets a new id. So does
   * one of a link that is `gone`, where nobody can look: it goes by the link that sends.
   * Returns a message that is not failed as it is. Throws AppError not-found, media-missing, window-closed.
   */
  retryMessage(input: { messageId: number; now: number; gone?: readonly Link[] }): Promise<Message>;
  /**
   * A person takes back what WhatsApp does not have yet; it then shows as dropped. Throws AppError too-late for what is
   * dispatched or finished, not-found.
   */
  cancelMessage(input: { messageId: number; now: number }): Promise<Message>;
  /**
   * A person looked at the phone: `was-sent` makes the failed message sent, `not-needed` keeps it as not sent.
   * Returns a message that is not failed as it is. Throws AppError not-found.
   */
  dropMessage(input: { messageId: number; verdict: DropVerdict; now: number }): Promise<Message>;
  /**
   * The database is a copy from before: what it has as not yet sent may have been sent since. All of that becomes
   * unknown, and another session counts.
   */
  markUnfinishedUnknown(input: { now: number }): Promise<void>;
  /**
   * Whether free texts go only for a while after a customer's last message; null: always. Kept until it is said anew:
   * everything that is queued follows it, whoever queues it.
   */
  setReplyWindow(input: { rule: ReplyWindowRule | null }): Promise<void>;
  /** From now on another session counts: whatever is linked next has another store of its own. */
  beginSession(input: { now: number }): Promise<void>;
  /**
   * Forward-only, and only of outgoing messages. Finishes the outbox entry as well. `sendKey`: what it was sent with, which
   * is then known by this id. `mayBeEarly`: kept for a week when no such message is known.
   */
  applyAck(input: {
    message: MessageKey;
    status: MessageStatus;
    sendKey?: string | undefined;
    failure?: FailureReason | undefined;
    mayBeEarly?: boolean | undefined;
    /** When it came so far, where WhatsApp says that; absent: now. */
    at?: number | undefined;
    /** What it counts as, where that is told with it; counted once, whether the message is known or not. */
    pricing?: MessagePricing | undefined;
    /** Until when nothing to this customer is billed, epoch ms, where that is told with it. */
    freeUntil?: number | undefined;
    now: number;
  }): Promise<void>;
}
