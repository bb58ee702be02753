import type { Readable } from 'node:stream';
import type { TypingState } from '#shared/domain/conversations/presence.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { PictureSize } from '#shared/domain/customers/picture-size.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import type { TransportMessage, AccountNames } from './port/message.ts';
import type { TransportChat } from './port/chat.ts';
import type {
  FoundMessage,
  SendResult,
  OutgoingMessage,
  OutgoingMedia,
  TransportTemplates,
} from './port/sending.ts';
import type { TransportActions } from './port/actions.ts';

export type {
  TransportMedia,
  TransportQuoted,
  TransportMessageKey,
  TransportMessage,
  AccountNames,
  TransportChange,
} from './port/message.ts';
export type { TransportChat, TransportRead, TransportChatMarks, TransportMarks } from './port/chat.ts';
export {
  NotRecorded,
  type TransportAck,
  type TransportNumberChange,
  type TransportPresence,
  type TransportEvents,
} from './port/events.ts';
export {
  NotOnWhatsApp,
  type FoundMessage,
  type SendResult,
  type OutgoingMessage,
  type OutgoingMedia,
  type TransportTemplates,
} from './port/sending.ts';
export type { ActionResult, TargetMessage, TransportActions, ChatChange } from './port/actions.ts';

/**
 * - `received`: `receive` got all the bytes and has finished.
 * - `expired`: WhatsApp no longer has the file; only the sender can send it again.
 * - `failed`: not this time (no connection, time-out, `receive` threw); may be tried again.
 */
export type DownloadResult = { kind: 'received' } | { kind: 'expired' } | { kind: 'failed'; cause: unknown };

export interface PictureRequest {
  /** Every address that the person has, the likeliest first. */
  addresses: readonly string[];
  size: PictureSize;
}

/**
 * - `picture`: JPEG, checked and drawn anew, within the size's bounds.
 * - `none`: there is none, or the person shows the pharmacy none.
 * - `failed`: not this time.
 */
export type PictureResult =
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'none' }
  | { kind: 'failed'; cause: unknown };

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
  /**
   * What somebody looks like: made small, or larger for who looks at it alone. Never rejects. Only where the capabilities say
   * so.
   */
  readPicture?(input: PictureRequest): Promise<PictureResult>;
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
