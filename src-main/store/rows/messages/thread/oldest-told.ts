import { sql, type SqlBool } from 'kysely';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';

const selectOldest = statement((p: { conversationId: number }) =>
  query
    .selectFrom('messages')
    .select(({ fn, ref }) => [
      ref('wa_message_id').$notNull().as('waMessageId'),
      'direction',
      fn.coalesce('whatsapp_at', 'sent_at').as('at'),
    ])
    .where('conversation_id', '=', p.conversationId)
    .where('wa_message_id', 'is not', null)
    // What came from an exported chat has an id that WhatsApp does not know.
    .where(sql<SqlBool>`wa_message_id NOT LIKE 'imported-%' AND link = 'web'`)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(1),
);

/** The oldest message of a conversation that the phone has, too. */
export const findOldestTold = (
  tx: ReadTx,
  conversationId: number,
): { waMessageId: string; direction: MessageDirection; at: number } | undefined =>
  tx.get(selectOldest, { conversationId });
