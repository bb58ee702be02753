import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import type { MessageType } from '#shared/domain/messages/message.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import type { MessageKey, ObservedAttachment, ObservedMessage } from '../store/contract/store.ts';
import type { TransportMessage, TransportMessageKey } from '../transport/transport.ts';
import { readVcard } from './vcard.ts';

/** WhatsApp's own announcements: nobody who could be answered. */
export const WHATSAPP_ITSELF = '0@c.us';

/** WhatsApp's type names (wa-js 4.6.0 MSG_TYPE) in the desk's words; anything else is `other` and keeps its name. */
const TYPES = new Map<string, MessageType>([
  ['chat', 'text'],
  ['ptt', 'audio'],
  ['audio', 'audio'],
  ['image', 'image'],
  ['sticker', 'image'],
  ['document', 'document'],
  ['video', 'video'],
  ['gif', 'video'],
  ['ptv', 'video'],
]);

/**
 * Turns what a transport saw into what the store records.
 * @returns undefined when the message belongs to nobody the desk can name (neither phone nor privacy id).
 */
export function normaliseMessage(message: TransportMessage): ObservedMessage | undefined {
  const type = TYPES.get(message.waType) ?? 'other';
  const key = messageKeyOf(message);
  if (!key.identity.phone && !key.identity.lid) return undefined;
  return {
    ...key,
    pushName: message.pushName?.toWellFormed().trim() || null,
    type,
    waType: message.waType,
    // SQLite turns a lone surrogate into U+FFFD by itself; doing it here keeps index and text the same.
    content: message.body.toWellFormed(),
    attachment: attachmentOf(message, type),
    details: detailsOf(message),
    status: message.status,
    sentAt: message.sentAt,
    changes: message.changes,
  };
}

/** Which message it is, in the store's words. */
export function messageKeyOf(message: TransportMessageKey): MessageKey {
  return {
    identity: { phone: message.phoneJid ? (phoneFromJid(message.phoneJid) ?? null) : null, lid: message.lid },
    chatAddress: answerable(message),
    direction: message.fromMe ? 'outgoing' : 'incoming',
    waMessageId: message.waMessageId,
  };
}

/** Where an answer can go: WhatsApp's own chat takes none. */
const answerable = ({ chatAddress, lid }: TransportMessageKey): string =>
  chatAddress === WHATSAPP_ITSELF && lid !== null ? lid : chatAddress;

/** Finer than the type where WhatsApp's name allows. */
const KINDS = new Map<string, AttachmentKind>([
  ['ptt', 'voice'],
  ['sticker', 'sticker'],
]);

function attachmentOf({ media, waType }: TransportMessage, type: MessageType): ObservedAttachment | null {
  if (media === null || type === 'text' || type === 'other') return null;
  return { ...media, kind: KINDS.get(waType) ?? type, fileName: cleanDisplayName(media.fileName) };
}

function detailsOf({ location, vcards }: TransportMessage): MessageDetails | null {
  if (location !== null) return location;
  const contacts = vcards.flatMap((vcard) => readVcard(vcard) ?? []);
  return contacts.length === 0 ? null : { kind: 'contacts', contacts };
}
