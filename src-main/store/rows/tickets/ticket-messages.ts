import { sql, type SqlBool } from 'kysely';
import type { NearbyMessage } from '#shared/desk/classify/classify.ts';
import { isNews, isTalk, kindOf, kindsWith } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { query, statement } from '../../schema/query.ts';
import { readDetails } from '../messages/message-details.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { StoredTicket } from './tickets.ts';

/** Literals, as these are names from code, so that one plan serves all. */
const listOf = (kinds: readonly string[]) => sql.join(kinds.map((kind) => sql.lit(kind)));
const TALKS = listOf(kindsWith(isTalk));
const QUIET = listOf(kindsWith((kind) => !isNews(kind)));
const NO_ANSWERS = listOf(kindsWith((kind) => !kindOf(kind).countsAsAnswer));

/**
 * What answers a customer: what a person wrote, here or on the phone, a call that was answered, whoever called, and the
 * two ready texts that staff let go about a prescription. Not what the desk or the phone's app says by itself, and
 * nothing that did not go.
 */
const isAnswer = sql<SqlBool>`(messages.direction = 'outgoing' OR messages.wa_type IN (${TALKS}))
  AND messages.wa_type NOT IN (${NO_ANSWERS}) AND messages.status <> 'failed' AND (
  messages.automation IS NULL OR (messages.automation IN ('quote', 'unreadable') AND messages.sent_by IS NOT NULL))`;

/** Answered there; a customer's call is, too, though nobody has sent it. */
const isFromPhone = sql<SqlBool>`(messages.sent_by IS 'phone' OR messages.direction = 'incoming')`;

const attach = statement((p: { messageId: number; ticketId: number }) =>
  query.updateTable('messages').set({ ticket_id: p.ticketId }).where('id', '=', p.messageId),
);

const selectLastFromPhone = statement((p: { conversationId: number }) =>
  query
    .selectFrom('messages')
    .select('sent_at as sentAt')
    .where('conversation_id', '=', p.conversationId)
    .where(isAnswer)
    .where(isFromPhone)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

interface WaitingSpan {
  conversationId: number;
  ticketId: number;
  afterTime: number;
}

/** With what customers came back to the ticket, of those messages that are still on it. */
const withWhatTheyCame = query
  .selectFrom('messages')
  .select('messages.id')
  .where(sql<SqlBool>`messages.ticket_id = ticket_events.ticket_id`)
  .where(sql<SqlBool>`messages.created_at = ticket_events.at`)
  .where('messages.direction', '=', 'incoming');

/**
 * Their coming back to a ticket that was resolved after the question. The message is told from others by the time at which
 * both were written, and what came before it by the order of recording: a clock that was ahead then is not believed later.
 * Only where that message has gone home since, with another customer of a merge, the time itself has to do.
 */
const cameBackAfterwards = query
  .selectFrom('ticket_events')
  .select('ticket_events.id')
  .where(sql<SqlBool>`ticket_events.ticket_id = asked.ticket_id`)
  .where(sql<SqlBool>`ticket_events.change ->> 'what' = 'reopened'`)
  .where(sql<SqlBool>`ticket_events.change ->> 'because' = 'new-message'`)
  .where(({ or, and, not, exists }) =>
    or([
      exists(withWhatTheyCame.where(sql<SqlBool>`messages.id > asked.id`)),
      and([sql<SqlBool>`ticket_events.at > asked.created_at`, not(exists(withWhatTheyCame))]),
    ]),
  );

/** On a ticket and those that were joined into it, whose answers since then are on it: what nobody has answered. */
const unanswered = (p: WaitingSpan) =>
  query
    .selectFrom('messages as asked')
    .innerJoin('tickets', 'tickets.id', 'asked.ticket_id')
    .where('asked.conversation_id', '=', p.conversationId)
    .where(({ eb, or }) =>
      or([eb('tickets.id', '=', p.ticketId), eb('tickets.joined_into', '=', p.ticketId)]),
    )
    .where('asked.direction', '=', 'incoming')
    .where(sql<SqlBool>`asked.wa_type NOT IN (${QUIET})`)
    .where('asked.sent_at', '>', p.afterTime)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('messages')
            .select('messages.id')
            .whereRef('messages.conversation_id', '=', 'asked.conversation_id')
            .whereRef('messages.id', '>', 'asked.id')
            .where(isAnswer)
            .where(({ not: isNot }) => isNot(isFromPhone))
            .where(({ eb, or, and, ref }) =>
              or([
                eb('messages.ticket_id', '=', ref('tickets.id')),
                and([
                  eb('messages.ticket_id', '=', ref('tickets.joined_into')),
                  eb('messages.created_at', '>=', ref('tickets.resolved_at')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, exists }) => not(exists(cameBackAfterwards)));

const selectFirstWaiting = statement((p: WaitingSpan) =>
  unanswered(p).select('asked.sent_at as sentAt').orderBy('asked.sent_at').orderBy('asked.id').limit(1),
);

const selectUnanswered = statement((p: WaitingSpan & { limit: number }) =>
  unanswered(p)
    .select('asked.id')
    .orderBy('asked.sent_at', 'desc')
    .orderBy('asked.id', 'desc')
    .limit(p.limit),
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
      .select(['type', 'wa_type as waType', 'content', 'details'])
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

const selectAnswerAfter = statement((p: { conversationId: number; messageId: number }) =>
  query
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', p.conversationId)
    .where('id', '>', p.messageId)
    .where(isAnswer)
    .limit(1),
);

const selectAnswerBetween = statement(
  (p: { conversationId: number; from: number; until: number; butId: number }) =>
    query
      .selectFrom('messages')
      .select('id')
      .where('conversation_id', '=', p.conversationId)
      .where('sent_at', '>=', p.from)
      .where('sent_at', '<=', p.until)
      .where('id', '<>', p.butId)
      .where(isAnswer)
      .limit(1),
);

const selectFirstAnswer = statement((p: { ticketId: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn }) => fn.min<number | null>('sent_at').as('at'))
    .where('ticket_id', '=', p.ticketId)
    .where(isAnswer),
);

const selectNewestId = statement((p: { conversationId: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .where('conversation_id', '=', p.conversationId),
);

const selectTexts = statement((p: { conversationId: number; ticketId: number }) =>
  query
    .selectFrom('messages')
    .select('content')
    .where('conversation_id', '=', p.conversationId)
    .where('ticket_id', '=', p.ticketId)
    .where('direction', '=', 'incoming')
    .where('content', '<>', '')
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(5),
);

/** The same of one message, whatever becomes of it. */
export function isAnswerOfPerson({ direction, automation, sentBy, waType }: Message): boolean {
  if (direction !== 'outgoing') return isTalk(waType);
  if (!kindOf(waType).countsAsAnswer) return false;
  return automation === null || ((automation === 'quote' || automation === 'unreadable') && sentBy !== null);
}

/** Its time is WhatsApp's and it may be read from the past. */
export const isAnsweredOnPhone = ({ sentBy, direction }: Message): boolean =>
  sentBy === 'phone' || direction === 'incoming';

export function setTicketOfMessage(tx: Tx, input: { messageId: number; ticketId: number }): void {
  tx.run(attach, input);
}

/** When the pharmacy's phone last answered, epoch ms; undefined when it never did. */
export function findPhoneAnswerAt(tx: ReadTx, conversationId: number): number | undefined {
  return tx.get(selectLastFromPhone, { conversationId })?.sentAt;
}

/**
 * Since when the customer waits, by the ticket's messages (epoch ms); null when all of them are answered. The phone's
 * answers are compared by WhatsApp's time; those written here have this PC's, which may be wrong, so they answer what
 * was recorded before them on their ticket. What was left unanswered when the ticket was resolved does not wait any more
 * once the customer has come back; whoever reopens it by hand takes the resolving back.
 */
export function findWaitingSince(tx: ReadTx, ticket: WaitingTicket): number | null {
  return tx.get(selectFirstWaiting, spanOf(tx, ticket))?.sentAt ?? null;
}

/** By the same rules: what the customer wrote that has no answer, newest first. */
export const listUnansweredIds = (tx: ReadTx, ticket: WaitingTicket, limit: number): number[] =>
  tx.all(selectUnanswered, { ...spanOf(tx, ticket), limit }).map(({ id }) => id);

type WaitingTicket = Pick<StoredTicket, 'id' | 'conversationId'>;

const spanOf = (tx: ReadTx, { id: ticketId, conversationId }: WaitingTicket): WaitingSpan => ({
  conversationId,
  ticketId,
  afterTime: findPhoneAnswerAt(tx, conversationId) ?? 0,
});

/** What the customer wrote on the ticket before a message, oldest first. Times are epoch ms. */
export function listMessagesBefore(
  tx: ReadTx,
  input: {
    conversationId: number;
    ticketId: number;
    messageId: number;
    from: number;
    until: number;
    limit: number;
  },
): NearbyMessage[] {
  return tx
    .all(selectBefore, input)
    .map((row) => toNearby({ ...row, details: readDetails(row.details) }))
    .toReversed();
}

/** Whether a person has answered in the conversation since a message was recorded. */
export const isAnsweredSince = (tx: ReadTx, input: { conversationId: number; messageId: number }): boolean =>
  tx.get(selectAnswerAfter, input) !== undefined;

/** Whether a person answered between two times (epoch ms), with another message than that one. */
export const isAnsweredBetween = (
  tx: ReadTx,
  input: { conversationId: number; from: number; until: number; butId: number },
): boolean => tx.get(selectAnswerBetween, input) !== undefined;

/** When a person first answered on a ticket, epoch ms; null when nobody has. */
export const findFirstAnswerAt = (tx: ReadTx, ticketId: number): number | null =>
  tx.get(selectFirstAnswer, { ticketId })?.at ?? null;

/** The newest message of a conversation in the order of recording; 0 when it has none. */
export function findNewestMessageId(tx: ReadTx, conversationId: number): number {
  return tx.get(selectNewestId, { conversationId })?.id ?? 0;
}

/** The last things that the customer wrote on a ticket, newest first. */
export function listCustomerTexts(
  tx: ReadTx,
  { id: ticketId, conversationId }: { id: number; conversationId: number },
): string[] {
  return tx.all(selectTexts, { ticketId, conversationId }).map(({ content }) => content);
}

/** As classifying sees it: a sticker is no picture of anything. */
export function toNearby(message: Pick<Message, 'type' | 'waType' | 'content' | 'details'>): NearbyMessage {
  return {
    text: textOfMessage(message),
    isImage: message.type === 'image' && message.waType !== 'sticker',
    isOrder: message.details?.kind === 'order',
  };
}
