import type { Quoted, QuotedFacts } from '#shared/domain/messages/quoted.ts';
import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { excerptOf } from '#shared/text/excerpt.ts';
import type { TransportMessage, TransportQuoted } from '../transport/transport.ts';

const STATUS = 'status@broadcast';

/** The message that this one answers, in the desk's words; null when it answers none. */
export function quotedFactsOf(message: TransportMessage): QuotedFacts | null {
  const { quoted } = message;
  if (quoted === undefined) return null;
  const place = placeOf(quoted, message);
  const { waMessageId, waType, text } = quoted;
  return { waMessageId, place, by: writerOf(quoted, place, message), waType, text: excerptOf(text) };
}

function placeOf({ chatAddress }: TransportQuoted, message: TransportMessage): Quoted['place'] {
  if (chatAddress === null || isPartner(chatAddress, message)) return 'chat';
  return chatAddress === STATUS ? 'status' : 'elsewhere';
}

function writerOf(
  { isOurs, authorAddress }: TransportQuoted,
  place: Quoted['place'],
  message: TransportMessage,
): Quoted['by'] {
  if (isOurs === true) return 'pharmacy';
  if (authorAddress !== null && isPartner(authorAddress, message)) return 'customer';
  if (place === 'elsewhere') return null;
  // A chat has two sides.
  if (isOurs === false) return 'customer';
  if (place === 'chat') return null;
  // A status is answered to whoever posted it.
  return message.fromMe ? 'customer' : 'pharmacy';
}

/** The chat's other side, by any of its names. */
const isPartner = (address: string, { chatAddress, phoneJid, lid, bsuid }: TransportMessage): boolean =>
  [chatAddress, phoneJid, lid, bsuid && addressOfBsuid(bsuid)].includes(address);
