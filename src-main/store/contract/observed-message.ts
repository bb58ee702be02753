// A message of WhatsApp as it comes to the store.
import type { Attachment, MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { Called } from '#shared/domain/messages/called.ts';
import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import type { MessageStatus, MessageType, Reaction } from '#shared/domain/messages/message.ts';
import type { QuotedFacts } from '#shared/domain/messages/quoted.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { MessageKey } from './message-key.ts';

/** How WhatsApp shows a message now, when it was read from its history. Times are epoch ms. */
export interface ObservedChanges {
  editedAt: number | null;
  revokedAt: number | null;
  /** What it says now beside its text, where an edit can have changed it. */
  details?: MessageDetails | undefined;
  /** All of them: a side that is missing has no reaction. null when they could not be read. */
  reactions: Reaction[] | null;
  /** Absent where it was not told. */
  isStarred?: boolean | undefined;
}

/** A file as the sender described it. */
export type ObservedAttachment = MediaAppearance &
  Pick<Attachment, 'kind' | 'fileName' | 'mimeType' | 'sizeBytes'> & {
    /** What the link calls the file, where it is not found by its message. */
    remoteId?: string | undefined;
  };

/** One message of WhatsApp, normalised, as ingest hands it over. */
export interface ObservedMessage extends MessageKey {
  pushName: string | null;
  /** As the pharmacy's phone calls the other side, where that is told. */
  phoneBookName?: string | null | undefined;
  /** Its writer's, without @. */
  username?: string | null | undefined;
  parentBsuid?: string | null | undefined;
  type: MessageType;
  waType: string;
  content: string;
  /** Its file, not yet here. */
  attachment: ObservedAttachment | null;
  details: MessageDetails | null;
  /** Of an outgoing message written on the phone; `delivered` for incoming ones. */
  status: MessageStatus;
  /** Where it stands among the others, epoch ms. */
  sentAt: number;
  /** WhatsApp's own time, where that is another one. */
  whatsAppAt?: number | null | undefined;
  /** By which link it came; absent: the usual one. */
  link?: Link | undefined;
  /** Only of a message read from history. */
  changes?: ObservedChanges | undefined;
  /** The message it answers. */
  quoted?: QuotedFacts | null | undefined;
  /** Whom it calls by “@”. */
  called?: readonly Called[] | undefined;
  /** How often it had been passed on; absent: its sender wrote it. */
  forwardScore?: number | undefined;
  /** Bare id of what holds an album together, of a picture or film that was sent in one. */
  albumId?: string | null | undefined;
  /** Bare id of the same side's message of which this is only the better file. */
  betterOf?: string | undefined;
  /** From before what the desk has taken in: it is read, nothing follows from it, and nobody is told but who looks. */
  isPast?: true | undefined;
}
