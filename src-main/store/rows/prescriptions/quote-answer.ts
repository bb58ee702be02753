import { answerTo } from '#shared/desk/prescriptions/quote-answer.ts';
import {
  isOpenStatus,
  type Prescription,
  type QuoteAnswer,
} from '#shared/domain/prescriptions/prescription.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { findMessage, getMessage } from '../messages/messages.ts';

/** After so many messages the talk is about something else. */
const MOST_AFTER = 40;

/** WhatsApp counts in seconds: what comes in the second of the quote may bear an earlier time. */
const ONE_SECOND = 1_000;

/** A clock that was set back by less leaves the quote where it stands, later than its answer. */
const LITTLE_SET_BACK = 2 * 60_000;

/** So soon after it was written a message is no history. */
const JUST_NOW = 2_000;

const selectAfter = statement(
  (p: { conversationId: number; quoteId: number; since: number; from: number; limit: number }) =>
    query
      .selectFrom('messages')
      .select('id')
      .where('conversation_id', '=', p.conversationId)
      .where('sent_at', '>', p.from)
      .where('id', '>', p.quoteId)
      // What was read from history later had been written before.
      .where(({ eb, or }) =>
        or([eb('sent_at', '>', p.since), eb('created_at', '<', eb('sent_at', '+', JUST_NOW))]),
      )
      .where('direction', '=', 'incoming')
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .limit(p.limit),
);

const selectQuoted = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('prescriptions', 'prescriptions.contact_id', 'contacts.id')
    .select('prescriptions.quoted_message_id as quoteId')
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('prescriptions.quoted_message_id', 'is not', null)
    .where('prescriptions.status', 'in', ['priced', 'ready']),
);

/** What the customer said to the price of a prescription that is being worked on, wherever its quote is now. */
export function findQuoteAnswer(
  tx: ReadTx,
  { status, quotedMessageId }: Pick<Prescription, 'status' | 'quotedMessageId'>,
): QuoteAnswer | null {
  if (quotedMessageId === null || !isOpenStatus(status)) return null;
  const quote = findMessage(tx, quotedMessageId);
  if (quote === undefined) return null;
  const { conversationId, sentAt } = quote;
  const after = tx.all(selectAfter, {
    conversationId,
    quoteId: quote.id,
    since: sentAt - ONE_SECOND,
    from: sentAt - LITTLE_SET_BACK,
    limit: MOST_AFTER,
  });
  return answerTo(
    quote,
    after.map(({ id }) => getMessage(tx, id)),
  );
}

/** Whether a message is the quote of a prescription that is being worked on, or may answer one. */
export function mayAnswerQuote(
  tx: ReadTx,
  { id, conversationId, direction }: { id: number; conversationId: number; direction: string },
): boolean {
  const quotes = tx.all(selectQuoted, { conversationId });
  return direction === 'incoming' ? quotes.length > 0 : quotes.some(({ quoteId }) => quoteId === id);
}
