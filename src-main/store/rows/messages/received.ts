import { sql } from 'kysely';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

// A literal, so that SQLite sees that the partial index messages_received answers it.
const isReceived = sql<boolean>`messages.direction = 'incoming'`;

const selectAny = statement((p: { conversationId: number; link: Link }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    .where('link', '=', p.link)
    .where(isReceived)
    .limit(1),
);

/** By which links those in a conversation have written. */
export const listLinksWritten = (tx: ReadTx, conversationId: number): Link[] =>
  LINKS.filter((link) => tx.get(selectAny, { conversationId, link }) !== undefined);
