/**
 * The members of wa-js 4.6.0 (`window.WPP`) that the page agent touches, and nothing else of it:
 * when WhatsApp breaks something, this list is where to look.
 */
import type {
  PageCard,
  PageChat,
  PageMessage,
  PageMessageKey,
  PagePicture,
  PageReaction,
  PageWid,
} from './page-models.ts';

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
