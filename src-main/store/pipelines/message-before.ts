import { offersToStop } from '#shared/desk/replies/opt-out.ts';
import type { Automation } from '#shared/domain/messages/automation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { listMessagesOf } from '../rows/messages/messages.ts';
import type { ReadTx } from '../schema/tx.ts';

/** So many are looked at: what was read from the past may stand among them. */
const LOOKED_AT = 8;

/** What the desk begins by itself, so that an answer to it is about these messages. */
const BEGUN: ReadonlySet<Automation> = new Set(['waitlist', 'refill', 'scheduled']);

/**
 * What stood last in the conversation when a message was recorded: this PC's time and WhatsApp's are not compared.
 * @param counts leaves out what says nothing about what the message means.
 */
export function findMessageBefore(
  tx: ReadTx,
  { id, conversationId }: Pick<Message, 'id' | 'conversationId'>,
  counts: (message: Message) => boolean = () => true,
): Message | undefined {
  const before = listMessagesOf(tx, { conversationId, limit: LOOKED_AT }).filter((one) => one.id < id);
  return before.toSorted((one, other) => other.id - one.id).find(counts);
}

/** Whether it came to the customer without their asking, or says how such messages are stopped. */
export function isBegunByDesk({ direction, automation, content }: Message): boolean {
  if (direction !== 'outgoing') return false;
  return (automation !== null && BEGUN.has(automation)) || offersToStop(content);
}
