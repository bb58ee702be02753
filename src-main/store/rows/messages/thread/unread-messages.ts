// What a contact wrote that nobody has opened.
import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../../schema/query.ts';
import { stamp } from '../../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

/** Where a message stands in its thread. */
export interface ThreadPlace {
  id: number;
  /** Epoch ms. */
  sentAt: number;
}

export interface UnreadMessage extends ThreadPlace {
  waType: string;
}

const selectUnread = statement((p: { conversationId: number; contactId: number }) =>
  query
    .selectFrom('messages')
    .select(['id', 'wa_type as waType', 'sent_at as sentAt'])
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.contactId)
    // Literals, so that SQLite sees that the partial index messages_unread answers it.
    .where(sql<SqlBool>`direction = 'incoming' AND status = 'delivered'`)
    // The + keeps SQLite from going through the whole conversation for the sake of its order.
    .orderBy(sql`+sent_at`)
    .orderBy('id'),
);

const updateRead = statement((p: { id: number; now: number }) =>
  query
    .updateTable('messages')
    .set({ status: 'read', updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

/** Oldest first. */
export function listUnreadOf(
  tx: ReadTx,
  input: { conversationId: number; contactId: number },
): UnreadMessage[] {
  return tx.all(selectUnread, input);
}

export function setMessageRead(tx: Tx, input: { id: number; now: number }): void {
  tx.run(updateRead, input);
}
