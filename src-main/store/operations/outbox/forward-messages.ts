import { AppError } from '#shared/domain/errors.ts';
import { cardOf, isCardType } from '#shared/domain/messages/card.ts';
import {
  forwardContentOf,
  MAX_FORWARDED,
  maxTargetsOf,
  nextForwardScore,
} from '#shared/domain/messages/forwarding.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import type { Tx } from '../../schema/tx.ts';
import type { OperationInput } from '../../contract/operation-name.ts';
import { queueCard } from './queue-card.ts';
import { queueMedia } from './queue-media.ts';

/** All of it or nothing: half of what somebody chose, in half of the chats, is what nobody can find again. */
export function forwardEach(tx: Tx, input: OperationInput<'forwardMessages'>): { queued: number } {
  const messages = [...new Set(input.messageIds)].map((id) => getMessage(tx, id)).toSorted(asInThread);
  const targets = new Set(input.conversationIds.map((id) => getConversation(tx, id).id));
  const isTooMuch = messages.length > MAX_FORWARDED || targets.size > maxTargetsOf(messages);
  if (isTooMuch) throw new AppError('cannot-forward');
  for (const conversationId of targets)
    for (const message of messages) queueForward(tx, message, { ...input, conversationId });
  return { queued: targets.size * messages.length };
}

const asInThread = (one: Message, other: Message): number => one.sentAt - other.sentAt || one.id - other.id;

function queueForward(
  tx: Tx,
  message: Message,
  input: { clientKey: string; conversationId: number; sentBy: string | null; now: number },
): void {
  const { conversationId, sentBy, now } = input;
  const clientKey = `${input.clientKey}:${message.id}:${conversationId}`;
  const queued = { conversationId, clientKey, sentBy, now, forwardScore: nextForwardScore(message) };
  const { attachment } = message;
  const content = forwardContentOf(message);
  if (content.kind === 'none') throw new AppError('cannot-forward');
  if (content.kind === 'text') {
    // Its words stand for it where only words go; here it goes as what it is.
    const card = isCardType(message.waType) ? cardOf(message.details) : null;
    if (card !== null) {
      queueCard(tx, { ...queued, card });
      return;
    }
    queueMessage(tx, { ...queued, type: 'text', waType: 'chat', content: content.text });
    return;
  }
  if (attachment === null || attachment.fileId === null) throw new AppError('cannot-forward');
  const { fileName, width, height, durationMs, waveform, fileId } = attachment;
  const appearance = { width, height, durationMs, waveform };
  queueMedia(tx, { ...queued, ...appearance, fileId, kind: content.as, fileName, caption: message.content });
}
