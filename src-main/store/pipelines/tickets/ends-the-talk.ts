import { readClosingReply } from '#shared/desk/replies/closing-reply.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { isAnswerOfPerson } from '../../rows/tickets/ticket-messages.ts';
import { findLastResolvedTicket } from '../../rows/tickets/tickets.ts';
import { findMessageBefore, isBegunByDesk } from '../message-before.ts';

/** Whoever thanks later than that has come back. */
const CLOSED_LATELY_MS = 72 * 3_600_000;

/**
 * Whether a customer only ends a talk whose ticket is resolved: thanks, an emoji, a sticker. It asks for no work. What
 * answers a question of the pharmacy's says yes, and is work like any other message.
 */
export function endsTheTalk(tx: ReadTx, message: Message): boolean {
  if (!asksForNothing(tx, message)) return false;
  const last = findLastResolvedTicket(tx, message.conversationId);
  return last !== undefined && message.sentAt - (last.resolvedAt ?? 0) <= CLOSED_LATELY_MS;
}

/** The same of its words alone, while the work may still be going on. */
export function asksForNothing(tx: ReadTx, message: Message): boolean {
  const isSticker = message.waType === 'sticker';
  if (message.type !== 'text' && !isSticker) return false;
  const reply = readClosingReply({ text: message.content, isSticker });
  if (reply === undefined) return false;
  if (reply === 'thanks') return true;
  const before = findMessageBefore(tx, message, isOfTheTalk);
  return before === undefined || !asks(before);
}

/** Not what the desk says when a talk is over, and not what ended it already: the question may stand above. */
const isOfTheTalk = (message: Message): boolean =>
  message.direction === 'incoming'
    ? message.ticketId !== null
    : isAnswerOfPerson(message) || isBegunByDesk(message);

const asks = (message: Message): boolean =>
  isBegunByDesk(message) || (isAnswerOfPerson(message) && /[?؟]/u.test(message.content));
