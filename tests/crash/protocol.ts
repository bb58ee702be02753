import type { DropVerdict, FailureReason } from '#shared/domain/messages/message.ts';
import type {
  ActionResult,
  FoundMessage,
  SendResult,
  TransportAck,
  TransportChat,
  TransportMessage,
} from '#main/transport/transport.ts';

/** Where a life ends by itself: at the n-th time that it comes to this step. */
export interface KillPlan {
  step: string;
  phase: 'before' | 'during' | 'after';
  occurrence: number;
}

/** How a life begins, as the desk's process is told. */
export interface Launch {
  storeThread: string;
  workerPath: string;
  /** Holds the database, uploads/ and the notes of what reached the disk. */
  folder: string;
  key: string;
  plan: KillPlan | null;
  /** The phone has ended the link meanwhile. */
  relinked: boolean;
  /** How far the clock of the desk's PC is ahead of the runner's. */
  aheadMs: number;
}

/** What a file says, without its bytes. */
export interface FileSketch {
  /** Which bytes, see fileBytes. */
  seed: number;
  sizeBytes: number;
}

/** What WhatsApp says about the file of a message. */
export type FileAnswer =
  | { kind: 'file'; file: FileSketch; breaksAt: number | null }
  | { kind: 'expired' }
  | { kind: 'failed' };

/** A message that something is done to. */
interface Target {
  addresses: string[];
  waMessageId: string;
}

/** The calls of the transport that reach WhatsApp, and what WhatsApp answers. */
interface Calls {
  sendText: {
    input: {
      chatAddress: string;
      waMessageId: string;
      text: string;
      sha256: string | null;
      quoted?: { waMessageId: string } | null | undefined;
    };
    answer: SendResult;
  };
  react: { input: Target & { emoji: string }; answer: ActionResult };
  editText: { input: Target & { text: string }; answer: ActionResult };
  deleteForEveryone: { input: Target; answer: ActionResult };
  star: { input: Target & { isStarred: boolean }; answer: ActionResult };
  findMessage: { input: { chatAddress: string; waMessageId: string }; answer: FoundMessage };
  listChats: { input: object; answer: TransportChat[] };
  readHistory: {
    input: { chatAddress: string; since: number; unread: number };
    answer: TransportMessage[] | 'unreadable';
  };
  downloadMedia: { input: { waMessageId: string }; answer: FileAnswer };
}
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = Calls[N]['input'];
export type CallAnswer<N extends CallName> = Calls[N]['answer'];
export type Call = { [N in CallName]: { name: N; input: CallInput<N> } }[CallName];

/** A message of the pharmacy's, and its first text. */
interface OwnMessage {
  messageId: number;
  of: string;
}

/** What the desk says of a wish that it has. */
export interface Granted {
  /** Of a scheduled message, epoch ms. */
  sendAt: number | null;
  /** Of a text that is queued. */
  messageId: number | null;
  /** WhatsApp's id of the message that a text answers. */
  answers: string | null;
  /** It is too late, or there is nothing to do it to. */
  isRefused: boolean;
}

/** What staff want of the desk; the key makes it one thing, however often they press. */
export interface Wish {
  key: string;
  conversationId: number;
  text: string;
  what:
    | { kind: 'reply' }
    /** Of the newest message that the customer wrote. */
    | { kind: 'answer' }
    | { kind: 'file'; file: FileSketch }
    | { kind: 'react' }
    | ({ kind: 'edit' | 'delete' } & OwnMessage)
    | ({ kind: 'star'; isStarred: boolean } & OwnMessage)
    | { kind: 'scheduled'; inMs: number }
    | { kind: 'reminder'; item: string };
}

/** A message that the desk has given up and a person has not decided about. */
export interface GivenUp {
  messageId: number;
  text: string;
  reason: FailureReason;
}

/** How far the desk is from having nothing left to do. */
export interface Report {
  isCaughtUp: boolean;
  /** Of the outbox. */
  waiting: number;
  /** What is to be done to messages. */
  acting: number;
  givenUp: GivenUp[];
  /** Scheduled messages and reminders that have not gone. */
  followUps: number;
  /** Scheduled messages whose time went by. */
  missed: number[];
  downloads: { messageId: number; waMessageId: string }[];
}

/** Runner → desk. */
export type ToDesk =
  | { kind: 'incoming'; message: TransportMessage }
  | { kind: 'ack'; ack: TransportAck }
  | { kind: 'link'; isUp: boolean }
  | { kind: 'clock'; aheadMs: number }
  /** The PC has slept. */
  | { kind: 'wake' }
  | { kind: 'wish'; wish: Wish }
  | { kind: 'retry'; messageId: number }
  | { kind: 'drop'; messageId: number; verdict: DropVerdict }
  | { kind: 'retry-download'; messageId: number }
  | { kind: 'send-missed'; id: number }
  | { kind: 'answer'; call: number; value: CallAnswer<CallName> }
  | { kind: 'report' }
  | { kind: 'tidy' }
  | { kind: 'quit' };

/** Desk → runner. Everything it says has been committed before. */
export type FromDesk =
  | { kind: 'ready' }
  | { kind: 'session-begun' }
  | { kind: 'stored'; waMessageId: string; conversationId: number | null }
  | { kind: 'granted'; key: string; granted: Granted }
  | { kind: 'changed' }
  | { kind: 'given-up'; message: GivenUp }
  | { kind: 'call'; call: number; what: Call }
  | { kind: 'report'; report: Report }
  | { kind: 'tidied' };
