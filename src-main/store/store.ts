import type { ConversationTicketFilter } from './conversations/ticket-filter.ts';
import type {
  Attachment,
  AttachmentFailure,
  AttachmentKind,
  MediaAppearance,
  MediaCleanUp,
  MediaShelf,
  MediaUsage,
} from '../../src-shared/domain/attachment.ts';
import type { Conversation } from '../../src-shared/domain/conversation.ts';
import type { DeskBook } from '../../src-shared/domain/desk-book.ts';
import type { Gap } from '../../src-shared/domain/catch-up.ts';
import type { HandMerges } from '../../src-shared/domain/hand-merge.ts';
import type {
  DropVerdict,
  FailureReason,
  FoundMessage,
  Message,
  MessageDirection,
  MessageStatus,
  MessageType,
  Reaction,
} from '../../src-shared/domain/message.ts';
import type { MessageDetails } from '../../src-shared/domain/message-details.ts';
import type { MessageChange } from '../../src-shared/domain/message-change.ts';
import type { Settings } from '../../src-shared/domain/settings.ts';
import type { ConversationCursor } from '../../src-shared/ipc/contract/conversations.ts';
import type { MessageCursor } from '../../src-shared/ipc/contract/messages.ts';
import type { DeskWork } from './desk-work.ts';
import type { FollowUpStore } from './follow-ups/follow-up-store.ts';
import type { PrescriptionStore } from './prescriptions/prescription-store.ts';
import type { LabelStore } from './labels/label-store.ts';
import type { NoteStore } from './notes/note-store.ts';
import type { CustomerStore } from './people/customer-store.ts';
import type { AutomationStore } from './automation/automation-store.ts';
import type { StaffStore } from './staff/staff-store.ts';
import type { TemplateStore } from './templates/template-store.ts';
import type { TicketStore } from './tickets/ticket-store.ts';

export type { DeskWork } from './desk-work.ts';

/** A WhatsApp identity as a transport knows it: at least one of the two is set. */
export interface Identity {
  /** E.164 digits without '+'. */
  phone: string | null;
  /** Privacy id, `…@lid`. */
  lid: string | null;
}

/** How WhatsApp shows a message now, when it was read from its history. Times are epoch ms. */
export interface ObservedChanges {
  editedAt: number | null;
  revokedAt: number | null;
  /** All of them: a side that is missing has no reaction. */
  reactions: Reaction[];
}

/** A contact in whose history messages may be missing. */
export interface ContactGap extends Gap {
  contactId: number;
  chatAddress: string;
}

/** A file as the sender described it. */
export type ObservedAttachment = MediaAppearance &
  Pick<Attachment, 'kind' | 'fileName' | 'mimeType' | 'sizeBytes'>;

/** A file under uploads/. */
export interface MediaFile {
  /** UUID; the file's name on the disk. */
  id: string;
  /** Of the plain bytes, in hex. */
  sha256: string;
  sizeBytes: number;
  /** What the bytes say. */
  mimeType: string;
}

/** A file that WhatsApp still has to give. */
export interface DueDownload {
  messageId: number;
  conversationId: number;
  waMessageId: string;
  direction: MessageDirection;
  chatAddress: string;
  kind: AttachmentKind;
  /** As the sender said. */
  mimeType: string | null;
  sizeBytes: number | null;
  attempts: number;
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
  /** Its file, not yet here. */
  attachment: ObservedAttachment | null;
  details: MessageDetails | null;
  /** Of an outgoing message written on the phone; `delivered` for incoming ones. */
  status: MessageStatus;
  /** Epoch ms. */
  sentAt: number;
  /** Only of a message read from history. */
  changes?: ObservedChanges | undefined;
}

/** `created`: false when the client key was known, and then nothing happened. */
export interface EnqueueResult {
  created: boolean;
  message: Message;
  conversation: Conversation;
  books: DeskBook[];
}

/**
 * `mergedConversationId`: this message proved that two conversations are one person's. That one no longer exists,
 * its messages are in the one returned; calls that still name it reach the one it went into.
 * `alsoChanged`: the conversation that lost its number to this one, because a number changed hands.
 * `changed`: what even a duplicate brought: a later status, or the other half of the contact's identity.
 */
export type RecordResult =
  | {
      kind: 'recorded';
      message: Message;
      conversation: Conversation;
      mergedConversationId: number | null;
      alsoChanged: Conversation | null;
      /** What the desk did about it, in the same transaction. */
      work: DeskWork;
    }
  | {
      kind: 'duplicate';
      messageId: number;
      changed: { message: Message; conversation: Conversation } | null;
      mergedConversationId: number | null;
      alsoChanged: Conversation | null;
    };

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
  chatAddress: string;
  /** The text, or the caption of the attachment. */
  text: string;
  /** The stored file to send; null for a text. */
  attachment: Attachment | null;
  state: OutboxState;
  /** The bare id chosen for WhatsApp; null until prepared. */
  waMessageId: string | null;
  attempts: number;
  /** Dispatched in an earlier session than today's: that WhatsApp's store does not know the id proves nothing. */
  relinked: boolean;
  /** Epoch ms before which it must not be tried. */
  notBefore: number;
}

export type SettingsPatch = { [K in keyof Settings]?: Settings[K] | undefined };

export interface Page<T, C> {
  items: T[];
  next: C | null;
}

/** Newest first; `previous` continues to newer messages, and is absent where there are none. */
export interface ThreadPage extends Page<Message, MessageCursor> {
  previous?: MessageCursor | undefined;
}

/**
 * The store's domain operations. Each call is one transaction in the database worker and resolves
 * only after it is committed with synchronous=FULL.
 */
export interface Store
  extends
    StaffStore,
    TemplateStore,
    TicketStore,
    NoteStore,
    LabelStore,
    FollowUpStore,
    PrescriptionStore,
    CustomerStore,
    AutomationStore {
  recordMessage(observed: ObservedMessage): Promise<RecordResult>;
  /** What its writer or reader did to a message later; undefined when it is unknown here or nothing is new. */
  changeMessage(input: {
    waMessageId: string;
    change: MessageChange;
    now: number;
  }): Promise<{ message: Message; conversation: Conversation } | undefined>;

  /**
   * `caughtUpTo` (epoch ms): everything WhatsApp had until then has been read, but for the gaps; null before the
   * first time.
   */
  getCatchUp(): Promise<{ caughtUpTo: number | null; gaps: ContactGap[] }>;
  /** Only moves forward. */
  setCaughtUpTo(input: { at: number }): Promise<void>;
  /** Messages between `from` and `until` may be missing. Widens the gap that is there; starts the conversation of a stranger. */
  recordGap(input: {
    identity: Identity;
    chatAddress: string;
    from: number;
    until: number;
    now: number;
  }): Promise<Conversation>;
  /** A later reading was complete. Throws AppError not-found. */
  closeGap(input: { contactId: number; now: number }): Promise<Conversation>;

  /**
   * Message + outbox row; the same clientKey returns what the first call made (`created: false`). Its `sentAt` is
   * never before the conversation's last message. A draft equal to the text is cleared. Throws AppError not-found.
   */
  enqueueText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    /** Put under the text; null for none. */
    signature?: string | null;
    sentBy: string | null;
    now: number;
  }): Promise<EnqueueResult>;
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
      now: number;
    },
  ): Promise<EnqueueResult>;
  /** The head (oldest unfinished entry) of every conversation's queue; a failed head does not block the next. */
  listOutboxHeads(): Promise<OutboxEntry[]>;
  /**
   * Commits the id; an entry that has one keeps it, so send with the id of the entry returned.
   * Throws AppError internal when an ack has finished the entry meanwhile.
   */
  prepareOutbox(input: { id: number; waMessageId: string; now: number }): Promise<OutboxEntry>;
  /**
   * Counts the attempt and remembers the session. Commit this before the send, and send nothing when it throws:
   * AppError internal for every entry that is not `prepared`.
   */
  markDispatched(input: { id: number; now: number }): Promise<OutboxEntry>;
  /** Also of an entry given up as failed or unknown: WhatsApp's word is better. */
  markSent(input: { id: number; now: number }): Promise<Message>;
  /**
   * Provably not sent: back to prepared, not before `notBefore`; `attempts` is what counts as tried so far.
   * Like the next two, leaves a finished entry alone.
   */
  deferOutbox(input: { id: number; notBefore: number; now: number; attempts: number }): Promise<void>;
  /** `dropped`: a person took it back while it was on its way. */
  markFailed(input: { id: number; now: number; reason: FailureReason }): Promise<Message>;
  /** It may have been sent: the message then shows as failed for the reason `unknown`, and a person decides. */
  markUnknown(input: { id: number; now: number }): Promise<Message>;
  /**
   * A person sends a failed message again. One that may have been sent keeps its id and goes on as `dispatched`, so
   * that it is looked up first; when the PC was linked anew since, a look-up proves nothing, and it gets a new id.
   * Returns a message that is not failed as it is. Throws AppError not-found, media-missing.
   */
  retryMessage(input: { messageId: number; now: number }): Promise<Message>;
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
  doubtUnfinished(input: { now: number }): Promise<void>;
  /** From now on another session counts: whatever is linked next has another store of its own. */
  beginSession(input: { now: number }): Promise<void>;

  /** Forward-only; undefined when nothing changed or it is no outgoing message. Finishes the outbox entry as well. */
  applyAck(input: {
    waMessageId: string;
    status: MessageStatus;
    now: number;
  }): Promise<{ message: Message; conversation: Conversation } | undefined>;

  listConversations(
    input: ConversationTicketFilter & {
      query?: string | undefined;
      unreadOnly?: boolean | undefined;
      labelId?: number | undefined;
      after?: ConversationCursor | undefined;
      limit: number;
    },
  ): Promise<Page<Conversation, ConversationCursor>>;
  /** Throws AppError not-found; the id of a merged conversation gives the one it went into. */
  getConversation(id: number): Promise<Conversation>;
  /**
   * A person says that two conversations are one customer's: everything of `otherId` goes into `id`, and `otherId`
   * does not exist until it is separated again. Throws AppError not-found, invalid-input when both are one already.
   */
  mergeConversations(input: {
    id: number;
    otherId: number;
    now: number;
  }): Promise<{ mergeId: number; mergedConversationId: number; conversation: Conversation }>;
  /**
   * Takes a merge by hand back, in any order: each message goes to the conversation of its contact; what was unread
   * in `otherId` is so again unless it was answered. Drafts, status
   * and name become what they were, unless they were changed or something else was merged since: then they stay.
   * Throws AppError not-found.
   */
  separateConversations(input: {
    mergeId: number;
    now: number;
  }): Promise<{ conversation: Conversation; separated: Conversation }>;
  /** Throws AppError not-found. */
  getHandMerges(input: { conversationId: number }): Promise<HandMerges>;
  /** All the chats of WhatsApp that the conversation holds. Throws AppError not-found. */
  listChatAddresses(input: { conversationId: number }): Promise<string[]>;
  /** Messages, over all conversations. */
  countUnread(): Promise<number>;
  /** Unread count to 0, incoming messages to `read`. */
  markConversationRead(input: { id: number; now: number }): Promise<Conversation>;
  /** `by` is who typed it, as far as it is known. What a colleague had begun there is put aside: see NoteStore. Throws AppError not-found. */
  saveDraft(input: {
    id: number;
    draft: string;
    by?: number | undefined;
    now: number;
  }): Promise<{ conversation: Conversation; books: DeskBook[] }>;
  /**
   * A colleague's draft becomes the caller's, or is put aside and leaves the composer empty. Throws AppError not-found.
   */
  takeDraft(input: {
    id: number;
    how: 'continue' | 'put-aside';
    by: number;
    now: number;
  }): Promise<{ conversation: Conversation; books: DeskBook[] }>;
  /** Throws AppError not-found. */
  getMessage(input: { messageId: number }): Promise<Message>;
  /** The newest messages, or those next to a cursor: the older `before` it or the newer `after` it. */
  listMessages(input: {
    conversationId: number;
    before?: MessageCursor | undefined;
    after?: MessageCursor | undefined;
    limit: number;
  }): Promise<ThreadPage>;
  /** A message between `limit` older and `limit` newer ones. Throws AppError not-found. */
  listMessagesAround(input: {
    conversationId: number;
    messageId: number;
    limit: number;
  }): Promise<ThreadPage>;

  /**
   * Messages that contain every word (Arabic-folded, with or without the article, or a word beginning with it),
   * newest recorded first; `beforeId` continues after a page. Nothing for a query without a word of two letters.
   */
  searchMessages(input: {
    query: string;
    beforeId?: number | undefined;
    limit: number;
  }): Promise<Page<FoundMessage, number>>;

  /** Messages with a file of the shelf, newest first; `from`/`until` are epoch ms, `until` is exclusive. */
  listMedia(input: {
    conversationId: number;
    shelf: MediaShelf;
    from?: number | undefined;
    until?: number | undefined;
    before?: MessageCursor | undefined;
    limit: number;
  }): Promise<Page<Message, MessageCursor>>;
  /** Files to fetch now, the newest message's first, and when the next one becomes due (epoch ms). */
  listDueDownloads(input: {
    now: number;
    limit: number;
  }): Promise<{ due: DueDownload[]; nextAt: number | null }>;
  /**
   * The file of a message is on the disk. When one with the same bytes is known, that one is kept (`keptFileId`) and
   * the caller removes its own. Throws AppError not-found.
   */
  completeDownload(input: {
    messageId: number;
    file: MediaFile;
    now: number;
  }): Promise<{ message: Message; keptFileId: string }>;
  /** Tried in vain: again not before `notBefore`. Does nothing when it came meanwhile. */
  deferDownload(input: {
    messageId: number;
    attempts: number;
    notBefore: number;
    now: number;
  }): Promise<void>;
  /** Given up until a person retries. Returns the message as it is when its file came meanwhile. */
  failDownload(input: { messageId: number; failure: AttachmentFailure; now: number }): Promise<Message>;
  /** A person wants it tried again now. Throws AppError not-found. */
  retryDownload(input: { messageId: number; now: number }): Promise<Message>;
  /** A file that is on the disk. Returns the one to use: when its bytes are known, not this one. */
  addMediaFile(input: { file: MediaFile; now: number }): Promise<MediaFile>;
  findMediaFile(input: { id: string }): Promise<MediaFile | undefined>;
  /** What is kept, by kind, the most bytes first. A file of several messages counts once, one nobody has not at all. */
  measureMedia(): Promise<MediaUsage[]>;
  /** What `removeOldMedia` would come to, over all messages sent before then (epoch ms). */
  previewOldMedia(input: { sentBefore: number }): Promise<MediaCleanUp>;
  /**
   * Takes the files from messages sent before then, as far as nobody may still send them: looks at `limit` messages with
   * a file beginning after the id `after`. Files that no message has any more go by `forgetUnusedMedia`.
   * @returns where to go on; null at the end.
   */
  removeOldMedia(input: {
    sentBefore: number;
    after: number;
    limit: number;
    now: number;
  }): Promise<{ next: number | null }>;
  /** All of them: what else lies under uploads/ is of an interrupted write. */
  listMediaFileIds(): Promise<string[]>;
  /** Forgets files no message and no template has, made before then (epoch ms). @returns their ids, to be removed from the disk. */
  forgetUnusedMedia(input: { createdBefore: number }): Promise<string[]>;
  /**
   * Files that are not on the disk any more: forgets them. Their messages wait for them again, or count as expired when
   * WhatsApp can hardly have them (sent before `askSince`, epoch ms).
   */
  releaseLostMedia(input: { fileIds: string[]; askSince: number; now: number }): Promise<void>;

  getSettings(): Promise<Settings>;
  /** Keys that are absent or undefined stay as they are. */
  updateSettings(patch: SettingsPatch): Promise<Settings>;

  /** Finishes the call under way, checkpoints the WAL and closes the file. */
  close(): Promise<void>;
}
