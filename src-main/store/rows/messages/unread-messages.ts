// What a contact wrote that nobody has opened, up to a place in the thread.
import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Where a message stands in its thread. */
export interface ThreadPlace {
  /** Epoch ms. */
  sentAt: number;
  id: number;
}

const selectUnread = statement(
  (p: { conversationId: number; contactId: number; sentAt: number; id: number }) =>
    query
      .selectFrom('messages')
      .select('id')
      .where('conversation_id', '=', p.conversationId)
      .where('contact_id', '=', p.contactId)
      // Literals, so that SQLite sees that the partial index messages_unread answers it.
      .where(sql<SqlBool>`direction = 'incoming' AND status = 'delivered'`)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('sent_at', 'id'), '<=', tuple(p.sentAt, p.id)))
      .orderBy('sent_at')
      .orderBy('id'),
);

const updateRead = statement((p: { id: number; now: number }) =>
  query
    .updateTable('messages')
    .set({ status: 'read', updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

/** Oldest first. */
export function listUnreadUpTo(
  tx: ReadTx,
  { conversationId, contactId, upTo }: { conversationId: number; contactId: number; upTo: ThreadPlace },
): number[] {
  return tx.all(selectUnread, { conversationId, contactId, ...upTo }).map(({ id }) => id);
}

export function setMessageRead(tx: Tx, input: { id: number; now: number }): void {
  tx.run(updateRead, input);
}
