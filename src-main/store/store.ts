import type { Conversation } from '../../src-shared/domain/conversation.ts';
import type {
  Message,
  MessageDirection,
  MessageStatus,
  MessageType,
} from '../../src-shared/domain/message.ts';
import type { Settings } from '../../src-shared/domain/settings.ts';
import type { ConversationCursor, MessageCursor } from '../../src-shared/ipc/contract.ts';

/** A WhatsApp identity as a transport knows it: at least one of the two is set. */
export interface Identity {
  /** E.164 digits without '+'. */
  phone: string | null;
  /** Privacy id, `…@lid`. */
  lid: string | null;
}

/** One message of WhatsApp, normalised, as ingest hands it over. */
export interface ObservedMessage {
  identity: Identity;
  /** Where replies go, as this message saw it. */
  chatAddress: string;
  pushName: string | null;
  /** The bare id, the same under `@c.us` and `@lid`. */
  waMessageId: string;
  direction: MessageDirection;
  type: MessageType;
  waType: string;
  content: string;
  mimeType: string | null;
  /** Of an outgoing message written on the phone; `delivered` for incoming ones. */
  status: MessageStatus;
  /** Epoch ms. */
  sentAt: number;
}

/**
 * `mergedConversationId`: this message proved that two conversations are one person's. That one no longer exists,
 * its messages are in the one returned; calls that still name it reach the one it went into.
 * `changed`: what even a duplicate brought: a later status, or the other half of the contact's identity.
 */
export type RecordResult =
  | { kind: 'recorded'; message: Message; conversation: Conversation; mergedConversationId: number | null }
  | {
      kind: 'duplicate';
      messageId: number;
      changed: { message: Message; conversation: Conversation } | null;
      mergedConversationId: number | null;
    };

/**
 * queued → prepared (id chosen and committed) → dispatched (committed just before the send) → sent;
 * or failed (provably not sent) / unknown (may have been sent: a person decides).
 */
export type OutboxState = 'queued' | 'prepared' | 'dispatched' | 'sent' | 'failed' | 'unknown';

export interface OutboxEntry {
  id: number;
  messageId: number;
  conversationId: number;
  chatAddress: string;
  text: string;
  state: OutboxState;
  /** The bare id chosen for WhatsApp; null until prepared. */
  waMessageId: string | null;
  attempts: number;
  /** Epoch ms before which it must not be tried. */
  notBefore: number;
}

export type SettingsPatch = { [K in keyof Settings]?: Settings[K] | undefined };

export interface Page<T, C> {
  items: T[];
  next: C | null;
}

/**
 * The store's domain operations. Each call is one transaction in the database worker and resolves
 * only after it is committed with synchronous=FULL.
 */
export interface Store {
  recordMessage(observed: ObservedMessage): Promise<RecordResult>;

  /**
   * Message + outbox row; the same clientKey returns what the first call made (`created: false`). Its `sentAt` is
   * never before the conversation's last message. A draft equal to the text is cleared. Throws AppError not-found.
   */
  enqueueText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    sentBy: string | null;
    now: number;
  }): Promise<{ created: boolean; message: Message; conversation: Conversation }>;
  /** The head (oldest unfinished entry) of every conversation's queue; a failed head does not block the next. */
  listOutboxHeads(): Promise<OutboxEntry[]>;
  /**
   * Commits the id; an entry that has one keeps it, so send with the id of the entry returned.
   * This and markDispatched throw AppError internal when an ack has finished the entry meanwhile.
   */
  prepareOutbox(input: { id: number; waMessageId: string; now: number }): Promise<OutboxEntry>;
  /** Counts the attempt. Commit this before the send, and send nothing when it throws. */
  markDispatched(input: { id: number; now: number }): Promise<OutboxEntry>;
  /** Also of an entry given up as failed or unknown: WhatsApp's word is better. */
  markSent(input: { id: number; now: number }): Promise<Message>;
  /** Provably not sent: back to prepared, not before `notBefore`. Like the next two, leaves a finished entry alone. */
  deferOutbox(input: { id: number; notBefore: number; now: number; errorCode: string }): Promise<void>;
  markFailed(input: { id: number; now: number; errorCode: string }): Promise<Message>;
  /** The message then shows as failed; that it may have been sent is known to its outbox entry. */
  markUnknown(input: { id: number; now: number }): Promise<Message>;
  /**
   * A person retries a failed message: queued again with the id it had; as `dispatched` when it may have been sent,
   * so that it is looked up first. Returns a message that is not failed as it is. Throws AppError not-found.
   */
  retryMessage(input: { messageId: number; now: number }): Promise<Message>;

  /** Forward-only; undefined when nothing changed or it is no outgoing message. Finishes the outbox entry as well. */
  applyAck(input: {
    waMessageId: string;
    status: MessageStatus;
    now: number;
  }): Promise<{ message: Message; conversation: Conversation } | undefined>;

  listConversations(input: {
    query?: string | undefined;
    unreadOnly?: boolean | undefined;
    after?: ConversationCursor | undefined;
    limit: number;
  }): Promise<Page<Conversation, ConversationCursor>>;
  /** Throws AppError not-found; the id of a merged conversation gives the one it went into. */
  getConversation(id: number): Promise<Conversation>;
  /** Messages, over all conversations. */
  countUnread(): Promise<number>;
  /** Unread count to 0, incoming messages to `read`; returns the conversation and WhatsApp's chat address. */
  markConversationRead(input: { id: number; now: number }): Promise<Conversation>;
  saveDraft(input: { id: number; draft: string; now: number }): Promise<Conversation>;
  listMessages(input: {
    conversationId: number;
    before?: MessageCursor | undefined;
    limit: number;
  }): Promise<Page<Message, MessageCursor>>;

  /**
   * Messages that contain every word (Arabic-folded, with or without the article, or a word beginning with it),
   * newest recorded first; `beforeId` continues after a page. Nothing for a query without a word of two letters.
   */
  searchMessages(input: {
    query: string;
    beforeId?: number | undefined;
    limit: number;
  }): Promise<Page<Message, number>>;

  getSettings(): Promise<Settings>;
  /** Keys that are absent or undefined stay as they are. */
  updateSettings(patch: SettingsPatch): Promise<Settings>;

  /** Finishes the call under way, checkpoints the WAL and closes the file. */
  close(): Promise<void>;
}
