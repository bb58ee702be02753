// What staff choose to answer, as it then stands above their answer.
import { excerptOf } from '../../text/excerpt.ts';
import { isImported } from '../past/exported-chat.ts';
import { isUnreadable, kindOf } from './message-kinds.ts';
import { textOfMessage } from './message-text.ts';
import type { Message } from './message.ts';
import type { Quoted, QuotedFacts } from './quoted.ts';

/**
 * Whether WhatsApp lets one answer it: what people wrote, and what has left. One's own that is still on its way can be
 * answered, because the answer goes after it.
 */
export const canBeQuoted = ({
  waType,
  revokedAt,
  status,
  waMessageId,
}: Pick<Message, 'waType' | 'revokedAt' | 'status' | 'waMessageId'>): boolean =>
  revokedAt === null &&
  status !== 'failed' &&
  !isImported({ waMessageId }) &&
  kindOf(waType).isSearchable &&
  !isUnreadable(waType) &&
  // The desk makes a message of a vote; for WhatsApp it is none.
  waType !== 'poll_vote';

/** What is kept of a message with its answer. */
export function quotedFactsOf(
  message: Pick<Message, 'waMessageId' | 'direction' | 'waType' | 'content' | 'details' | 'attachment'>,
): QuotedFacts {
  return {
    waMessageId: message.waMessageId,
    by: message.direction === 'outgoing' ? 'pharmacy' : 'customer',
    place: 'chat',
    waType: message.waType,
    text: excerptOf(textOfMessage(message) || (message.attachment?.fileName ?? '')),
  };
}

/** A message of this desk as its answer shows it. */
export function quotedFrom(message: Message): Quoted {
  const { attachment } = message;
  return {
    ...quotedFactsOf(message),
    messageId: message.id,
    isRevoked: message.revokedAt !== null,
    photoId: isPicture(attachment) ? (attachment?.fileId ?? null) : null,
    durationMs: attachment?.durationMs ?? null,
    isLeftOut: false,
  };
}

const isPicture = (attachment: Message['attachment']): boolean =>
  attachment?.kind === 'image' || attachment?.kind === 'sticker';
