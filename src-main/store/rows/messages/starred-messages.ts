import { sql, type SqlBool } from 'kysely';
import type { Message } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { selectMessages, toMessage } from './message-row.ts';

const update = statement((p: { id: number; starredAt: number | null; now: number }) =>
  query
    .updateTable('messages')
    .set({ starred_at: p.starredAt, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

interface StarredPage {
  /** Of the star before which the page begins. */
  at: number;
  id: number;
  limit: number;
}

// A literal, so that SQLite sees that the partial index messages_starred answers it.
const starredBefore = ({ at, id, limit }: StarredPage) =>
  selectMessages
    .where(sql<SqlBool>`messages.starred_at IS NOT NULL`)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('messages.starred_at', 'messages.id'), '<', tuple(at, id)),
    )
    .orderBy('messages.starred_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(limit);

const selectAll = statement((p: StarredPage) => starredBefore(p));

const selectOfConversation = statement((p: StarredPage & { conversationId: number }) =>
  starredBefore(p).where(sql<SqlBool>`+messages.conversation_id = ${p.conversationId}`),
);

export function setStarredAt(tx: Tx, input: { id: number; starredAt: number | null; now: number }): void {
  tx.run(update, input);
}

/** The newest star first; those of one conversation are few among the few that have a star. */
export function listStarredBefore(
  tx: ReadTx,
  { conversationId, ...page }: StarredPage & { conversationId?: number | undefined },
): Message[] {
  const rows =
    conversationId === undefined
      ? tx.all(selectAll, page)
      : tx.all(selectOfConversation, { ...page, conversationId });
  return rows.map(toMessage);
}
