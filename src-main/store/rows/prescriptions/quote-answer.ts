import { answerTo, type ToldPrice } from '#shared/desk/prescriptions/quote-answer.ts';
import { tellsPrice } from '#shared/desk/prescriptions/tells-price.ts';
import type { Message } from '#shared/domain/messages/message.ts';
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

/** A price that was typed in the chat is looked for among so many of the last texts. */
const MOST_TYPED = 15;

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

/** What was written to a customer by hand, newest first. */
const selectTyped = statement((p: { conversationId: number; since: number; limit: number }) =>
  query
    .selectFrom('messages')
    .select(['id', 'content'])
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>=', p.since)
    .where('direction', '=', 'outgoing')
    .where('type', '=', 'text')
    .where('status', '!=', 'failed')
    .where('automation', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const selectPriced = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('prescriptions', 'prescriptions.contact_id', 'contacts.id')
    .select([
      'prescriptions.id',
      'prescriptions.status',
      'prescriptions.total',
      'prescriptions.quoted_message_id as quotedMessageId',
      'prescriptions.created_at as createdAt',
    ])
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('prescriptions.status', 'in', ['priced', 'ready'])
    .orderBy('prescriptions.id'),
);

type Priced = Pick<
  Prescription,
  'id' | 'status' | 'total' | 'quotedMessageId' | 'createdAt' | 'conversationId'
>;

/**
 * What the customer said to the price of a prescription that is being worked on, wherever its quote is now. Without one
 * the price may have been typed in the chat.
 */
export function findQuoteAnswer(tx: ReadTx, prescription: Priced): QuoteAnswer | null {
  const price = toldPrice(tx, prescription);
  if (price === undefined) return null;
  const { conversationId } = price.quote;
  const others = tx
    .all(selectPriced, { conversationId })
    .filter(({ id }) => id !== prescription.id)
    .map((other) => toldPrice(tx, { ...other, conversationId }))
    .filter((other) => other !== undefined)
    // A merge may have taken its quote elsewhere.
    .filter(({ quote }) => quote.conversationId === conversationId);
  return answerTo(price, [price, ...others]);
}

function toldPrice(tx: ReadTx, prescription: Priced): ToldPrice | undefined {
  const quote = findQuote(tx, prescription);
  if (quote === undefined) return undefined;
  const { conversationId, sentAt } = quote;
  const after = tx.all(selectAfter, {
    conversationId,
    quoteId: quote.id,
    since: sentAt - ONE_SECOND,
    from: sentAt - LITTLE_SET_BACK,
    limit: MOST_AFTER,
  });
  return { quote, after: after.map(({ id }) => getMessage(tx, id)) };
}

function findQuote(tx: ReadTx, prescription: Priced): Message | undefined {
  const { status, total, quotedMessageId, conversationId, createdAt } = prescription;
  if (!isOpenStatus(status)) return undefined;
  if (quotedMessageId !== null) return findMessage(tx, quotedMessageId);
  if (total === null) return undefined;
  const typed = tx.all(selectTyped, { conversationId, since: createdAt, limit: MOST_TYPED });
  const told = typed.find(({ content }) => tellsPrice(content, total));
  return told === undefined ? undefined : findMessage(tx, told.id);
}

/** Whether a message may tell the price of a prescription that is being worked on, or answer it. */
export function mayAnswerQuote(
  tx: ReadTx,
  { id, conversationId, direction }: { id: number; conversationId: number; direction: string },
): boolean {
  const priced = tx.all(selectPriced, { conversationId });
  return direction === 'incoming'
    ? priced.length > 0
    : priced.some(({ quotedMessageId }) => quotedMessageId === id || quotedMessageId === null);
}
