import { sql, type SqlBool } from 'kysely';
import type { NearbyMessage } from '../../../src-shared/desk/classify/classify.ts';
import type { Message, MessageType } from '../../../src-shared/domain/message.ts';
import { query, statement } from '../database/query.ts';
import type { Tx } from '../database/tx.ts';

/**
 * What answers a customer: what a person wrote, here or on the phone, and the two ready texts that staff let go about a
 * prescription. Not what the desk says by itself, and nothing that did not go.
 */
const isAnswer = sql<SqlBool>`messages.direction = 'outgoing' AND messages.status <> 'failed' AND (
  messages.automation IS NULL OR (messages.automation IN ('quote', 'unreadable') AND messages.sent_by IS NOT NULL))`;

const attach = statement((p: { messageId: number; ticketId: number }) =>
  query.updateTable('messages').set({ ticket_id: p.ticketId }).where('id', '=', p.messageId),
);

const selectAnswers = query
  .selectFrom('messages')
  .select(['id', 'sent_at as sentAt'])
  .where(isAnswer)
  .orderBy('sent_at', 'desc')
  .orderBy('id', 'desc')
  .limit(1);

const selectLastFromPhone = statement((p: { conversationId: number }) =>
  selectAnswers.where('conversation_id', '=', p.conversationId).where('sent_by', '=', 'phone'),
);

const selectLastFromHere = statement((p: { conversationId: number }) =>
  selectAnswers.where('conversation_id', '=', p.conversationId).where(sql<SqlBool>`sent_by IS NOT 'phone'`),
);

const selectFirstWaiting = statement(
  (p: { conversationId: number; ticketId: number; afterTime: number; afterId: number }) =>
    query
      .selectFrom('messages')
      .select('sent_at as sentAt')
      .where('conversation_id', '=', p.conversationId)
      .where('sent_at', '>', p.afterTime)
      .where('id', '>', p.afterId)
      .where('ticket_id', '=', p.ticketId)
      .where('direction', '=', 'incoming')
      .orderBy('sent_at')
      .orderBy('id')
      .limit(1),
);

const selectBefore = statement(
  (p: {
    conversationId: number;
    ticketId: number;
    messageId: number;
    from: number;
    until: number;
    limit: number;
  }) =>
    query
      .selectFrom('messages')
      .select(['type', 'wa_type as waType', 'content'])
      .where('conversation_id', '=', p.conversationId)
      .where('ticket_id', '=', p.ticketId)
      .where('direction', '=', 'incoming')
      .where('id', '<>', p.messageId)
      .where('sent_at', '>=', p.from)
      .where('sent_at', '<=', p.until)
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit),
);

/** The same of one message. */
export function isAnswerOfPerson({ direction, status, automation, sentBy }: Message): boolean {
  if (direction !== 'outgoing' || status === 'failed') return false;
  return automation === null || ((automation === 'quote' || automation === 'unreadable') && sentBy !== null);
}

export function setTicketOfMessage(tx: Tx, input: { messageId: number; ticketId: number }): void {
  tx.run(attach, input);
}

/** When the pharmacy's phone last answered, epoch ms; undefined when it never did. */
export function findPhoneAnswerAt(tx: Tx, conversationId: number): number | undefined {
  return tx.get(selectLastFromPhone, { conversationId })?.sentAt;
}

/**
 * Since when the customer waits, by the ticket's messages (epoch ms); null when all of them are answered. The phone's
 * answers are compared by WhatsApp's time; those written here have this PC's, which may be wrong, so they answer what
 * was recorded before them.
 */
export function findWaitingSince(
  tx: Tx,
  { id: ticketId, conversationId }: { id: number; conversationId: number },
): number | null {
  const afterTime = findPhoneAnswerAt(tx, conversationId) ?? 0;
  const afterId = tx.get(selectLastFromHere, { conversationId })?.id ?? 0;
  return tx.get(selectFirstWaiting, { conversationId, ticketId, afterTime, afterId })?.sentAt ?? null;
}

/** What the customer wrote on the ticket before a message, oldest first. Times are epoch ms. */
export function listMessagesBefore(
  tx: Tx,
  input: {
    conversationId: number;
    ticketId: number;
    messageId: number;
    from: number;
    until: number;
    limit: number;
  },
): NearbyMessage[] {
  return tx.all(selectBefore, input).map(toNearby).toReversed();
}

/** As classifying sees it: a sticker is no picture of anything. */
export function toNearby(message: { type: MessageType; waType: string; content: string }): NearbyMessage {
  return { text: message.content, isImage: message.type === 'image' && message.waType !== 'sticker' };
}
