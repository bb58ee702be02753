import type { Readable } from 'node:stream';
import type { AttachmentKind, MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { Rejection } from '#shared/domain/messages/rejection.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import type { TemplateMessage } from '#shared/domain/templates/template-message.ts';

/** WhatsApp says that nobody has this number: no message to it can ever leave. */
export class NotOnWhatsApp extends Error {}

/**
 * What a look-up by id can say: `unsynced` means that WhatsApp cannot answer now,
 * which is never the same as `absent`.
 */
export type FoundMessage =
  | { kind: 'found'; status: MessageStatus }
  | { kind: 'absent' }
  | { kind: 'unsynced' };

/**
 * - `accepted`: WhatsApp's server has it; `waMessageId` where it gave the id.
 * - `not-sent`: provably nothing left this PC; may be tried again.
 * - `later`: WhatsApp did not take it because it takes no more for now, from this chat or at all. No fault of the message,
 *   so that it does not count as a try.
 * - `rejected`: WhatsApp refused it for good; `reason` where it says why.
 * - `not-on-whatsapp`: WhatsApp says that nobody has this number.
 * - `quoted-missing`: the link does not have what it answers, or WhatsApp lets nobody answer that; nothing has left.
 * - `ambiguous`: it may have left; look it up before anything else.
 */
export type SendResult =
  | { kind: 'accepted'; waMessageId?: string | undefined }
  | { kind: 'not-sent'; cause: unknown }
  | { kind: 'later'; pauseMs: number; scope: 'chat' | 'all'; cause: unknown }
  | { kind: 'rejected'; reason?: Rejection | undefined; cause: unknown }
  | { kind: 'not-on-whatsapp'; cause: unknown }
  | { kind: 'quoted-missing'; cause: unknown }
  | { kind: 'ambiguous'; cause: unknown };

/** The message that an outgoing one answers: one of the same chat. */
export interface TransportQuote {
  /** Bare id. */
  waMessageId: string;
  fromMe: boolean;
}

/** What every message goes out with. */
export interface OutgoingMessage {
  chatAddress: string;
  waMessageId: string;
  quoted?: TransportQuote | null | undefined;
  /** Other names of the same chat, under which what it answers may be known. */
  otherAddresses?: readonly string[] | undefined;
  /** How often it had been passed on with this time: it is marked so where the link can. 0 or absent: staff wrote it. */
  forwardScore?: number | undefined;
}

/** A file to send; `open` may be called once per attempt. */
export interface OutgoingMedia extends MediaAppearance {
  kind: AttachmentKind;
  mimeType: string;
  /** As the customer sees it. */
  fileName: string;
  sizeBytes: number;
  open(): Readable;
}

/** The messages that WhatsApp has looked at before. */
export interface TransportTemplates {
  /** All there are, whatever their state. Throws AppError not-connected; rejects when they cannot be read completely. */
  list(): Promise<ApprovedTemplate[]>;
  /** Like sendText and sendMedia; `media` stands above the text where the template has a file there. */
  send(input: {
    chatAddress: string;
    waMessageId: string;
    template: TemplateMessage;
    media: OutgoingMedia | null;
    onProgress?: (doneBytes: number) => void;
    signal?: AbortSignal;
  }): Promise<SendResult>;
}
