import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import type { Message, MessageDirection } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { AppError } from '#shared/domain/errors.ts';
import { newestFirst, selectMessages, toMessage } from './message-row.ts';
import { indexMessage } from './message-search.ts';
import { getReplyContactId } from '../conversations/reply-contact.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

type NewMessage = Omit<
  Message,
  | 'id'
  | 'ticketId'
  | 'attachment'
  | 'quoted'
  | 'createdAt'
  | 'updatedAt'
  | 'editedAt'
  | 'earlierTexts'
  | 'revokedAt'
  | 'reactions'
  | 'actions'
  | 'starredAt'
  | 'automation'
  | 'whatsAppAt'
  | 'link'
  | 'forwardScore'
  | 'albumId'
> & {
  automation?: Message['automation'];
  whatsAppAt?: Message['whatsAppAt'];
  forwardScore?: number | undefined;
  albumId?: string | null | undefined;
  /** By which link it came; absent: the usual one. */
  link?: Link | undefined;
  /** Whom it came from or goes to; absent: whoever its conversation answers. */
  contactId?: number;
  now: number;
};

/** `failureReason` is set exactly for `failed`. */
interface StatusChange extends Pick<Message, 'id' | 'status' | 'failureReason'> {
  now: number;
}

const insert = statement(
  (
    p: Omit<NewMessage, 'details' | 'whatsAppAt' | 'link' | 'forwardScore' | 'albumId'> & {
      forwardScore: number;
      albumId: string | null;
      whatsAppAt: number | null;
      contactId: number;
      link: Link;
      details: string | null;
      automation: Message['automation'];
    },
  ) =>
    query.insertInto('messages').values({
      conversation_id: p.conversationId,
      contact_id: p.contactId,
      type: p.type,
      wa_type: p.waType,
      content: p.content,
      details: p.details,
      direction: p.direction,
      status: p.status,
      failure_reason: p.failureReason,
      wa_message_id: p.waMessageId,
      client_key: p.clientKey,
      sent_by: p.sentBy,
      // Nobody is made up: a name that is no colleague's refers to none.
      sent_by_agent_id: sql<number | null>`(
        SELECT id FROM agents WHERE id = CASE WHEN ${p.sentBy} LIKE 'agent:%' THEN CAST(substr(${p.sentBy}, 7) AS INTEGER) END
      )`,
      automation: p.automation,
      sent_at: p.sentAt,
      whatsapp_at: p.whatsAppAt,
      created_at: p.now,
      updated_at: p.now,
      ticket_id: null,
      link: p.link,
      forward_score: p.forwardScore,
      album_id: p.albumId,
    }),
);

const selectById = statement((p: { id: number }) => selectMessages.where('messages.id', '=', p.id));

const selectByIdentity = statement(
  (p: { waMessageId: string; contactId: number; direction: MessageDirection }) =>
    selectMessages
      .where('wa_message_id', '=', p.waMessageId)
      .where('contact_id', '=', p.contactId)
      // The + keeps SQLite from comparing it with what messages_unread says, and so from planning anew at each call.
      .where(sql<SqlBool>`+direction = ${p.direction}`),
);

const selectByClientKey = statement((p: { clientKey: string }) =>
  selectMessages.where('client_key', '=', p.clientKey),
);

const selectNewest = statement((p: { conversationId: number; limit: number }) =>
  newestFirst.where('conversation_id', '=', p.conversationId).limit(p.limit),
);

const selectOlder = statement((p: MessageCursor & { conversationId: number; limit: number }) =>
  newestFirst
    .where('conversation_id', '=', p.conversationId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('sent_at', 'messages.id'), '<', tuple(p.sentAt, p.id)))
    .limit(p.limit),
);

const updateStatus = statement((p: StatusChange) =>
  query
    .updateTable('messages')
    .set({ status: p.status, failure_reason: p.failureReason, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

const updateWaMessageId = statement((p: { id: number; waMessageId: string | null; now: number }) =>
  query
    .updateTable('messages')
    .set({ wa_message_id: p.waMessageId, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

const selectLink = statement((p: { id: number }) =>
  query.selectFrom('messages').select('link').where('id', '=', p.id),
);

const updateLink = statement((p: { id: number; link: Link }) =>
  query.updateTable('messages').set({ link: p.link }).where('id', '=', p.id),
);

/** Literals and not parameters, so that SQLite sees that the partial index messages_unread answers it. */
const isUnread = sql<SqlBool>`direction = 'incoming' AND status = 'delivered'`;

const markIncomingRead = statement((p: { conversationId: number; now: number }) =>
  query
    .updateTable('messages')
    .set({ status: 'read', updated_at: stamp(p.now) })
    .where('conversation_id', '=', p.conversationId)
    .where(isUnread),
);

const countUnread = statement((p: { conversationId: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('conversation_id', '=', p.conversationId)
    .where(isUnread),
);

const move = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('messages').set({ conversation_id: p.intoId }).where('conversation_id', '=', p.fromId),
);

/** Inserts the message and indexes its text. */
export function insertMessage(tx: Tx, message: NewMessage): Message {
  const contactId = message.contactId ?? getReplyContactId(tx, message.conversationId);
  const details = message.details === null ? null : JSON.stringify(message.details);
  const { insertedId } = tx.run(insert, {
    ...message,
    contactId,
    details,
    automation: message.automation ?? null,
    link: message.link ?? 'web',
    whatsAppAt: message.whatsAppAt ?? null,
    forwardScore: message.forwardScore ?? 0,
    albumId: message.albumId ?? null,
  });
  if (kindOf(message.waType).isSearchable) {
    indexMessage(tx, { id: insertedId, text: textOfMessage(message) });
  }
  return getMessage(tx, insertedId);
}

/** By which link it came or goes. */
export const linkOfMessage = (tx: ReadTx, id: number): Link => tx.get(selectLink, { id })?.link ?? 'web';

export function setMessageLink(tx: Tx, input: { id: number; link: Link }): void {
  tx.run(updateLink, input);
}

/** Throws AppError not-found. */
export function getMessage(tx: ReadTx, id: number): Message {
  const message = findMessage(tx, id);
  if (message === undefined) throw new AppError('not-found', { message: `message ${id}` });
  return message;
}

/** undefined for one that is not there any more: its other copy is. */
export function findMessage(tx: ReadTx, id: number): Message | undefined {
  const row = tx.get(selectById, { id });
  return row && toMessage(row);
}

/** WhatsApp's id is one message's only together with whom it came from or went to. */
export function findMessageOfContact(
  tx: ReadTx,
  input: { waMessageId: string; contactId: number; direction: MessageDirection },
): Message | undefined {
  const row = tx.get(selectByIdentity, input);
  return row && toMessage(row);
}

export function findMessageByClientKey(tx: ReadTx, clientKey: string): Message | undefined {
  const row = tx.get(selectByClientKey, { clientKey });
  return row && toMessage(row);
}

/** Newest first; `before` is the last row of the page before. */
export function listMessagesOf(
  tx: ReadTx,
  input: { conversationId: number; before?: MessageCursor | undefined; limit: number },
): Message[] {
  const { conversationId, before, limit } = input;
  const rows =
    before === undefined
      ? tx.all(selectNewest, { conversationId, limit })
      : tx.all(selectOlder, { conversationId, limit, ...before });
  return rows.map(toMessage);
}

/** Writes a status as it is: whether it may change is decided by advanceStatus, or by a person. */
export function setMessageStatus(tx: Tx, change: StatusChange): void {
  tx.run(updateStatus, change);
}

/** null takes the id back: the message is then sent under another one. */
export function setWaMessageId(tx: Tx, input: { id: number; waMessageId: string | null; now: number }): void {
  tx.run(updateWaMessageId, input);
}

export function markIncomingMessagesRead(tx: Tx, input: { conversationId: number; now: number }): void {
  tx.run(markIncomingRead, input);
}

/** Incoming messages nobody has opened yet: what a conversation's unread count must equal. */
export function countUnreadMessages(tx: ReadTx, conversationId: number): number {
  return tx.get(countUnread, { conversationId })?.count ?? 0;
}

export function moveMessages(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(move, input);
}
