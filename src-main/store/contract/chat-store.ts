import type { ChatActionKind, WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import type { Identity } from './message-key.ts';

/** One that waits, with what is needed to do it. */
export interface ChatActionEntry {
  id: number;
  contactId: number;
  kind: ChatActionKind;
  value: string;
  attempts: number;
  /** Epoch ms before which it must not be tried. */
  notBefore: number;
  link: Link;
  /** Every address that its person has now, where the next answer would go first. */
  addresses: string[];
}

/** What WhatsApp says of one chat; what is absent it does not tell. */
export interface PhoneMarks {
  identity: Identity;
  isMarkedUnread?: boolean | undefined;
  isArchived?: boolean | undefined;
  /** Epoch ms. */
  pinnedAt?: number | null | undefined;
  mutedUntil?: number | null | undefined;
  isBlocked?: boolean | undefined;
  /** As the pharmacy's phone calls its person; null: not at all. */
  phoneBookName?: string | null | undefined;
}

/** A link over which WhatsApp is told, and whom it reaches. */
export type ToldLink = { link: Link } & Pick<TransportCapabilities, 'reaches'>;

/** What a chat list keeps of a chat beside its messages: unread by hand, archived, pinned, muted, blocked. */
export interface ChatStore {
  /**
   * Counts here at once, and is written down for every link that can tell WhatsApp; without one it is this desk's alone. A
   * later wish of its kind takes its place. Throws AppError not-found, and pins-full.
   */
  askChatAction(input: {
    conversationId: number;
    action: WantedChatAction;
    links: ToldLink[];
    by: string;
    now: number;
  }): Promise<Conversation>;
  /** Staff have read what there is, while the link was away. Nothing that came later counts as read by it. */
  askChatRead(input: { conversationId: number; links: ToldLink[]; by: string; now: number }): Promise<void>;
  /** The oldest that waits of every chat and link. */
  listChatActionHeads(): Promise<ChatActionEntry[]>;
  /** See ActionStore. */
  deferChatAction(input: { id: number; attempts: number; notBefore: number; now: number }): Promise<void>;
  /** Done, or given up: then it is here again what it was before. */
  settleChatAction(input: { id: number; failure: ActionFailure | null; now: number }): Promise<void>;
  /** A person wants one that was given up to be tried again, or leaves it. Throws AppError not-found. */
  retryChatAction(input: { conversationId: number; actionId: number; now: number }): Promise<Conversation>;
  leaveChatAction(input: { conversationId: number; actionId: number; now: number }): Promise<Conversation>;
  /** What the phone's list shows now. What staff have just asked for, and WhatsApp does not have yet, stays. */
  takePhoneMarks(input: { marks: PhoneMarks[]; now: number }): Promise<void>;
}
