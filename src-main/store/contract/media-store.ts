import type {
  AttachmentFailure,
  AttachmentKind,
  MediaCleanUp,
  MediaFilter,
  MediaUsage,
} from '#shared/domain/messages/attachment.ts';
import type { Message, MessageDirection } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { Page } from './page.ts';

/** A file under uploads/. */
export interface MediaFile {
  /** UUID; the file's name on the disk. */
  id: string;
  /** Of the plain bytes, in hex. */
  sha256: string;
  sizeBytes: number;
  /** What the bytes say. */
  mimeType: string;
}

/** A file that WhatsApp still has to give. */
export interface DueDownload {
  messageId: number;
  conversationId: number;
  waMessageId: string;
  direction: MessageDirection;
  /** Of a photo or film that was sent in HD: the file that takes the place of the first one. */
  isBetter: boolean;
  chatAddress: string;
  /** The other addresses that its person has, or has had: WhatsApp may keep the message under one of them. */
  otherAddresses: string[];
  kind: AttachmentKind;
  /** As the sender said. */
  mimeType: string | null;
  sizeBytes: number | null;
  /** What the link calls the file, where it is not found by its message. */
  remoteId: string | null;
  /** By which link it came. */
  link: Link;
  attempts: number;
}

/** The files' part of the store. */
export interface MediaStore {
  /** Messages whose file passes the filter, newest first; `from`/`until` are epoch ms, `until` is exclusive. */
  listMedia(input: {
    conversationId: number;
    filter: MediaFilter;
    from?: number | undefined;
    until?: number | undefined;
    before?: MessageCursor | undefined;
    limit: number;
  }): Promise<Page<Message, MessageCursor>>;
  /**
   * Files to fetch now, the newest message's first, and when the next one becomes due (epoch ms). What would wait for
   * longer than its pause ever lasts is due, because the clock has been set.
   */
  listDueDownloads(input: {
    now: number;
    /** Of messages that came by this link alone. */
    link?: Link | undefined;
    limit: number;
  }): Promise<{ due: DueDownload[]; nextAt: number | null }>;
  /**
   * The file of a message is on the disk; a better one takes the place of the one that was there. When one with the same
   * bytes is known, that one is kept (`keptFileId`) and the caller removes its own. Throws AppError not-found.
   */
  completeDownload(input: {
    messageId: number;
    isBetter?: boolean | undefined;
    file: MediaFile;
    now: number;
  }): Promise<{ keptFileId: string }>;
  /** Tried in vain: again not before `notBefore`. Does nothing when it came meanwhile. */
  deferDownload(input: {
    messageId: number;
    isBetter?: boolean | undefined;
    attempts: number;
    notBefore: number;
    now: number;
  }): Promise<void>;
  /**
   * Given up until a person retries. Does nothing when its file came meanwhile. Without its better file a message has the
   * other one.
   */
  failDownload(input: {
    messageId: number;
    isBetter?: boolean | undefined;
    failure: AttachmentFailure;
    now: number;
  }): Promise<void>;
  /** A person wants it tried again now. Throws AppError not-found. */
  retryDownload(input: { messageId: number; now: number }): Promise<Message>;
  /** A file that is on the disk. Returns the one to use: when its bytes are known, not this one. */
  addMediaFile(input: { file: MediaFile; now: number }): Promise<MediaFile>;
  findMediaFile(input: { id: string }): Promise<MediaFile | undefined>;
  /** What is kept, by kind, the most bytes first. A file of several messages counts once, one nobody has not at all. */
  measureMedia(): Promise<MediaUsage[]>;
  /**
   * When the last of what was written lately was written, epoch ms: the time is at least that late. Null without any
   * message.
   */
  findLastWrittenAt(): Promise<number | null>;
  /** What `removeOldMedia` would come to, over all messages sent before then (epoch ms). */
  previewOldMedia(input: { sentBefore: number }): Promise<MediaCleanUp>;
  /**
   * Takes the files from messages sent before then, as far as nobody may still send them: looks at `limit` messages with
   * a file beginning after the id `after`. Files that no message has any more go by `forgetUnusedMedia`.
   * @returns where to go on; null at the end.
   */
  removeOldMedia(input: {
    sentBefore: number;
    after: number;
    limit: number;
    now: number;
  }): Promise<{ next: number | null }>;
  /** All of them: what else lies under uploads/ is of an interrupted write. */
  listMediaFileIds(): Promise<string[]>;
  /**
   * Forgets files no message and no template has, made before then (epoch ms). @returns their ids, to be removed from
   * the disk.
   */
  forgetUnusedMedia(input: { createdBefore: number }): Promise<string[]>;
  /**
   * Files that are not on the disk any more: forgets them. Their messages wait for them again, or count as expired when
   * WhatsApp can hardly have them (sent before `askSince`, epoch ms).
   */
  releaseLostMedia(input: { fileIds: string[]; askSince: number; now: number }): Promise<void>;
}
