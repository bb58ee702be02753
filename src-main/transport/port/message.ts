import type { Called } from '#shared/domain/messages/called.ts';
import type { MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { MessageStatus, Reaction } from '#shared/domain/messages/message.ts';
import type { LocationDetails, MessageDetails } from '#shared/domain/messages/message-details.ts';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';

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
  /** As the pharmacy's phone has the other side in its address book, whoever wrote; null or absent: not told. */
  phoneBookName?: string | null | undefined;
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
   * when WhatsApp did not tell them, and the star is absent then.
   */
  changes?:
    | {
        editedAt: number | null;
        revokedAt: number | null;
        reactions: Reaction[] | null;
        isStarred?: boolean | undefined;
      }
    | undefined;
  /** The message it answers; absent when it answers none. */
  quoted?: TransportQuoted | undefined;
  /** Whom its text, or what it quotes, calls by “@”, where that is told. */
  called?: Called[] | undefined;
  /** How often it had been passed on before it came here, as WhatsApp counts it; absent: its sender wrote it. */
  forwardScore?: number | undefined;
  /** By which link it came; absent: the linked phone's. */
  link?: Link | undefined;
  /** Bare id of what holds an album together, of a picture or film that was sent in one. */
  albumId?: string | undefined;
  /** Bare id of the same side's message of which this is only the better file: a photo that was sent in HD. */
  betterOf?: string | undefined;
}

/** The names of an account, as far as WhatsApp tells: `…@c.us`, `…@lid` and `EG.…`. */
export type AccountNames = Pick<TransportMessage, 'phoneJid' | 'lid' | 'bsuid'>;

/** An edit, deletion or reaction, seen as it happens. */
export interface TransportChange extends TransportMessageKey {
  change: MessageChange;
}
