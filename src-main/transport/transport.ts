import type { Readable } from 'node:stream';
import type { AttachmentKind, MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import type { Presence, TypingState } from '#shared/domain/conversations/presence.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import type { MessageStatus, Reaction } from '#shared/domain/messages/message.ts';
import type { LocationDetails, MessageDetails } from '#shared/domain/messages/message-details.ts';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Rejection } from '#shared/domain/messages/rejection.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import type { TemplateMessage } from '#shared/domain/templates/template-message.ts';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';

/** WhatsApp says that nobody has this number: no message to it can ever leave. */
export class NotOnWhatsApp extends Error {}

/** What was told could not be recorded: whoever holds it keeps it. */
export class NotRecorded extends Error {}

/** What the sender says about a file; null where nothing is said. */
export interface TransportMedia extends MediaAppearance {
  mimeType: string | null;
  fileName: string | null;
  sizeBytes: number | null;
  /** What the link calls the file, where it is not found by its message. */
  remoteId?: string | undefined;
}

/** The message that another one answers, as WhatsApp shows it above that one. */
export interface TransportQuoted {
  /** Bare id; null when WhatsApp does not tell it. */
  waMessageId: string | null;
  /** Where it is when that is not the same chat: `status@broadcast`, or another chat. */
  chatAddress: string | null;
  /** Who wrote it, as far as WhatsApp tells. */
  authorAddress: string | null;
  /** Whether that is the pharmacy; null when the transport cannot tell. */
  isOurs: boolean | null;
  /** WhatsApp's own type name; null when nothing but its id came. */
  waType: string | null;
  /** Its text or caption, or what else names it; '' when there is none. */
  text: string;
}

/** Which message: another person's, or one in the other direction, may have the same id. */
export interface TransportMessageKey {
  /** Bare id: the same message has the same one under `@c.us` and `@lid`. */
  waMessageId: string;
  /** The chat it belongs to: `…@c.us` or `…@lid`. */
  chatAddress: string;
  /** The phone JID and the privacy id of the chat's other side, as far as WhatsApp tells. */
  phoneJid: string | null;
  lid: string | null;
  /** Business-scoped id, `EG.…`: who it is to the pharmacy's account, also where no number is told. */
  bsuid?: string | null | undefined;
  fromMe: boolean;
}

/** A message as a transport saw it, before ingest gives it our words. */
export interface TransportMessage extends TransportMessageKey {
  pushName: string | null;
  /** The name that its writer chose on WhatsApp, with or without @. Somebody else may have it later: it is no key. */
  username?: string | null | undefined;
  /** The id that several businesses of one group share of its writer; no key either. */
  parentBsuid?: string | null | undefined;
  /** WhatsApp's own type name, e.g. chat, image, ptt. */
  waType: string;
  /** Text or caption. */
  body: string;
  /** Its file, which downloadMedia gives; null when it has none. */
  media: TransportMedia | null;
  /** A place; null for everything else. */
  location: LocationDetails | null;
  /** Contact cards as vCard texts; empty for everything else. */
  vcards: string[];
  /** What WhatsApp's richer kinds say beside their text: what was picked, a poll, an order. */
  details?: MessageDetails | undefined;
  /** Epoch ms. */
  sentAt: number;
  /** WhatsApp gives no time, and `sentAt` is when it was seen. */
  isUndated?: true | undefined;
  /** Staff have asked for it, from before what the desk has taken in: nobody waits for an answer to it. */
  isPast?: true | undefined;
  /** Already converted; `delivered` for incoming ones. */
  status: MessageStatus;
  /**
   * What was done to it since, complete; only of a message read from history. Times are epoch ms; the reactions are null
   * when WhatsApp did not tell them.
   */
  changes?: { editedAt: number | null; revokedAt: number | null; reactions: Reaction[] | null } | undefined;
  /** The message it answers; absent when it answers none. */
  quoted?: TransportQuoted | undefined;
  /** How often it had been passed on before it came here, as WhatsApp counts it; absent: its sender wrote it. */
  forwardScore?: number | undefined;
  /** By which link it came; absent: the linked phone's. */
  link?: Link | undefined;
  /** Bare id of what holds an album together, of a picture or film that was sent in one. */
  albumId?: string | undefined;
  /** Bare id of the same side's message of which this is only the better file: a photo that was sent in HD. */
  betterOf?: string | undefined;
}

/** An edit, deletion or reaction, seen as it happens. */
export interface TransportChange extends TransportMessageKey {
  change: MessageChange;
}

/** A chat with one person, as WhatsApp's list shows it. */
export interface TransportChat {
  chatAddress: string;
  /** Epoch ms of its last message, as WhatsApp says; 0 when it says nothing. */
  newestAt: number;
  /** Messages nobody has opened on the phone; at least one of a chat that was marked unread by hand. */
  unreadCount: number;
  /** Bare ids of the newest messages that the list knew of; empty or absent when it named none. */
  newestIds?: string[] | undefined;
  /** Somebody marked it unread by hand, or WhatsApp gives no count: it says nothing of what was read. */
  isUnreadUnsure?: true | undefined;
  marks?: TransportChatMarks | undefined;
}

/**
 * How many of a person's messages nobody has opened, on whichever device and under whichever name, as WhatsApp says it
 * at one moment: the last ones of those that it knew of then.
 */
export interface TransportRead {
  chatAddress: string;
  phoneJid: string | null;
  lid: string | null;
  bsuid?: string | null | undefined;
  /** null: it cannot be told, because somebody marked the chat unread by hand or WhatsApp gives no count. */
  unreadCount: number | null;
  /** Bare ids of the newest messages that it knew of, either way; what came later is not meant. */
  newestIds: string[];
}

export interface TransportAck extends TransportMessageKey {
  status: MessageStatus;
  /** The key that the message was sent with, where its id was WhatsApp's to give: whoever has the key is this message. */
  sendKey?: string | undefined;
  /** Why it failed, as far as WhatsApp says. */
  failure?: Rejection | undefined;
  /** What it counts as for WhatsApp's bill, where that is told with it. */
  pricing?: MessagePricing | undefined;
  /** It may be told before the answer to the send, or before the message itself: it is kept until that is known. */
  mayBeEarly?: true | undefined;
  /** Epoch ms, where WhatsApp says when. */
  at?: number | undefined;
}

/**
 * What a look-up by id can say: `unsynced` means that WhatsApp cannot answer now,
 * which is never the same as `absent`.
 */
export type FoundMessage =
  | { kind: 'found'; status: MessageStatus }
  | { kind: 'absent' }
  | { kind: 'unsynced' };

/**
 * - `accepted`: WhatsApp's server has it; `waMessageId` where it gave the id.
 * - `not-sent`: provably nothing left this PC; may be tried again.
 * - `later`: WhatsApp did not take it because it takes no more for now, from this chat or at all. No fault of the message,
 *   so that it does not count as a try.
 * - `rejected`: WhatsApp refused it for good; `reason` where it says why.
 * - `not-on-whatsapp`: WhatsApp says that nobody has this number.
 * - `quoted-missing`: the link does not have what it answers, or WhatsApp lets nobody answer that; nothing has left.
 * - `ambiguous`: it may have left; look it up before anything else.
 */
export type SendResult =
  | { kind: 'accepted'; waMessageId?: string | undefined }
  | { kind: 'not-sent'; cause: unknown }
  | { kind: 'later'; pauseMs: number; scope: 'chat' | 'all'; cause: unknown }
  | { kind: 'rejected'; reason?: Rejection | undefined; cause: unknown }
  | { kind: 'not-on-whatsapp'; cause: unknown }
  | { kind: 'quoted-missing'; cause: unknown }
  | { kind: 'ambiguous'; cause: unknown };

/** The message that an outgoing one answers: one of the same chat. */
export interface TransportQuote {
  /** Bare id. */
  waMessageId: string;
  fromMe: boolean;
}

/** What every message goes out with. */
export interface OutgoingMessage {
  chatAddress: string;
  waMessageId: string;
  quoted?: TransportQuote | null | undefined;
  /** Other names of the same chat, under which what it answers may be known. */
  otherAddresses?: readonly string[] | undefined;
  /** How often it had been passed on with this time: it is marked so where the link can. 0 or absent: staff wrote it. */
  forwardScore?: number | undefined;
}

/**
 * - `done`: WhatsApp has done it, or had done it already.
 * - `not-done`: it is not known to be done. Doing it again does no harm.
 * - `refused`: it never will be; `reason` says why.
 */
export type ActionResult =
  | { kind: 'done' }
  | { kind: 'not-done'; cause: unknown }
  | { kind: 'refused'; reason: ActionFailure; cause: unknown };

/** A message that something is done to. */
export interface TargetMessage {
  /** Every address that its person has, or has had, the likeliest first. */
  addresses: readonly string[];
  waMessageId: string;
  fromMe: boolean;
}

/** What is done to a message that WhatsApp already has; each is there where the capabilities say so, and never rejects. */
export interface TransportActions {
  /** An empty emoji takes the reaction back. */
  react?(input: { target: TargetMessage; emoji: string }): Promise<ActionResult>;
  /** Of a text, or of the words under a file. */
  editText?(input: { target: TargetMessage; text: string }): Promise<ActionResult>;
  deleteForEveryone?(input: { target: TargetMessage }): Promise<ActionResult>;
  star?(input: { target: TargetMessage; isStarred: boolean }): Promise<ActionResult>;
  /** Of a whole chat, under whichever names of its person there is one. Of the kinds that the capabilities name. */
  changeChat?(input: { addresses: readonly string[]; change: ChatChange }): Promise<ActionResult>;
}

/** What is done to a whole chat. */
export type ChatChange =
  /** Only while nothing has come after this message. */
  | { kind: 'read'; newestId: string }
  | { kind: 'unread' }
  | { kind: 'archive' | 'pin' | 'block'; isOn: boolean }
  /** Epoch ms; null: heard again. */
  | { kind: 'mute'; until: number | null };

/** What WhatsApp's list keeps of a chat beside its messages; what is absent it does not tell. */
export interface TransportChatMarks {
  isMarkedUnread?: boolean | undefined;
  isArchived?: boolean | undefined;
  /** Epoch ms. */
  pinnedAt?: number | null | undefined;
  /** Epoch ms; MUTED_FOR_GOOD without an end. */
  mutedUntil?: number | null | undefined;
  isBlocked?: boolean | undefined;
}

/** A chat with what WhatsApp's list keeps of it. */
export interface TransportMarks extends AccountNames {
  chatAddress: string;
  marks: TransportChatMarks;
}

/** A file to send; `open` may be called once per attempt. */
export interface OutgoingMedia extends MediaAppearance {
  kind: AttachmentKind;
  mimeType: string;
  /** As the customer sees it. */
  fileName: string;
  sizeBytes: number;
  open(): Readable;
}

/**
 * - `received`: `receive` got all the bytes and has finished.
 * - `expired`: WhatsApp no longer has the file; only the sender can send it again.
 * - `failed`: not this time (no connection, time-out, `receive` threw); may be tried again.
 */
export type DownloadResult = { kind: 'received' } | { kind: 'expired' } | { kind: 'failed'; cause: unknown };

/**
 * WhatsApp's word that both sides name one person: a number was changed, the business-scoped id was, or the person let
 * WhatsApp share their number. A contact card that somebody sends of their own accord is no such word.
 */
export interface TransportNumberChange {
  from: AccountNames;
  to: AccountNames;
  /** Epoch ms. */
  at: number;
}

/** What a watched person is doing just now. */
export interface TransportPresence {
  chatAddress: string;
  presence: Presence;
}

/**
 * A promise settles when what is told is durably recorded, and rejects when it could not be: a driver that holds it
 * itself keeps it until then. Others need not wait.
 */
export interface TransportEvents {
  onState(state: ConnectionState): void;
  onMessage(message: TransportMessage): void | Promise<void>;
  onChange(change: TransportChange): void | Promise<void>;
  /**
   * Online, and everything that happens from now on is reported; what came before has to be read.
   * `loaded`: nobody listened until now. `reconnected`: only the link was away.
   */
  onReady(how: 'loaded' | 'reconnected'): void;
  onAck(ack: TransportAck): void | Promise<void>;
  onNumberChange(change: TransportNumberChange): void | Promise<void>;
  /** Something was read elsewhere, most likely on the phone. What this desk marks read by itself is not told. */
  onRead(read: TransportRead): void;
  /** A chat was archived, pinned, muted, blocked or marked unread, or no more; all the chats of its person. */
  onMarks(marks: readonly TransportMarks[]): void;
  /** Of people who are watched; see watchPresence. */
  onPresence(presence: TransportPresence): void;
}

/** The names of an account, as far as WhatsApp tells: `…@c.us`, `…@lid` and `EG.…`. */
export type AccountNames = Pick<TransportMessage, 'phoneJid' | 'lid' | 'bsuid'>;

/** The messages that WhatsApp has looked at before. */
export interface TransportTemplates {
  /** All there are, whatever their state. Throws AppError not-connected; rejects when they cannot be read completely. */
  list(): Promise<ApprovedTemplate[]>;
  /** Like sendText and sendMedia; `media` stands above the text where the template has a file there. */
  send(input: {
    chatAddress: string;
    waMessageId: string;
    template: TemplateMessage;
    media: OutgoingMedia | null;
    onProgress?: (doneBytes: number) => void;
    signal?: AbortSignal;
  }): Promise<SendResult>;
}

/** What is asked of a chat's past. */
export interface OlderRequest {
  chatAddress: string;
  before: number;
  anchor: { waMessageId: string; fromMe: boolean } | null;
  count: number;
}

export interface OlderHistory {
  messages: TransportMessage[];
  /** The oldest message that was looked at, also one that is none for the desk: who goes on does so there. */
  reached: { waMessageId: string; fromMe: boolean; at: number } | null;
  /** WhatsApp has nothing that is older still. */
  isAtBeginning: boolean;
  /** The page has nothing that is older, and the phone does not say whether it has. */
  isPhoneSilent: boolean;
}

/** The port to WhatsApp. Core code never knows which driver is in. */
export interface Transport {
  readonly state: ConnectionState;
  readonly link: Link;
  readonly capabilities: TransportCapabilities;
  /** Starts; a try that is under way goes on. Resolves when the try has come to something; progress comes as states. */
  connect(): Promise<void>;
  /** Somebody asks for it: throws away a try that is under way, and starts anew at once. Leaves a living link alone. */
  reconnect(): Promise<void>;
  /** The disk was full and has room again: what WhatsApp keeps on it may have failed for good until it starts anew. */
  diskHasRoom(): void;
  /** Proves now that WhatsApp's server answers, or connects anew: after the PC has slept. */
  checkLink(): Promise<void>;
  /** Leaves WhatsApp alone at once, whatever is under way, keeping the session on disk. */
  disconnect(): Promise<void>;
  /**
   * Leaves WhatsApp alone, and with it the files of the session, as long as `work` takes; then connects again, whatever
   * became of the work. A connect() meanwhile waits for that; a disconnect() meanwhile is the last word.
   */
  whileDisconnected<T>(work: () => Promise<T>): Promise<T>;
  /** Asks for a QR and restarts the link time-out. */
  linkByQr(): Promise<void>;
  /** `phone`: E.164 digits. Throws AppError pairing-refused or not-connected. */
  linkByPhone(phone: string): Promise<void>;
  /** Unlinks this device. */
  logout(): Promise<void>;

  /**
   * The account that the desk is linked to; null while that is not known. It writes no messages: its chat with itself is
   * neither reported nor read. Never rejects.
   */
  ownAccount(): Promise<AccountNames | null>;
  /**
   * Whether WhatsApp says that nobody has this number; false when it cannot be asked. Only of a link where that can be asked
   * without writing. Never rejects.
   */
  isNobody?(chatAddress: string): Promise<boolean>;
  /**
   * Chooses the id of a message before it is sent: the ground of "never twice". Where WhatsApp gives the id itself, a key
   * of our own that it tells back with what becomes of the message. Rejects with NotOnWhatsApp.
   */
  chooseMessageId(chatAddress: string): Promise<string>;
  /** Needs an id from chooseMessageId; has its own time limit; never rejects. */
  sendText(input: OutgoingMessage & { text: string }): Promise<SendResult>;
  /** Like sendText, a place or contact cards: only of a link whose kinds have them. */
  sendCard(input: OutgoingMessage & { card: Card }): Promise<SendResult>;
  /**
   * Like sendText. `onProgress` gets the bytes taken over by WhatsApp so far; an abort before WhatsApp has the file
   * ends as `not-sent`, a later one changes nothing.
   */
  sendMedia(
    input: OutgoingMessage & {
      caption: string;
      media: OutgoingMedia;
      onProgress?: (doneBytes: number) => void;
      signal?: AbortSignal;
    },
  ): Promise<SendResult>;
  /** Only of a link whose kinds have `template`. */
  readonly templates?: TransportTemplates | undefined;
  readonly actions: TransportActions;
  /**
   * Streams the file of a message into `receive`; has its own time limits; never rejects. `otherAddresses`: where else
   * its person was, or is. `remoteId`: see TransportMedia.
   */
  downloadMedia(input: {
    chatAddress: string;
    otherAddresses?: readonly string[];
    waMessageId: string;
    fromMe: boolean;
    remoteId?: string | null;
    receive: (bytes: Readable) => Promise<void>;
  }): Promise<DownloadResult>;
  findMessage(input: { chatAddress: string; waMessageId: string }): Promise<FoundMessage>;
  /** Every chat with a person. Throws AppError not-connected; rejects when WhatsApp does not answer. */
  listChats(): Promise<TransportChat[]>;
  /**
   * What a chat holds from `since` (epoch ms) on, both directions, oldest first; and, however old they are, the last
   * `unread` messages that came in; beside them bookkeeping, which may have been taken for one. Marks nothing as read.
   * A single message that cannot be told is left out and named to `onUnreadable`. Throws AppError not-connected;
   * rejects when the history cannot be read completely.
   */
  readHistory(input: {
    chatAddress: string;
    since: number;
    unread?: number;
    onUnreadable?: (waMessageId: string, error: string) => void;
  }): Promise<TransportMessage[]>;
  /**
   * Up to `count` messages of a chat from before `before` (epoch ms), oldest first; `anchor` is the oldest that the desk has,
   * where it has one. Only of a link with a history. Marks nothing as read. Throws AppError not-connected; rejects when
   * WhatsApp does not answer.
   */
  readOlder?(input: OlderRequest): Promise<OlderHistory>;
  /** Blue ticks for the customer. Failing is harmless, so it never rejects. */
  markRead(chatAddress: string): Promise<void>;
  /** Asks to be told what these people are doing, for as long as the page lives; where WhatsApp tells such things. */
  watchPresence?(addresses: readonly string[]): Promise<void>;
  /** Only where the capabilities say so. Failing is harmless. */
  showTyping?(chatAddress: string, state: TypingState): Promise<void>;
}

/**
 * Every link of the desk behind the one port. What is asked of it concerns the link that sends what is written now; being
 * connected and the disk concern all of them.
 */
export interface Links extends Transport {
  /** That link alone: of what has been sent over it, or came by it. */
  over(link: Link): Transport;
}
