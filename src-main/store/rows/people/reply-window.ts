import { sql, type RawBuilder } from 'kysely';
import { replyWindowSchema, type ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import type { ReplyWindowRule } from '../../contract/store.ts';
import { HEARD_AFTER_ID } from '../cloud/credentials.ts';
import { readJsonOrNull } from '../json-column.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/**
 * The contact whom the next answer in a conversation goes to: the conversation has that one's address.
 * @param conversationId its column.
 */
export const answeredContact = (conversationId: string): RawBuilder<number> =>
  sql<number>`(SELECT answered.id FROM conversations AS answering
    JOIN contacts AS answered ON answered.conversation_id = answering.id
      AND answered.chat_address = answering.chat_address
    WHERE answering.id = ${sql.ref(conversationId)} LIMIT 1)`;

/**
 * What limits free texts to a contact: JSON, see readReplyWindow; null when nothing does. Only what the customer wrote over
 * the link that sends counts, and to the number that is there now, because WhatsApp counts so.
 */
export const replyWindowOf = (contactId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(
    SELECT json_object('link', rule.link, 'heardAt', heard.whatsapp_at, 'standsAt', heard.sent_at,
        'lengthMs', rule.length_ms, 'aheadMs', rule.ahead_ms, 'freeUntil', (
          SELECT max(free.until_at) FROM contacts AS named
            JOIN free_periods AS free ON free.name IN (named.phone, named.bsuid)
            WHERE named.id = ${contactId}))
      FROM reply_window AS rule
      LEFT JOIN messages AS heard ON heard.id = (
        SELECT last.id FROM messages AS last
          WHERE last.contact_id = ${contactId} AND last.link = rule.link AND last.direction = 'incoming'
            AND (last.link <> 'cloud' OR last.id > ${HEARD_AFTER_ID})
          ORDER BY last.sent_at DESC, last.id DESC LIMIT 1)
      WHERE rule.id = 1
  )`;

export const readReplyWindow = (json: string | null): ReplyWindow | null =>
  readJsonOrNull(json, replyWindowSchema);

const selectRule = statement(() =>
  query
    .selectFrom('reply_window')
    .select(['link', 'length_ms as lengthMs', 'ahead_ms as aheadMs'])
    .where('id', '=', 1),
);

const removeRule = statement(() => query.deleteFrom('reply_window').where('id', '=', 1));

const insertRule = statement((p: ReplyWindowRule) =>
  query
    .insertInto('reply_window')
    .values({ id: 1, link: p.link, length_ms: p.lengthMs, ahead_ms: p.aheadMs }),
);

/** undefined while free texts always go. */
export const findReplyWindowRule = (tx: ReadTx): ReplyWindowRule | undefined => tx.get(selectRule, {});

export function writeReplyWindowRule(tx: Tx, rule: ReplyWindowRule | null): void {
  tx.run(removeRule, {});
  if (rule !== null) tx.run(insertRule, rule);
}
