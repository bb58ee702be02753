import type { Conversation } from '../../src-shared/domain/conversation.ts';
import type { Message, MessageDirection, MessageStatus, MessageType } from '../../src-shared/domain/message.ts';
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

export type RecordResult =
  | { kind: 'recorded'; message: Message; conversation: Conversation }
  | { kind: 'duplicate'; messageId: number };

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

  /** Message + outbox row; the same clientKey returns what the first call made (`created: false`). */
  enqueueText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    sentBy: string | null;
    now: number;
  }): Promise<{ created: boolean; message: Message; conversation: Conversation }>;
  /** The head (oldest unfinished entry) of every conversation's queue; a failed head does not block the next. */
  listOutboxHeads(): Promise<OutboxEntry[]>;
  prepareOutbox(input: { id: number; waMessageId: string; now: number }): Promise<OutboxEntry>;
  /** Counts the attempt. Commit this before the send. */
  markDispatched(input: { id: number; now: number }): Promise<OutboxEntry>;
  markSent(input: { id: number; now: number }): Promise<Message>;
  /** Provably not sent: back to prepared, not before `notBefore`. */
  deferOutbox(input: { id: number; notBefore: number; now: number; errorCode: string }): Promise<void>;
  markFailed(input: { id: number; now: number; errorCode: string }): Promise<Message>;
  markUnknown(input: { id: number; now: number }): Promise<Message>;
  /** A person retries a failed message: queued again with the id it had. Throws AppError not-found. */
  retryMessage(input: { messageId: number; now: number }): Promise<Message>;

  /** Forward-only; undefined when nothing changed or the id is not ours. Finishes the outbox entry as well. */
  applyAck(input: { waMessageId: string; status: MessageStatus; now: number }): Promise<
    { message: Message; conversation: Conversation } | undefined
  >;

  listConversations(input: {
    query?: string | undefined;
    unreadOnly?: boolean | undefined;
    after?: ConversationCursor | undefined;
    limit: number;
  }): Promise<Page<Conversation, ConversationCursor>>;
  getConversation(id: number): Promise<Conversation>;
  countUnread(): Promise<number>;
  /** Unread count to 0, incoming messages to `read`; returns the conversation and WhatsApp's chat address. */
  markConversationRead(input: { id: number; now: number }): Promise<Conversation>;
  saveDraft(input: { id: number; draft: string; now: number }): Promise<Conversation>;
  listMessages(input: {
    conversationId: number;
    before?: MessageCursor | undefined;
    limit: number;
  }): Promise<Page<Message, MessageCursor>>;

  getSettings(): Promise<Settings>;
  updateSettings(patch: Partial<Settings>): Promise<Settings>;

  /** Finishes the call under way, checkpoints the WAL and closes the file. */
  close(): Promise<void>;
}
