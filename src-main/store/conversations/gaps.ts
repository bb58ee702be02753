import type { Gap } from '../../../src-shared/domain/catch-up.ts';
import { query, statement } from '../database/query.ts';
import type { Tx } from '../database/tx.ts';
import type { ConversationGap } from '../store.ts';

const selectAll = statement(() =>
  query
    .selectFrom('message_gaps')
    .innerJoin('conversations', 'conversations.id', 'message_gaps.conversation_id')
    .select([
      'message_gaps.conversation_id as conversationId',
      'conversations.chat_address as chatAddress',
      'message_gaps.from_at as from',
      'message_gaps.until_at as until',
    ])
    .orderBy('message_gaps.conversation_id'),
);

const select = statement((p: { conversationId: number }) =>
  query
    .selectFrom('message_gaps')
    .select(['from_at as from', 'until_at as until'])
    .where('conversation_id', '=', p.conversationId),
);

const insert = statement((p: Gap & { conversationId: number }) =>
  query
    .insertInto('message_gaps')
    .values({ conversation_id: p.conversationId, from_at: p.from, until_at: p.until }),
);

const remove = statement((p: { conversationId: number }) =>
  query.deleteFrom('message_gaps').where('conversation_id', '=', p.conversationId),
);

export function listGaps(tx: Tx): ConversationGap[] {
  return tx.all(selectAll, {});
}

/** A conversation has one gap at most: a second one widens it. */
export function widenGap(tx: Tx, conversationId: number, gap: Gap): void {
  const known = tx.get(select, { conversationId }) ?? gap;
  tx.run(remove, { conversationId });
  tx.run(insert, {
    conversationId,
    from: Math.min(known.from, gap.from),
    until: Math.max(known.until, gap.until),
  });
}

export function removeGap(tx: Tx, conversationId: number): void {
  tx.run(remove, { conversationId });
}

/** Of two conversations that became one. */
export function moveGap(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  const gap = tx.get(select, { conversationId: fromId });
  if (gap === undefined) return;
  removeGap(tx, fromId);
  widenGap(tx, intoId, gap);
}
