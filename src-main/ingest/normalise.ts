import type { MessageType } from '../../src-shared/domain/message.ts';
import { phoneFromJid } from '../../src-shared/phone/jid.ts';
import type { ObservedMessage } from '../store/store.ts';
import type { TransportMessage } from '../transport/transport.ts';

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
  const phone = message.phoneJid ? (phoneFromJid(message.phoneJid) ?? null) : null;
  const { lid } = message;
  if (!phone && !lid) return undefined;
  return {
    identity: { phone, lid },
    chatAddress: message.chatAddress,
    pushName: message.pushName?.toWellFormed().trim() || null,
    waMessageId: message.waMessageId,
    direction: message.fromMe ? 'outgoing' : 'incoming',
    type: TYPES.get(message.waType) ?? 'other',
    waType: message.waType,
    // SQLite turns a lone surrogate into U+FFFD by itself; doing it here keeps index and text the same.
    content: message.body.toWellFormed(),
    mimeType: message.mimeType,
    status: message.status,
    sentAt: message.sentAt,
    changes: message.changes,
  };
}
