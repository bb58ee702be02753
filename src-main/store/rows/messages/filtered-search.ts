import { sql } from 'kysely';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { toMatch } from './message-search.ts';

type Filtered = {
  match: string;
  beforeId: number;
  limit: number;
  direction: string | null;
  sentBy: string | null;
  type: string | null;
  hasFile: number | null;
  from: number | null;
  until: number | null;
};

const matches = (match: string) => sql<boolean>`message_search MATCH ${match}`;

// The words narrow down first: each of their messages is then looked at by its id.
const selectFiltered = statement((p: Filtered) =>
  query
    .selectFrom('message_search')
    .innerJoin('messages', 'messages.id', 'message_search.rowid')
    .select('messages.id')
    .where(matches(p.match))
    .where('message_search.rowid', '<', p.beforeId)
    .where(sql<boolean>`(${p.direction} IS NULL OR messages.direction = ${p.direction})`)
    .where(sql<boolean>`(${p.sentBy} IS NULL OR messages.sent_by = ${p.sentBy})`)
    .where(sql<boolean>`(${p.type} IS NULL OR messages.type = ${p.type})`)
    .where(sql<boolean>`(${p.hasFile} IS NULL OR messages.type IN ('image', 'video', 'audio', 'document'))`)
    .where(sql<boolean>`(${p.from} IS NULL OR messages.sent_at >= ${p.from})`)
    .where(sql<boolean>`(${p.until} IS NULL OR messages.sent_at < ${p.until})`)
    .orderBy('message_search.rowid', 'desc')
    .limit(p.limit),
);

const selectInThread = statement((p: { match: string; conversationId: number; limit: number }) =>
  query
    .selectFrom('message_search')
    .innerJoin('messages', 'messages.id', 'message_search.rowid')
    .select('messages.id')
    .where(matches(p.match))
    // The plus keeps SQLite from going through the whole thread instead of the words.
    .where(sql<boolean>`+messages.conversation_id = ${p.conversationId}`)
    .orderBy('messages.sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(p.limit),
);

/** As searchMessageIds, of those that pass a filter. */
export function searchFilteredIds(
  tx: ReadTx,
  input: { query: string; filter: MessageFilter; beforeId?: number | undefined; limit: number },
): number[] {
  const match = toMatch(input.query);
  if (match === undefined) return [];
  const { writtenBy, agentId, type, hasFile, from, until } = input.filter;
  const direction = writtenBy === undefined ? null : writtenBy === 'customer' ? 'incoming' : 'outgoing';
  const found = tx.all(selectFiltered, {
    match,
    beforeId: input.beforeId ?? Number.MAX_SAFE_INTEGER,
    limit: input.limit,
    direction,
    sentBy: agentId === undefined ? null : `agent:${agentId}`,
    type: type ?? null,
    hasFile: hasFile === true ? 1 : null,
    from: from ?? null,
    until: until ?? null,
  });
  return found.map(({ id }) => id);
}

/** Of one thread, the newest by what WhatsApp says first. */
export function searchThreadIds(
  tx: ReadTx,
  input: { conversationId: number; query: string; limit: number },
): number[] {
  const match = toMatch(input.query);
  if (match === undefined) return [];
  const { conversationId, limit } = input;
  return tx.all(selectInThread, { match, conversationId, limit }).map(({ id }) => id);
}
