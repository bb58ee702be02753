import type { AccountNames } from './message.ts';

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

/** What WhatsApp's list keeps of a chat beside its messages; what is absent it does not tell. */
export interface TransportChatMarks {
  isMarkedUnread?: boolean | undefined;
  isArchived?: boolean | undefined;
  /** Epoch ms. */
  pinnedAt?: number | null | undefined;
  /** Epoch ms; MUTED_FOR_GOOD without an end. */
  mutedUntil?: number | null | undefined;
  isBlocked?: boolean | undefined;
  /** As the pharmacy's phone has its person in the address book; null: not there. */
  phoneBookName?: string | null | undefined;
}

/** A chat with what WhatsApp's list keeps of it. */
export interface TransportMarks extends AccountNames {
  chatAddress: string;
  marks: TransportChatMarks;
}
