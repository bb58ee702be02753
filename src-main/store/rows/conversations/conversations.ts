import { sql, type SqlBool } from 'kysely';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';
import { previewOf } from '#shared/text/preview.ts';
import { placeContact } from '../people/contacts.ts';
import { readReplyWindow } from '../people/reply-window.ts';
import { readChatMarks } from './chat-marks.ts';
import { indexConversation, unindexConversation } from './conversation-search.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { findMergedInto } from './merged-conversations.ts';
import { SELDOM_COLUMNS } from './seldom-columns.ts';

/**
 * Nobody sees who is being erased, nor comes upon them by an id. Lists of what an erasure takes away at once (tickets, marks,
 * names) need not ask.
 */
export const isNotErased = sql<SqlBool>`likely(NOT EXISTS (
  SELECT 1 FROM erasure_subjects WHERE kind = 'conversation' AND subject_id = conversations.id))`;

/** A conversation with its customer's name and its contact's phone; rows become domain objects by toConversation. */
export const selectConversations = query
  .selectFrom('conversations')
  .innerJoin('customers', 'customers.id', 'conversations.customer_id')
  .innerJoin('contacts', 'contacts.id', 'conversations.contact_id')
  .leftJoin('draft_quotes', 'draft_quotes.conversation_id', 'conversations.id')
  .leftJoin('tickets', (join) =>
    join
      .onRef('tickets.conversation_id', '=', 'conversations.id')
      // A literal, so that SQLite sees that the partial index tickets_unresolved answers it.
      .on(sql<SqlBool>`tickets.status <> 'resolved'`),
  )
  .select([
    'conversations.id',
    'conversations.customer_id as customerId',
    'customers.name as customerName',
    'conversations.chat_address as chatAddress',
    'conversations.draft',
    'conversations.draft_by as draftBy',
    'conversations.draft_at as draftAt',
    'draft_quotes.message_id as draftQuotedId',
    'draft_quotes.agent_id as draftQuotedBy',
    'conversations.unread_count as unreadCount',
    'conversations.last_message_at as lastMessageAt',
    'conversations.last_message_id as lastMessageId',
    'conversations.last_message_preview as lastMessagePreview',
    'conversations.last_message_type as lastMessageType',
    'conversations.last_message_wa_type as lastMessageWaType',
    'conversations.last_message_direction as lastMessageDirection',
    'conversations.last_message_status as lastMessageStatus',
    'conversations.created_at as createdAt',
    'conversations.updated_at as updatedAt',
    'tickets.id as ticketId',
    'tickets.kind as ticketKind',
    'tickets.status as ticketStatus',
    'tickets.priority as ticketPriority',
    'tickets.assignee_id as ticketAssigneeId',
    'tickets.waiting_since as waitingSince',
    'tickets.due_at as dueAt',
    'tickets.due_minutes as dueMinutes',
    'tickets.snoozed_until as snoozedUntil',
    'tickets.reopened_at as reopenedAt',
  ])
  .select(SELDOM_COLUMNS);

export type ConversationRow = NonNullable<Awaited<ReturnType<typeof selectConversations.executeTakeFirst>>>;

const selectById = statement((p: { id: number }) =>
  selectConversations.where('conversations.id', '=', p.id).where(isNotErased),
);

const selectByContact = statement((p: { contactId: number }) =>
  selectConversations
    .where(isNotErased)
    .where('conversations.id', '=', ({ selectFrom }) =>
      selectFrom('contacts as sought')
        .select('sought.conversation_id')
        .where('sought.id', '=', p.contactId)
        .$asScalar()
        .$notNull(),
    ),
);

const selectByCustomer = statement((p: { customerId: number }) =>
  selectConversations.where('conversations.customer_id', '=', p.customerId).where(isNotErased),
);

const insert = statement(
  (p: { customerId: number; contactId: number; chatAddress: string; at: number; now: number }) =>
    query.insertInto('conversations').values({
      customer_id: p.customerId,
      contact_id: p.contactId,
      chat_address: p.chatAddress,
      draft: '',
      unread_count: 0,
      last_message_at: p.at,
      created_at: p.now,
      updated_at: p.now,
    }),
);

const updateLastMessage = statement(
  (
    p: Pick<Message, 'id' | 'type' | 'waType' | 'direction' | 'status' | 'conversationId' | 'sentAt'> & {
      preview: string;
      now: number;
    },
  ) =>
    query
      .updateTable('conversations')
      .set({
        last_message_at: p.sentAt,
        last_message_id: p.id,
        last_message_preview: p.preview,
        last_message_type: p.type,
        last_message_wa_type: p.waType,
        last_message_direction: p.direction,
        last_message_status: p.status,
        updated_at: stamp(p.now),
      })
      .where('id', '=', p.conversationId),
);

const updateLastStatus = statement(
  (p: { messageId: number; conversationId: number; status: Message['status'] }) =>
    query
      .updateTable('conversations')
      .set({ last_message_status: p.status })
      .where('id', '=', p.conversationId)
      .where('last_message_id', '=', p.messageId),
);

type OwnFields = Pick<Conversation, 'id' | 'draft' | 'draftBy' | 'draftAt' | 'unreadCount'>;

const updateState = statement((p: OwnFields & { now: number }) =>
  query
    .updateTable('conversations')
    .set({
      draft: p.draft,
      draft_by: p.draftBy,
      draft_at: p.draftAt,
      unread_count: p.unreadCount,
      updated_at: stamp(p.now),
    })
    .where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('conversations').where('id', '=', p.id));

export function toConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    customerId: row.customerId,
    customerName: row.customerName,
    customerPhone: row.customerPhone,
    customerUsername: row.customerUsername,
    chatAddress: row.chatAddress,
    lastMessage: toLastMessage(row),
    unreadCount: row.unreadCount,
    draft: row.draft,
    draftBy: row.draftBy,
    draftAt: row.draftAt,
    draftQuote: row.draftQuotedId === null ? null : { messageId: row.draftQuotedId, by: row.draftQuotedBy },
    labels: (row.labels ?? '').split(',').filter(Boolean).map(Number),
    ticket: toTicketSummary(row),
    gap: row.gapFrom === null || row.gapUntil === null ? null : { from: row.gapFrom, until: row.gapUntil },
    replyWindow: readReplyWindow(row.replyWindow),
    chat: readChatMarks(row.chatMarks),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function toTicketSummary(row: ConversationRow): Conversation['ticket'] {
  const { ticketId, ticketKind, ticketStatus, ticketPriority } = row;
  if (ticketId === null || ticketKind === null || ticketStatus === null || ticketPriority === null)
    return null;
  return {
    id: ticketId,
    kind: ticketKind,
    status: ticketStatus,
    priority: ticketPriority,
    assigneeId: row.ticketAssigneeId,
    waitingSince: row.waitingSince,
    dueAt: row.dueAt,
    dueMinutes: row.dueMinutes,
    snoozedUntil: row.snoozedUntil,
    reopenedAt: row.reopenedAt,
  };
}

function toLastMessage(row: ConversationRow): Conversation['lastMessage'] {
  const { lastMessageId, lastMessageType, lastMessageDirection, lastMessageStatus } = row;
  if (lastMessageId === null || lastMessageType === null) return null;
  if (lastMessageDirection === null || lastMessageStatus === null) return null;
  return {
    messageId: lastMessageId,
    preview: row.lastMessagePreview ?? '',
    type: lastMessageType,
    waType: row.lastMessageWaType ?? '',
    direction: lastMessageDirection,
    status: lastMessageStatus,
    at: row.lastMessageAt,
  };
}

/** Throws AppError not-found. An id that was merged into another conversation gives that one. */
export function getConversation(tx: ReadTx, id: number): Conversation {
  const row = tx.get(selectById, { id }) ?? tx.get(selectById, { id: findMergedInto(tx, id) ?? id });
  if (row === undefined) throw new AppError('not-found', { message: `conversation ${id}` });
  return toConversation(row);
}

/** Also one it was merged into. Throws AppError not-found, which cannot happen: both are made together. */
export function getConversationOfContact(tx: ReadTx, contactId: number): Conversation {
  const row = tx.get(selectByContact, { contactId });
  if (row === undefined) throw new AppError('not-found', { message: `conversation of contact ${contactId}` });
  return toConversation(row);
}

/** One for each of the customer's contacts. */
export function listConversationsOfCustomer(tx: ReadTx, customerId: number): Conversation[] {
  return tx.all(selectByCustomer, { customerId }).map(toConversation);
}

/** @param input.at sort key until there is a message, epoch ms. */
export function insertConversation(
  tx: Tx,
  input: { customerId: number; contactId: number; chatAddress: string; at: number; now: number },
): Conversation {
  const id = tx.run(insert, input).insertedId;
  placeContact(tx, { id: input.contactId, conversationId: id, customerId: input.customerId });
  indexConversation(tx, id);
  // Read last: what it says of its chats is counted from them.
  return getConversation(tx, id);
}

/** The message becomes what the list shows of its conversation; the caller has checked that it is the newest. */
export function setLastMessage(tx: Tx, message: Message, now: number): void {
  const { id, direction, status, conversationId, sentAt } = message;
  const { type, waType, preview } = shownOf(message);
  tx.run(updateLastMessage, { id, type, waType, direction, status, conversationId, sentAt, preview, now });
}

/** As much of a text as a preview can be made of. */
const MARKED = 2_000;

/** A deleted message no longer says anything in the list, although the desk still has its text. */
function shownOf(message: Message): { type: Message['type']; waType: string; preview: string } {
  if (message.revokedAt !== null) return { type: 'other', waType: 'revoked', preview: '' };
  return {
    type: message.type,
    waType: message.waType,
    preview: previewOf(plainText(textOfMessage(message), MARKED)),
  };
}

/** Does nothing when the message is not its conversation's last one. */
export function setLastMessageStatus(
  tx: Tx,
  message: Pick<Message, 'id' | 'conversationId' | 'status'>,
): void {
  tx.run(updateLastStatus, {
    messageId: message.id,
    conversationId: message.conversationId,
    status: message.status,
  });
}

/** Writes the fields that are the conversation's own; what it shows of customer and messages stays. */
export function updateConversation(tx: Tx, conversation: OwnFields, now: number): void {
  const { id, draft, unreadCount } = conversation;
  // No draft is nobody's.
  const { draftBy, draftAt } = draft === '' ? { draftBy: null, draftAt: null } : conversation;
  tx.run(updateState, { id, draft, draftBy, draftAt, unreadCount, now });
}

/** Its contacts, messages and outbox entries must have gone elsewhere before. */
export function deleteConversation(tx: Tx, id: number): void {
  unindexConversation(tx, id);
  tx.run(remove, { id });
}
