import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import type { ConversationNarrowing } from '../../contract/conversation-narrowing.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { isOfNarrowed } from '../conversations/narrowing.ts';
import { endingsIn, searchMessageIds, toMatch } from './message-search.ts';

const matches = (match: string) => sql<boolean>`message_search MATCH ${match}`;

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

/** In one call: of a common word there are hundreds of thousands, and all else waits while they are looked at. */
const MOST_LOOKED_AT = 4000;

/** How many are looked at before more are: mostly a page is found among them. */
const FIRST_LOOKED_AT = 200;

/**
 * As searchMessageIds, of those that pass the filters. The words narrow down first: each of their messages is then looked at
 * by its id. @returns with where to go on, also when the page is not full yet.
 */
export function searchFilteredIds(
  tx: ReadTx,
  input: {
    query: string;
    filter: MessageFilter;
    chats: ConversationNarrowing;
    beforeId?: number | undefined;
    limit: number;
  },
): { ids: number[]; next: number | null } {
  const conditions = conditionsOf(input.filter, input.chats);
  const ids: number[] = [];
  let beforeId = input.beforeId;
  for (let looked = 0, size = FIRST_LOOKED_AT; looked < MOST_LOOKED_AT; looked += size, size *= 4) {
    const found = searchMessageIds(tx, { query: input.query, beforeId, limit: size });
    ids.push(...passing(tx, found, conditions));
    if (ids.length > input.limit) {
      const page = ids.slice(0, input.limit);
      return { ids: page, next: page.at(-1) ?? null };
    }
    if (found.length < size) return { ids, next: null };
    beforeId = found.at(-1);
  }
  return { ids, next: beforeId ?? null };
}

/** In the order in which they are given, the newest first. */
function passing(
  tx: ReadTx,
  ids: readonly number[],
  conditions: readonly RawBuilder<SqlBool>[],
): readonly number[] {
  if (conditions.length === 0) return ids;
  const asked = sql<{ id: number }>`
    SELECT messages.id FROM json_each(${JSON.stringify(ids)}) AS found
    CROSS JOIN messages ON messages.id = found.value
    WHERE ${sql.join([...conditions], sql` AND `)}`;
  return tx
    .all(adHoc({ compile: () => asked.compile(query) }), {})
    .map(({ id }) => id)
    .toSorted((one, other) => other - one);
}

function conditionsOf(filter: MessageFilter, chats: ConversationNarrowing): RawBuilder<SqlBool>[] {
  const { writtenBy, agentId, type, hasFile, from, until } = filter;
  const direction = writtenBy === 'customer' ? 'incoming' : 'outgoing';
  const conditions: (RawBuilder<SqlBool> | undefined)[] = [
    writtenBy === undefined ? undefined : sql`messages.direction = ${direction}`,
    agentId === undefined ? undefined : sql`messages.sent_by = ${`agent:${agentId}`}`,
    type === undefined ? undefined : sql`messages.type = ${type}`,
    hasFile === true ? sql`messages.type IN ('image', 'video', 'audio', 'document')` : undefined,
    from === undefined ? undefined : sql`messages.sent_at >= ${from}`,
    until === undefined ? undefined : sql`messages.sent_at < ${until}`,
    isOfNarrowed(sql`+messages.conversation_id`, chats),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** Of one thread, the newest by what WhatsApp says first. */
export function searchThreadIds(
  tx: ReadTx,
  input: { conversationId: number; query: string; limit: number },
): number[] {
  const match = toMatch(input.query, endingsIn(tx));
  if (match === undefined) return [];
  const { conversationId, limit } = input;
  return tx.all(selectInThread, { match, conversationId, limit }).map(({ id }) => id);
}
