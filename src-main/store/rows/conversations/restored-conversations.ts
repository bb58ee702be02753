import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

// What only taking a conversation apart needs of the table.

type Restored = Pick<Conversation, 'id' | 'customerId' | 'draft' | 'draftBy' | 'draftAt' | 'createdAt'> & {
  contactId: number;
  sortAt: number;
  now: number;
};

const insert = statement((p: Restored) =>
  query.insertInto('conversations').values({
    id: p.id,
    customer_id: p.customerId,
    contact_id: p.contactId,
    chat_address: '',
    draft: p.draft,
    draft_by: p.draftBy,
    draft_at: p.draftAt,
    unread_count: 0,
    last_message_at: p.sortAt,
    created_at: p.createdAt,
    updated_at: p.now,
  }),
);

const selectBasis = statement((p: { id: number }) =>
  query
    .selectFrom('conversations')
    .select(['contact_id as contactId', 'last_message_at as sortAt'])
    .where('id', '=', p.id),
);

const clearLast = statement((p: { id: number; sortAt: number; now: number }) =>
  query
    .updateTable('conversations')
    .set({
      last_message_at: p.sortAt,
      last_message_id: null,
      last_message_preview: null,
      last_message_type: null,
      last_message_wa_type: null,
      last_message_direction: null,
      last_message_status: null,
      updated_at: stamp(p.now),
    })
    .where('id', '=', p.id),
);

/** A conversation comes back under its own id; its contacts, messages and address follow. */
export function insertRestoredConversation(tx: Tx, conversation: Restored): void {
  tx.run(insert, conversation);
}

/** The contact a conversation began with, and its place in the list. Throws AppError not-found. */
export function getConversationBasis(tx: ReadTx, id: number): { contactId: number; sortAt: number } {
  const basis = tx.get(selectBasis, { id });
  if (basis === undefined) throw new AppError('not-found', { message: `conversation ${id}` });
  return basis;
}

/** @param input.sortAt where the list shows a conversation without messages, epoch ms. */
export function clearLastMessage(tx: Tx, input: { id: number; sortAt: number; now: number }): void {
  tx.run(clearLast, input);
}
