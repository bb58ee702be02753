/** What wa-js hands out and takes, as far as the page agent reads it; see page-types.ts. */

/** Printed with String(): the field that holds its text changes its name between WhatsApp's versions. */
export interface PageWid {
  toString(): string;
}

export interface PageMessageKey {
  id: string;
  remote: unknown;
  toString(): string;
}

export interface PageMessage {
  id: PageMessageKey;
  ack: number;
  /** Seconds. */
  t: number;
  type: string;
  from?: unknown;
  /** It has just come; a call has no such mark. */
  isNewMsg?: boolean;
  body?: string;
  caption?: string;
  /** Of a poll. */
  pollName?: string;
  hasReaction?: boolean;
  star?: boolean;
  /** Set once it has been edited. */
  latestEditMsgKey?: unknown;
  latestEditSenderTimestampMs?: number;
  /** Where it is shown, if anywhere. */
  viewMode?: string;
  /** Keys and addresses are objects or texts. */
  parentMsgKey?: unknown;
  /** Whom it calls by “@”. */
  mentionedJidList?: unknown;
  quotedMsg?: { mentionedJidList?: unknown } | null;
  quotedParticipant?: unknown;
  quotedRemoteJid?: unknown;
}

/** WhatsApp's notice in a chat that its customer changed the number, as far as a message is one. */
export interface PageNumberChange {
  type: string;
  subtype?: string;
  /** The new number, or its privacy id. */
  to?: PageWid;
  /** The old one and the new one. */
  templateParams?: unknown[];
  /** Seconds. */
  t: number;
}

export interface PageReaction {
  /** The reaction's own key: it begins with `true_` when it is ours. */
  id: unknown;
  /** Empty when it was taken back. */
  reactionText: string;
  timestamp: number;
}

export interface PageVote {
  /** The poll's. */
  msgId: PageMessageKey & { remote: unknown };
  sender: unknown;
  /** All that they have chosen now, each at the place of its number; none when they took their vote back. */
  selectedOptions: ({ name?: unknown } | undefined)[];
  /** Epoch ms. */
  timestamp: number;
}

export interface PageChat {
  id: PageWid;
  /** Seconds, of the last message. */
  t?: number;
  /** Below 0 when marked unread by hand. */
  unreadCount: number;
  lastReceivedKey?: PageMessageKey;
  archive?: boolean;
  /** Seconds since when, or nothing. */
  pin?: number | boolean;
  /** Seconds; 0: heard, -1: never heard. */
  muteExpiration?: number;
  mute?: {
    expiration: number;
    mute(input: { expiration: number; isAutoMuted: boolean; sendDevice: boolean }): Promise<unknown>;
    unmute(input: { sendDevice: boolean }): Promise<unknown>;
  };
  /** `t`: seconds, when somebody was last seen. */
  presence?: { chatstate?: { t?: number } };
  /** Those in memory. */
  msgs: { last(): PageMessage | undefined; getModelsArray(): PageMessage[] };
  /** Asks for what is older than what is in memory; the phone, where the page has no more. */
  loadEarlierMsgs?: () => Promise<unknown>;
  /** Whether the phone has more than the page: 0 and 2 that it has, 1 that it has not. */
  endOfHistoryTransferType?: number;
}

/** A person's picture, by its addresses at WhatsApp's server; without any there is none, or none for the pharmacy to see. */
export interface PagePicture {
  id: PageWid;
  /** Small, and as large as there is. */
  img?: string | null;
  imgFull?: string | null;
}

/** Of wa-js's event `chat.presence_change`. */
export interface PagePresence {
  id: PageWid;
  isOnline: boolean;
  state: string;
}

/** The fields that sendLocationMessage and sendVCardContactMessage make. */
export type PageCard =
  | { type: 'location'; lat: number; lng: number; loc: string }
  | { type: 'vcard'; body: string; vcardFormattedName: string }
  | { type: 'multi_vcard'; vcardList: { displayName: string; vcard: string }[] };
