/** What goes over the wire between the server and the page (page/connection.js). */

/** A person's address: `…@c.us` (phone), `…@lid` (privacy id), `…@g.us` (group). */
export type Jid = string;

/** WhatsApp's acks: -1 failed, 0 on the clock, 1 sent, 2 delivered, 3 read, 4 played. */
export type WireAck = -1 | 0 | 1 | 2 | 3 | 4;

export interface Owner {
  phone: Jid;
  lid: Jid;
  name: string;
}

/** A message as the page stores it; the names are WhatsApp Web's (wa-js MsgModel). */
export interface MessageRow {
  /** `fromMe_chat_id`, with `_author` in groups. */
  key: string;
  /** Some rows name nobody: then it is whoever the chat is with. */
  from?: Jid;
  to: Jid;
  author?: Jid;
  notifyName?: string;
  /** Of its writer; the page has it with the contact. */
  username?: string;
  type: string;
  subtype?: string;
  /** Seconds since 1970. */
  t: number;
  ack: WireAck;
  body?: string;
  caption?: string;
  mimetype?: string;
  filename?: string;
  size?: number;
  /** SHA-256 of the file, base64. */
  filehash?: string;
  /** Seconds of sound or film. */
  duration?: number;
  waveform?: number[];
  width?: number;
  height?: number;
  lat?: number;
  lng?: number;
  loc?: string;
  vcardFormattedName?: string;
  vcardList?: { vcard: string }[];
  isLive?: boolean;
  shareDuration?: number;
  comment?: string;
  isCaptionByUser?: boolean;
  viewMode?: string;
  associationType?: string;
  /** The whole key of the message that this one hangs on. */
  parentMsgKey?: string;
  quotedMsg?: QuotedRow;
  quotedStanzaID?: string;
  quotedParticipant?: Jid;
  quotedRemoteJid?: Jid;
  /** How a call went: Ongoing, Missed, Rejected, Completed, AcceptedElsewhere. */
  callOutcome?: string;
  isVideoCall?: boolean;
  /** Seconds. */
  callDuration?: number;
  /** Of a notice that somebody changed the number: the old one and the new one. */
  templateParams?: Jid[];
}

/** What WhatsApp keeps of a quoted message inside the quoting one; the names are those of a message. */
export interface QuotedRow {
  type?: string;
  body?: string;
  caption?: string;
  filename?: string;
  [other: string]: unknown;
}

/** Stream modes in which WhatsApp turns the page away (wa-js StreamMode). */
export type Refusal = 'TOS_BLOCK' | 'SMB_TOS_BLOCK' | 'PROXYBLOCK' | 'DEPRECATED_VERSION' | 'CONFLICT';

/** What a customer is doing, as WhatsApp calls it. */
export type CustomerState = 'composing' | 'recording' | 'available' | 'unavailable' | 'paused';

/** What somebody does to a chat on the phone. */
export interface PhoneMarks {
  archive?: boolean;
  /** Seconds since when; 0: no more. */
  pin?: number;
  /** Seconds; 0: heard, -1: never heard. */
  muteExpiration?: number;
  blocked?: boolean;
}

export type PageEvent =
  | { type: 'hello'; linked: true }
  | { type: 'hello'; linked: false; ref: string }
  | { type: 'caught-up' }
  | { type: 'qr'; ref: string }
  | { type: 'qr-expired' }
  | { type: 'code-refresh' }
  | { type: 'code-expired' }
  | { type: 'paired'; device: string; me: Owner }
  | { type: 'synced' }
  | { type: 'unlinked'; reason: string }
  | { type: 'message'; row: MessageRow; again?: boolean; byItself?: boolean }
  | { type: 'history'; rows: MessageRow[] }
  | { type: 'unread'; chat: Jid; count: number }
  | { type: 'marks'; chat: Jid; values: PhoneMarks }
  | { type: 'contact'; chat: Jid; name: string | null }
  | { type: 'picture'; chat: Jid }
  | { type: 'ack'; id: string; chat: Jid; ack: WireAck; t: number }
  | { type: 'edit'; key: string; editKey: string; body: string; fields: object; t: number }
  | { type: 'retype'; key: string; row: Partial<MessageRow> }
  | { type: 'revoke'; key: string; revokeKey: string; from: Jid; to: Jid; t: number }
  | { type: 'star'; key: string; isStarred: boolean }
  | { type: 'reaction'; key: string; reactionKey: string; from: Jid; text: string; t: number }
  | { type: 'vote'; key: string; from: Jid; options: number[]; t: number }
  | { type: 'pair'; phone: Jid; lid: Jid }
  | { type: 'refused'; mode: Refusal }
  | { type: 'storage'; works: boolean }
  | { type: 'typing'; chat: Jid; state: CustomerState };

/** One open event stream of a page. */
export interface PageConnection {
  page: string;
  /** What the page will prove its link with; taken over when the device is linked. */
  secret: string;
  send(event: PageEvent & { sequence?: number }): void;
  close(): void;
}
