import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

interface DraftQuote {
  messageId: number;
  /** The agent who chose it. */
  by: number | null;
}

const selectOf = statement((p: { conversationId: number }) =>
  query
    .selectFrom('draft_quotes')
    .select(['message_id as messageId', 'agent_id as by'])
    .where('conversation_id', '=', p.conversationId),
);

const put = statement((p: DraftQuote & { conversationId: number }) =>
  query
    .insertInto('draft_quotes')
    .values({ conversation_id: p.conversationId, message_id: p.messageId, agent_id: p.by })
    .onConflict((conflict) =>
      conflict.column('conversation_id').doUpdateSet({ message_id: p.messageId, agent_id: p.by }),
    ),
);

const remove = statement((p: { conversationId: number }) =>
  query.deleteFrom('draft_quotes').where('conversation_id', '=', p.conversationId),
);

const removeElsewhere = statement((p: { conversationId: number }) =>
  query
    .deleteFrom('draft_quotes')
    .where('conversation_id', '=', p.conversationId)
    .where('message_id', 'not in', ({ selectFrom }) =>
      selectFrom('messages').select('messages.id').where('messages.conversation_id', '=', p.conversationId),
    ),
);

const giveToCopy = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('draft_quotes').set({ message_id: p.intoId }).where('message_id', '=', p.fromId),
);

/** What the draft of a conversation answers. */
export const findDraftQuote = (tx: ReadTx, conversationId: number): DraftQuote | undefined =>
  tx.get(selectOf, { conversationId });

/** null: it answers nothing. */
export function setDraftQuote(tx: Tx, conversationId: number, quote: DraftQuote | null): void {
  if (quote === null) tx.run(remove, { conversationId });
  else tx.run(put, { conversationId, ...quote });
}

/** What has gone to another conversation is answered there. */
export function forgetQuoteElsewhere(tx: Tx, conversationId: number): void {
  tx.run(removeElsewhere, { conversationId });
}

/** The message has another row now. */
export function moveDraftQuote(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(giveToCopy, ids);
}
