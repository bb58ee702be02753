import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

// A conversation can have several contacts, and each message came from or went to one of them: what moving them needs.

const moveOfContact = statement((p: { fromId: number; intoId: number; contactId: number }) =>
  query
    .updateTable('messages')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId)
    .where('contact_id', '=', p.contactId),
);

const selectContact = statement((p: { id: number }) =>
  query.selectFrom('messages').select('contact_id as contactId').where('id', '=', p.id),
);

const giveToContact = statement((p: { conversationId: number; fromId: number; intoId: number }) =>
  query
    .updateTable('messages')
    .set({ contact_id: p.intoId })
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.fromId),
);

const selectNewestOfContact = statement((p: { conversationId: number; contactId: number }) =>
  query
    .selectFrom('messages')
    .select(['messages.id', 'sent_at as sentAt'])
    .orderBy('sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.contactId)
    .limit(1),
);

const selectNewestIncoming = statement((p: { conversationId: number; contactId: number }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .orderBy('sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.contactId)
    .where('direction', '=', 'incoming')
    .limit(1),
);

/** An id that an import has made means nothing to WhatsApp. */
const selectLastReceived = statement((p: { contactId: number; link: Link }) =>
  query
    .selectFrom('messages')
    .select('wa_message_id as waMessageId')
    .where('contact_id', '=', p.contactId)
    .where('link', '=', p.link)
    .where(sql<SqlBool>`direction = 'incoming' AND wa_message_id NOT LIKE 'imported-%'`)
    .orderBy('sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(1),
);

const selectUnread = statement((p: { conversationId: number }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    // Literals, so that SQLite sees that the partial index messages_unread answers it.
    .where(sql<SqlBool>`direction = 'incoming' AND status = 'delivered'`),
);

const selectAnswer = statement((p: { conversationId: number; since: number }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    .where('direction', '=', 'outgoing')
    .where('created_at', '>=', p.since)
    .limit(1),
);

const selectWritten = statement((p: { conversationId: number; limit: number }) =>
  query
    .selectFrom('messages')
    .select('content')
    .where('conversation_id', '=', p.conversationId)
    .where('direction', '=', 'incoming')
    .where('type', '=', 'text')
    .orderBy('sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(p.limit),
);

/** The last texts that the customer wrote, newest first. */
export function listWrittenTexts(tx: ReadTx, input: { conversationId: number; limit: number }): string[] {
  return tx.all(selectWritten, input).map(({ content }) => content);
}

/** Only those that came from or went to this contact. */
export function moveMessagesOfContact(
  tx: Tx,
  input: { fromId: number; intoId: number; contactId: number },
): void {
  tx.run(moveOfContact, input);
}

/** Two contacts turned out to be one, in the same conversation. */
export function giveMessagesToContact(
  tx: Tx,
  input: { conversationId: number; fromId: number; intoId: number },
): void {
  tx.run(giveToContact, input);
}

/** The id of the last message that a contact wrote; undefined when there is none. */
export const findLastWrittenBy = (
  tx: ReadTx,
  input: { conversationId: number; contactId: number },
): number | undefined => tx.get(selectNewestIncoming, input)?.id;

/** Its id and its time, epoch ms. */
export function findLastMessageOfContact(
  tx: ReadTx,
  input: { conversationId: number; contactId: number },
): { id: number; sentAt: number } | undefined {
  return tx.get(selectNewestOfContact, input);
}

export function listUnreadMessageIds(tx: ReadTx, conversationId: number): number[] {
  return tx.all(selectUnread, { conversationId }).map(({ id }) => id);
}

/** Whether the pharmacy wrote anything, here or on the phone. @param input.since epoch ms. */
export function isAnsweredSince(tx: ReadTx, input: { conversationId: number; since: number }): boolean {
  return tx.get(selectAnswer, input) !== undefined;
}

/** The newest message that a contact sent over a link, by WhatsApp's id. */
export const findLastReceived = (tx: ReadTx, input: { contactId: number; link: Link }): string | undefined =>
  tx.get(selectLastReceived, input)?.waMessageId ?? undefined;

/** Whom a message came from or goes to. */
export const findContactIdOf = (tx: ReadTx, id: number): number | undefined =>
  tx.get(selectContact, { id })?.contactId;
