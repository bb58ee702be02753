import { AppError } from '#shared/domain/errors.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

// A conversation answers the contact who wrote last, so that a customer with two phones is answered where they are.
// Only incoming messages count: their times are WhatsApp's, those of our own are this PC's.

const selectContact = statement((p: { conversationId: number }) =>
  query
    .selectFrom('conversations')
    .leftJoin('messages', 'messages.id', 'conversations.last_message_id')
    .select(({ fn, selectFrom, ref }) => {
      const lastWriter = selectFrom('messages as written')
        .select('written.contact_id')
        .where('written.conversation_id', '=', p.conversationId)
        .where('written.direction', '=', 'incoming')
        .orderBy('written.sent_at', 'desc')
        .orderBy('written.id', 'desc')
        .limit(1);
      return fn.coalesce(lastWriter, ref('messages.contact_id'), ref('conversations.contact_id')).as('id');
    })
    .where('conversations.id', '=', p.conversationId),
);

const selectOtherAddress = statement((p: { conversationId: number; contactId: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('contacts', (join) => join.on('contacts.id', '=', p.contactId))
    .select('conversations.id')
    .where('conversations.id', '=', p.conversationId)
    .whereRef('conversations.chat_address', 'is not', 'contacts.chat_address'),
);

const copyAddress = statement((p: { conversationId: number; contactId: number }) =>
  query
    .updateTable('conversations')
    .from('contacts')
    .set(({ ref }) => ({ chat_address: ref('contacts.chat_address') }))
    .where('conversations.id', '=', p.conversationId)
    .where('contacts.id', '=', p.contactId),
);

/** Whom the next answer goes to. Throws AppError not-found. */
export function getReplyContactId(tx: ReadTx, conversationId: number): number {
  const contact = tx.get(selectContact, { conversationId });
  if (contact === undefined) throw new AppError('not-found', { message: `conversation ${conversationId}` });
  return contact.id;
}

/** Call it whenever the messages of a conversation or the address of a contact may have changed. */
export function refreshReplyAddress(tx: Tx, conversationId: number): void {
  const reply = { conversationId, contactId: getReplyContactId(tx, conversationId) };
  // Each message asks, and writing begins a part of the transaction: what is there is not written again.
  if (tx.get(selectOtherAddress, reply) !== undefined) tx.run(copyAddress, reply);
}
