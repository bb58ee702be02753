import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { isNews, kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { MessageType } from '#shared/domain/messages/message.ts';
import { bsuidFromAddress, readBsuid, readParentBsuid } from '#shared/phone/bsuid.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { receivedText } from '#shared/text/received-text.ts';
import { readUsername } from '#shared/text/username.ts';
import type { Identity, MessageKey, ObservedAttachment, ObservedMessage } from '../store/contract/store.ts';
import type { AccountNames, TransportMessage, TransportMessageKey } from '../transport/transport.ts';
import { quotedFactsOf } from './quoted.ts';
import { readVcard } from './vcard.ts';

/** WhatsApp's own announcements: nobody who could be answered. */
export const WHATSAPP_ITSELF = '0@c.us';

/**
 * Turns what a transport saw into what the store records.
 * @returns undefined when the message belongs to nobody the desk can name (neither phone nor any id).
 */
export function normaliseMessage(message: TransportMessage): ObservedMessage | undefined {
  const { type } = kindOf(message.waType);
  const key = messageKeyOf(message);
  if (!namesAnybody(key.identity)) return undefined;
  return {
    ...key,
    pushName: message.pushName?.toWellFormed().trim() || null,
    phoneBookName: cleanDisplayName(message.phoneBookName ?? null),
    username: readUsername(message.username),
    parentBsuid: readParentBsuid(message.parentBsuid),
    type,
    waType: message.waType,
    content: receivedText(message.body),
    attachment: attachmentOf(message, type),
    details: detailsOf(message),
    // What makes nobody wait is not unread.
    status: message.fromMe || (isNews(message.waType) && message.isPast !== true) ? message.status : 'read',
    sentAt: message.sentAt,
    changes: message.changes && { ...message.changes, details: message.details },
    quoted: quotedFactsOf(message),
    called: message.called,
    forwardScore: message.forwardScore,
    albumId: message.albumId,
    betterOf: message.betterOf,
    link: message.link,
    isPast: message.isPast,
  };
}

/** Which message it is, in the store's words. */
export function messageKeyOf(message: TransportMessageKey): MessageKey {
  return {
    identity: identityOf(message),
    chatAddress: answerable(message),
    direction: message.fromMe ? 'outgoing' : 'incoming',
    waMessageId: message.waMessageId,
  };
}

/** Whose names these are, in the store's words; `chatAddress` may itself be one. */
export function identityOf({
  phoneJid,
  lid,
  bsuid,
  chatAddress = '',
}: AccountNames & { chatAddress?: string }): Identity {
  const phone = phoneJid === null ? null : (phoneFromJid(phoneJid) ?? null);
  return { phone, lid, bsuid: readBsuid(bsuid) ?? bsuidFromAddress(chatAddress) ?? null };
}

export const namesAnybody = ({ phone, lid, bsuid }: Identity): boolean =>
  [phone, lid, bsuid].some((name) => name != null && name !== '');

/** More than WhatsApp lets anybody choose; each is a row with questions of its own. */
const MOST_CARDS = 256;

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

function detailsOf({ location, vcards, details, waType }: TransportMessage): MessageDetails | null {
  // Where somebody is on the way from is no address, whatever a transport makes of it.
  if (location !== null) return waType === 'live_location' ? null : location;
  if (details) return details;
  const contacts = vcards.slice(0, MOST_CARDS).flatMap((vcard) => readVcard(vcard) ?? []);
  return contacts.length === 0 ? null : { kind: 'contacts', contacts };
}
