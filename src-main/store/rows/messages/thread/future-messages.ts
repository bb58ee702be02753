import { query, statement } from '../../../schema/query.ts';
import { stamp } from '../../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

/** What a clock that was ahead has written lately is among these; the list knows what was written before. */
const LATELY = 10_000;

const newestId = query.selectFrom('messages').select(({ fn }) => fn.max('messages.id').as('id'));

const selectLately = statement((p: { at: number }) =>
  query
    .selectFrom('messages')
    .select('messages.conversation_id as id')
    .distinct()
    .where(({ eb }) => eb('messages.id', '>', eb(newestId, '-', LATELY)))
    .where('messages.sent_at', '>', p.at),
);

const selectListed = statement((p: { at: number }) =>
  query
    .selectFrom('conversations')
    .select('conversations.id')
    .where('conversations.last_message_at', '>', p.at),
);

const selectIn = statement((p: { conversationId: number; at: number }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>', p.at),
);

// What the desk queued itself has no time of WhatsApp's.
const move = statement((p: { conversationId: number; at: number; now: number }) =>
  query
    .updateTable('messages')
    .set(({ eb, fn, ref }) => ({
      sent_at: p.now,
      whatsapp_at: eb
        .case()
        .when('client_key', 'is', null)
        .then(fn.coalesce('whatsapp_at', ref('sent_at')))
        .else(ref('whatsapp_at'))
        .end(),
      updated_at: stamp(p.now),
    }))
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>', p.at),
);

/** Conversations with messages from after then (epoch ms). */
export function listConversationsBeyond(tx: ReadTx, at: number): number[] {
  const found = [...tx.all(selectLately, { at }), ...tx.all(selectListed, { at })];
  return [...new Set(found.map(({ id }) => id))];
}

/** Messages from after `at` (epoch ms) come to `now`, the one recorded last being the newest. @returns their ids. */
export function moveMessagesBeyond(
  tx: Tx,
  input: { conversationId: number; at: number; now: number },
): number[] {
  const ids = tx.all(selectIn, input).map(({ id }) => id);
  tx.run(move, input);
  return ids;
}
