import { findStopWord } from '#shared/desk/replies/opt-out.ts';
import { pickedId, saidIn } from '#shared/domain/messages/message-text.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { hasOpenPrescription } from '../../rows/prescriptions/prescriptions.ts';
import { findLastResolvedTicket, findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import type { Incoming } from '../incoming.ts';
import { findMessageBefore, isBegunByDesk } from '../message-before.ts';

/** What was ordered so lately may be what a customer cancels, though it is done here. */
const LATELY_MS = 48 * 3_600_000;

/**
 * Whether a customer wants no more messages by themselves. A bare «إلغاء» says so only when it answers one of these
 * messages, or when there is nothing else to cancel; otherwise it stays work, and staff are asked which of both is meant.
 */
export function asksToStopMessages(tx: ReadTx, incoming: Incoming): boolean {
  const { message } = incoming;
  const word = findStopWord(saidIn(message) ?? '');
  if (word === undefined || word === 'messages') return word !== undefined;
  // A row or a button of that name cancels what it was offered with; the desk offers none.
  if (pickedId(message) !== null) return false;
  const before = findMessageBefore(tx, message);
  if (before !== undefined && isBegunByDesk(before)) return true;
  if (isAtWork(tx, incoming)) return false;
  const resolvedAt = findLastResolvedTicket(tx, message.conversationId)?.resolvedAt ?? 0;
  return word === 'stop' || message.sentAt - resolvedAt > LATELY_MS;
}

/** Whether something was under way when it came: when this step is done again, its own ticket is there already. */
function isAtWork(tx: ReadTx, { message, contactId, now, recordedAt }: Incoming): boolean {
  if (hasOpenPrescription(tx, contactId)) return true;
  const ticket = findUnresolvedTicket(tx, message.conversationId);
  if (ticket === undefined || recordedAt === now) return ticket !== undefined;
  return Math.max(ticket.openedAt, ticket.reopenedAt ?? 0) < recordedAt;
}
