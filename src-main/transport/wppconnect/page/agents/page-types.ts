/**
 * The members of wa-js 4.6.0 (`window.WPP`) that the page agent touches, and nothing else of it:
 * when WhatsApp breaks something, this list is where to look.
 */
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

interface PnLidEntry {
  lid?: { _serialized: string };
  phoneNumber?: { _serialized: string };
}

interface PageSendOptions {
  messageId: string;
  /** The whole key of the message that it answers. */
  quotedMsg: string | undefined;
  waitForAck: boolean;
  createChat: boolean;
  markIsRead: boolean;
  detectMentioned: boolean;
}

/** The fields that sendLocationMessage and sendVCardContactMessage make. */
export type PageCard =
  | { type: 'location'; lat: number; lng: number; loc: string }
  | { type: 'vcard'; body: string; vcardFormattedName: string }
  | { type: 'multi_vcard'; vcardList: { displayName: string; vcard: string }[] };

interface PageSent {
  id: string;
  ack: number;
  sendMsgResult?: { messageSendResult?: string } | null;
}

export interface PageWpp {
  isReady: boolean;
  on(event: string, listener: (payload: unknown) => void): void;
  conn: {
    isAuthenticated(): boolean;
    isMainReady(): boolean;
    getStreamData(): { mode: string; info: string };
    startLinkDeviceCodeForPhoneNumber(phone: string): Promise<string>;
    logout(): Promise<boolean>;
    getMyUserWid(): PageWid;
    /** Older pages know no privacy ids. */
    getMyUserLid?(): PageWid;
  };
  chat: {
    find(chatAddress: string): Promise<{ id: PageWid }>;
    get(chatAddress: string): PageChat | undefined;
    generateMessageID(chatAddress: string | PageWid): Promise<PageMessageKey>;
    sendTextMessage(
      chatAddress: string,
      text: string,
      options: PageSendOptions & { linkPreview: boolean },
    ): Promise<PageSent>;
    /** What sendTextMessage ends in, with whatever else a message's model has. */
    sendRawMessage(
      chatAddress: string,
      message: (PageCard | { type: 'chat'; body: string; subtype: null; urlText: null; urlNumber: null }) & {
        isForwarded?: boolean;
        forwardingScore?: number;
      },
      options: PageSendOptions,
    ): Promise<PageSent>;
    sendFileMessage(
      chatAddress: string,
      content: File,
      options: PageSendOptions & {
        type: 'image' | 'video' | 'audio' | 'document' | 'sticker';
        filename: string;
        mimetype: string;
        caption: string | undefined;
        isPtt: boolean;
      },
    ): Promise<PageSent>;
    downloadMedia(id: string): Promise<Blob>;
    getMessageById(id: string): Promise<PageMessage>;
    markIsRead(chatAddress: string): Promise<unknown>;
    markIsComposing(chatAddress: string): Promise<unknown>;
    markIsRecording(chatAddress: string): Promise<unknown>;
    markIsPaused(chatAddress: string): Promise<unknown>;
    markIsUnread(chatAddress: string): Promise<unknown>;
    /** Throws of one that is so already. */
    archive(chatAddress: string, isArchived: boolean): Promise<unknown>;
    pin(chatAddress: string, isPinned: boolean): Promise<unknown>;
    list(options: { onlyUsers: boolean }): Promise<PageChat[]>;
    getMessages(
      chatAddress: string,
      options: { count: number; direction?: 'before' | 'after'; id?: string },
    ): Promise<PageMessage[]>;
    /** false takes it back. */
    sendReactionToMessage(id: string, reaction: string | false): Promise<{ sendMsgResult: unknown }>;
    editMessage(
      id: string,
      text: string,
      options: {
        waitForAck: boolean;
        linkPreview: boolean;
        markIsRead: boolean;
        detectMentioned: boolean;
      },
    ): Promise<{ ack: number; sendMsgResult?: { messageSendResult?: string } | null }>;
    deleteMessage(
      chatAddress: string,
      id: string,
      deletesMedia: boolean,
      isForEveryone: boolean,
    ): Promise<{ sendMsgResult: unknown; isRevoked: boolean }>;
    starMessage(id: string, isStarred: boolean): Promise<unknown>;
    getReactions(id: string): Promise<{ reactions: { senders: PageReaction[] }[] }>;
  };
  blocklist: {
    isBlocked(address: string): boolean;
    blockContact(address: string): Promise<unknown>;
    unblockContact(address: string): Promise<unknown>;
  };
  contact: {
    getPnLidEntry(chatAddress: string): Promise<PnLidEntry>;
    /** Without an error WhatsApp's server has it. */
    reportContact(address: string): Promise<{ errorCode?: number; errorText?: string }>;
    subscribePresence(addresses: string[]): Promise<unknown>;
  };
  whatsapp: {
    MsgKey: unknown;
    Socket: { state: string; on(event: string, listener: () => void): void };
    MsgStore: {
      on(event: string, listener: (message: unknown) => void): void;
      get(id: unknown): PageMessage | undefined;
    };
    MsgModel: new (values: PageMessage) => PageMessage;
    /** A changed field comes with its model, its value and the one before. */
    ChatStore: {
      on(event: string, listener: (chat: unknown, value: unknown, before: unknown) => void): void;
    };
    /** Changed fields of a mute, and who is blocked or no more; their `id` is the chat's. */
    MuteStore?: { on(event: string, listener: (mute: unknown) => void): void };
    BlocklistStore?: { on(event: string, listener: (blocked: unknown) => void): void };
    /** Older pages know no usernames; `name`: as the phone has them in its address book. */
    ContactStore?: {
      get(id: string): { username?: unknown; name?: unknown } | undefined;
      on?(event: string, listener: (contact: unknown) => void): void;
    };
    /** Finding one asks WhatsApp's server, where the page has not asked already. */
    ProfilePicThumbStore?: {
      find(id: unknown): Promise<PagePicture | undefined>;
      update?(id: unknown): Promise<unknown>;
      on?(event: string, listener: (picture: unknown) => void): void;
    };
    lidPnCache?: {
      getCurrentLid(wid: unknown): PageWid | undefined | null;
      getPhoneNumber?(wid: unknown): PageWid | undefined | null;
    };
    functions: {
      queryWidExists(wid: unknown): Promise<unknown>;
      msgFindCallLog?(input: { anchor: undefined; count: number }): Promise<PageMessage[]>;
    };
    WidFactory: { createWid(address: string): unknown };
  };
}

/** wppconnect's own script in the page; it turns a message model into plain data. */
export interface PageWapi {
  processMessageObj(message: unknown, includeMe: boolean, includeNotifications: boolean): object | undefined;
}

declare global {
  interface Window {
    WAPI?: PageWapi;
    WPP?: PageWpp;
    /** The next eight are exposed by the driver. This one: anything about the connection may have changed. */
    roshetaConnectionChanged?: (event: string) => void;
    roshetaMessage?: (message: unknown) => void;
    roshetaChange?: (change: unknown) => void;
    roshetaAck?: (ack: unknown) => void;
    roshetaUnread?: (chatAddress: string) => void;
    roshetaMarks?: (chatAddress: string) => void;
    roshetaPresence?: (told: unknown) => void;
    roshetaTellsPresence?: boolean;
    roshetaPicture?: (chatAddress: string) => void;
    /** Set by the picture agent: whose pictures it is reading just now. */
    roshetaOwnPictures?: Set<string>;
    /** Rejects for what is no picture, or too large; base64. */
    roshetaDrawPicture?: (bytes: Uint8Array<ArrayBuffer>, edge: number) => Promise<string>;
    /** Set by the page agent: a message model as plain data, WhatsApp's own notices too. */
    roshetaReadMessage?: (message: unknown) => unknown;
    /** Set by the content agent: what a message's richer kind says, as plain data. */
    roshetaContentOf?: (message: unknown, plain: object) => Record<string, unknown>;
    roshetaSubscribed?: boolean;
    /** Set by the chat agent: what a chat has beside its messages, as plain data. */
    roshetaMarksOf?: (chat: unknown) => {
      unreadCount: unknown;
      archive: unknown;
      pin: unknown;
      muteExpiration: unknown;
      isBlocked: unknown;
      phoneBookName: unknown;
    };
    /** Set by the action agent. */
    roshetaFindMessage?: (target: {
      addresses: readonly string[];
      waMessageId: string;
      fromMe: boolean;
    }) => Promise<unknown>;
    /** Chats that this desk is marking read just now. */
    roshetaOwnReads?: Set<string>;
  }
}
