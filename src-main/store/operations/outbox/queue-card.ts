import { waTypeOfCard } from '#shared/domain/messages/card.ts';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { OperationInput } from '../../contract/operation-name.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import type { Tx } from '../../schema/tx.ts';

/** Queues a place or contact cards: what is sent is what the message's details say. */
export function queueCard(tx: Tx, { card, ...input }: OperationInput<'enqueueCard'>): Message {
  const waType = waTypeOfCard(card);
  const id = queueMessage(tx, { ...input, type: kindOf(waType).type, waType, content: '', details: card });
  return getMessage(tx, id);
}
