import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import type { PastImport, PastKind } from '#shared/domain/past/exported-chat.ts';
import type { MediaFile } from './media-store.ts';

/** One message of an exported chat. */
export interface PastMessage {
  /** Of what it says, when, and of how many alike stood before it: the same message has the same one each time. */
  key: string;
  direction: MessageDirection;
  /** Epoch ms. */
  at: number;
  kind: PastKind;
  text: string;
  isEdited: boolean;
  location: LocationDetails | null;
  /** Of a `file` alone; `media` is null when it did not come along. */
  file: { kind: AttachmentKind; name: string | null; media: MediaFile | null } | null;
}

/** `known`: the desk has it. `wants-file`: it came by an import, without its file. */
export type PastVerdict = 'new' | 'known' | 'wants-file';

/** The part of the store for what was written before the desk was there. */
export interface PastStore {
  /**
   * Begins an import, or goes on with one of the same file into the same conversation that was stopped. Throws AppError
   * not-found.
   */
  startPastImport(input: {
    conversationId: number;
    fingerprint: string;
    fileName: string;
    total: number;
    by: string;
    now: number;
  }): Promise<PastImport>;
  /**
   * What becomes of each message, in their order; nothing is written. `taken` are those messages of the desk that stand for
   * an earlier message of the file. Throws AppError not-found.
   */
  judgePast(input: { importId: number; messages: PastMessage[]; taken: number[] }): Promise<PastVerdict[]>;
  /**
   * Takes in those of them that are new, as history: read, without a ticket, and nobody is told but who looks. Nothing
   * while the import does not run. Throws AppError not-found.
   * @returns which messages of the desk stand for some of them (`taken`, with those of before), and of each file that was
   * given which one is kept, if any.
   */
  recordPast(input: {
    importId: number;
    messages: PastMessage[];
    /** The customer's number, as far as the file tells it: where one person has several, theirs is the message's. */
    phone?: string | null | undefined;
    taken: number[];
    /** How many of the file have been looked at with these. */
    looked: number;
    now: number;
  }): Promise<{ taken: number[]; keptFiles: Record<string, string> }>;
  /** It is over, or was stopped; nothing for one that does not run. Throws AppError not-found. */
  endPastImport(input: { importId: number; state: 'done' | 'stopped'; now: number }): Promise<PastImport>;
  /** Those that ended with the program are stopped. @returns what is still being taken back. */
  settlePastImports(input: { now: number }): Promise<number[]>;
  /**
   * Takes up to `limit` messages of an import away again, after the id `after`: but for those that staff have done
   * something with since, or that WhatsApp has told itself. Throws AppError not-found.
   * @returns where to go on; null at the end.
   */
  undoPastImport(input: {
    importId: number;
    after: number;
    limit: number;
    now: number;
  }): Promise<{ next: number | null }>;
  /** Newest first. */
  listPastImports(): Promise<PastImport[]>;
  /** Throws AppError not-found. */
  getPastImport(input: { importId: number }): Promise<PastImport>;
}
