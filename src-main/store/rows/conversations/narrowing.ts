import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ConversationNarrowing } from '../../contract/conversation-narrowing.ts';
import { isWaiting } from '../tickets/waiting.ts';
import { isArchived, markedUnread } from './chat-marks.ts';
import { ticketCondition } from './ticket-filter.ts';

/**
 * The conditions on a row of conversations (with its unresolved ticket joined) but for what the order of a list is made
 * of: what is unread and who waits.
 */
export function narrowedBy(asked: ConversationNarrowing): RawBuilder<SqlBool>[] {
  const { labelId, tagId, hasFiles, archivedOnly, from, until } = asked;
  const conditions: (RawBuilder<SqlBool> | undefined)[] = [
    labelId === undefined
      ? undefined
      : sql`conversations.id IN (
          SELECT conversation_labels.conversation_id FROM conversation_labels WHERE label_id = ${labelId})`,
    tagId === undefined
      ? undefined
      : sql`conversations.customer_id IN (
          SELECT customer_tags.customer_id FROM customer_tags WHERE tag_id = ${tagId})`,
    ticketCondition(asked),
    archivedOnly === true ? isArchived : undefined,
    hasFiles === true ? hasFile : undefined,
    from === undefined ? undefined : sql`conversations.last_message_at >= ${from}`,
    until === undefined ? undefined : sql`conversations.last_message_at < ${until}`,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** As the condition of the index messages_media says it. */
const hasFile = sql<SqlBool>`EXISTS (
  SELECT 1 FROM messages AS filed
  WHERE filed.conversation_id = conversations.id AND filed.type IN ('audio', 'image', 'document', 'video'))`;

/**
 * Whether the conversation that `id` names passes all of it, for what is found in some other way: the plus of `id` keeps
 * SQLite from going through the conversations first. Of whose days and files it is, only who asks knows.
 */
export function isOfNarrowed(id: RawBuilder<number>, asked: ConversationNarrowing): RawBuilder<SqlBool> {
  const { hasFiles: _files, from: _from, until: _until, ...ofConversation } = asked;
  const conditions = narrowedBy(ofConversation);
  if (asked.unreadOnly === true) conditions.push(sql`(conversations.unread_count > 0 OR ${markedUnread})`);
  if (asked.needsReply === true) conditions.push(sql`(${isWaiting})`);
  if (conditions.length === 0) return sql`TRUE`;
  return sql`EXISTS (
    SELECT 1 FROM conversations
    LEFT JOIN tickets ON tickets.conversation_id = conversations.id AND tickets.status <> 'resolved'
    WHERE conversations.id = ${id} AND ${sql.join(conditions, sql` AND `)})`;
}
