import type { ConversationNarrowing } from './conversation-narrowing.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import type { Numbers } from '#shared/domain/conversations/numbers.ts';
import type { HandMerges } from '#shared/domain/conversations/hand-merge.ts';
import type { Message, MessageDirection } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { FirstSteps } from '#shared/domain/first-run.ts';
import type { DamagedSetting } from '#shared/domain/mend-setting.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { ActionStore } from './action-store.ts';
import type { ChatStore } from './chat-store.ts';
import type { FillingStore } from './filling-store.ts';
import type { FollowUpStore } from './follow-up-store.ts';
import type { PrescriptionStore } from './prescription-store.ts';
import type { CarriedStore } from './carried-store.ts';
import type { LabelStore } from './label-store.ts';
import type { PictureStore } from './picture-store.ts';
import type { RecordStore } from './record-store.ts';
import type { ReportStore } from './report-store.ts';
import type { PrivacyStore } from './privacy-store.ts';
import type { SearchStore } from './search-store.ts';
import type { ViewStore } from './view-store.ts';
import type { ObservedMessage } from './observed-message.ts';
import type { MediaStore } from './media-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Identity, MessageKey } from './message-key.ts';
import type { Page } from './page.ts';
import type { NoteStore } from './note-store.ts';
import type { PastStore } from './past-store.ts';
import type { CustomerStore } from './customer-store.ts';
import type { CloudStore } from './cloud-store.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { AutomationStore } from './automation-store.ts';
import type { StaffStore } from './staff-store.ts';
import type { ApprovedTemplateStore } from './approved-template-store.ts';
import type { TemplateStore } from './template-store.ts';
import type { ProgramStore } from './program-store.ts';
import type { InspectionStore } from './inspection-store.ts';
import type { UnfinishedStore } from './unfinished-store.ts';
import type { TicketStore } from './ticket-store.ts';

export type { Identity, MessageKey } from './message-key.ts';
export type { DueDownload, MediaFile } from './media-store.ts';
export type { ObservedAttachment, ObservedChanges, ObservedMessage } from './observed-message.ts';
export type { OutboxEntry, OutboxState, ReplyWindowRule } from './outbox-store.ts';
export type { Page } from './page.ts';

/** A contact in whose history messages may be missing. */
export interface ContactGap extends Gap {
  contactId: number;
  chatAddress: string;
  /** The other names under which WhatsApp may list the chat. */
  otherAddresses: string[];
}

/** What WhatsApp says of a chat: how many of its messages nobody has opened, on whichever device. */
export interface PhoneRead {
  identity: Identity;
  /** null: it cannot be told. */
  unreadCount: number | null;
  /** The newest messages when it said so, either way: what came later it did not know. */
  newestIds: string[];
}

/**
 * `duplicate`: seen before, and only what it still taught was kept.
 * `left-out`: it has no line, or nobody's thread to stand in, and makes nobody wait.
 */
export interface RecordResult {
  kind: 'recorded' | 'duplicate' | 'left-out';
  /** 0 of what was left out. */
  messageId: number;
}

export type SettingsPatch = { [K in keyof Settings]?: Settings[K] | undefined };

/** Newest first; `previous` continues to newer messages, and is absent where there are none. */
export interface ThreadPage extends Page<Message, MessageCursor> {
  previous?: MessageCursor | undefined;
}

/**
 * The store's domain operations. Each call is one transaction in the database worker and resolves only after it is
 * committed with synchronous=FULL, and after everybody has been told what it has changed (StoreEvent): what it returns is
 * what its caller asked for, and nothing to be passed on.
 */
export interface Store
  extends
    StaffStore,
    TemplateStore,
    ApprovedTemplateStore,
    TicketStore,
    NoteStore,
    LabelStore,
    ViewStore,
    FollowUpStore,
    PrescriptionStore,
    CustomerStore,
    AutomationStore,
    UnfinishedStore,
    ProgramStore,
    MediaStore,
    CloudStore,
    WebhookStore,
    ActionStore,
    PastStore,
    ChatStore,
    PictureStore,
    RecordStore,
    ReportStore,
    FillingStore,
    OutboxStore,
    PrivacyStore,
    CarriedStore,
    SearchStore,
    InspectionStore {
  /** Throws AppError phone-own for what the pharmacy writes to itself. */
  recordMessage(observed: ObservedMessage): Promise<RecordResult>;
  /** The same of several, in their order and all or none: what one of them throws has recorded none of them. */
  recordHistory(input: { messages: ObservedMessage[] }): Promise<RecordResult[]>;
  /**
   * WhatsApp's word that somebody changed their number or their business-scoped id, or that a number is theirs: the
   * former ones stay known. Nothing when a newer word was heard. Of somebody who is not known here nothing is kept but
   * that two business-scoped ids are one person's.
   */
  changeNumber(input: { from: Identity; to: Identity; at: number; now: number }): Promise<void>;
  /** Which account the desk is linked to: it is never a customer. */
  setOwnAccount(input: Identity): Promise<void>;
  /**
   * This PC's clock is right, so nothing lies in the future: what a clock that was ahead has put there comes to now, in
   * the order in which it was seen.
   */
  bringToPresent(input: { now: number }): Promise<void>;
  /**
   * What its writer or reader did to a message later. Does nothing when nothing is new; of a message that has not come
   * yet it is kept for a week, and done when it comes.
   */
  changeMessage(input: { message: MessageKey; change: MessageChange; now: number }): Promise<void>;

  /**
   * `caughtUpTo` (epoch ms): everything WhatsApp had until then has been read, but for the gaps; null before the
   * first time.
   */
  getCatchUp(): Promise<{ caughtUpTo: number | null; gaps: ContactGap[] }>;
  /**
   * Only moves forward, and never past this PC's time: one that lies ahead of it, from a wrong clock, is replaced.
   * `seesFrom` counts once: see getSeesFrom.
   */
  setCaughtUpTo(input: { at: number; seesFrom?: number | undefined }): Promise<void>;
  /** Epoch ms: of what was written before, the desk has only what was unread; null while nobody knows. */
  getSeesFrom(): Promise<number | null>;
  /**
   * Messages between `from` and `until` may be missing. Widens the gap that is there; starts the conversation of a
   * stranger; does nothing for the pharmacy itself. Throws AppError invalid-input when the identity names nobody.
   */
  recordGap(input: {
    identity: Identity;
    chatAddress: string;
    from: number;
    until: number;
    now: number;
  }): Promise<void>;
  /** A later reading was complete. Throws AppError not-found. */
  closeGap(input: { contactId: number; now: number }): Promise<void>;

  listConversations(
    input: ConversationNarrowing & {
      query?: string | undefined;
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
  }): Promise<{ mergeId: number; conversation: Conversation }>;
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
  /** What has happened to a conversation's numbers. Throws AppError not-found. */
  getNumbers(input: { conversationId: number }): Promise<Numbers>;
  /** Staff have dealt with a number's new owner: what waited for its former one goes on. Throws AppError not-found. */
  settleNewOwner(input: { id: number; now: number }): Promise<void>;
  /**
   * All the chats of WhatsApp that the conversation holds: by which links its people have written, and where each of them is
   * reached now, where they wrote from last first. Throws AppError not-found.
   */
  listChats(input: { conversationId: number }): Promise<{ links: Link[]; addresses: string[][] }>;
  /** Every address that those in the conversation have, or have had. Throws AppError not-found. */
  listAddressesEver(input: { conversationId: number }): Promise<string[]>;
  /** Messages, over all conversations; one of each that was marked unread by hand. */
  countUnread(): Promise<number>;
  /** Unread count to 0, incoming messages to `read`. */
  markConversationRead(input: { id: number; now: number }): Promise<Conversation>;
  /**
   * What was read on the phone is read here: of what each contact wrote until then, all but the last `unreadCount`. The
   * chats that a person has under both names come in one call. Never makes anything unread; the ticket still waits for
   * an answer. Of nobody the desk knows, and of no message, it does nothing.
   */
  markReadOnPhone(input: { reads: PhoneRead[]; now: number }): Promise<void>;
  /**
   * `by` is who typed it, as far as it is known. What a colleague had begun there is replaced: see NoteStore. `quotedId`:
   * the message that it answers, null for none; absent, that stays. Throws AppError not-found.
   */
  saveDraft(input: {
    id: number;
    draft: string;
    quotedId?: number | null | undefined;
    by?: number | undefined;
    now: number;
  }): Promise<void>;
  /**
   * A colleague's draft becomes the caller's, or is replaced, which leaves the composer empty. Throws AppError not-found.
   */
  takeDraft(input: {
    id: number;
    how: 'continue' | 'replace';
    by: number;
    now: number;
  }): Promise<Conversation>;
  /**
   * A person says of a text from the phone whether the WhatsApp Business app wrote it by itself, which is then known of
   * the text, or somebody, which is then known of nothing but this message. Throws AppError not-found, invalid-input.
   */
  setWrittenByApp(input: { messageId: number; isByApp: boolean; now: number }): Promise<Message>;
  /** Throws AppError not-found. */
  getMessage(input: { messageId: number }): Promise<Message>;
  /** The oldest message of a conversation that WhatsApp itself has told over the phone's link; `at` is epoch ms. */
  findOldestFromWhatsApp(input: {
    conversationId: number;
  }): Promise<{ waMessageId: string; direction: MessageDirection; at: number } | null>;
  /** WhatsApp's id of the newest message that came from this address over the Cloud API, null when there is none. */
  findLastInbound(input: { chatAddress: string }): Promise<{ waMessageId: string | null }>;
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

  getSettings(): Promise<Settings>;
  /** What of them cannot be read: the default counts there, and what is stored stays until it is saved anew. */
  listDamagedSettings(): Promise<DamagedSetting[]>;
  /** What a new desk still lacks, read from its data. */
  getFirstSteps(): Promise<FirstSteps>;
  /** Keys that are absent or undefined stay as they are. Throws AppError invalid-input, with the fields. */
  updateSettings(patch: SettingsPatch): Promise<Settings>;

  /** Finishes the call under way, checkpoints the WAL and closes the file. */
  close(): Promise<void>;
}
