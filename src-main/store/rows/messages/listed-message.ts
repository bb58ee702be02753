import { sql, type SqlBool } from 'kysely';
import type { Message } from '#shared/domain/messages/message.ts';
import { isNews, kindsWith } from '#shared/domain/messages/message-kinds.ts';
import { statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { newestFirst, toMessage } from './messages.ts';

// In the chat list stands what people said last: a night of the desk's own texts would hide what each customer asked.

const QUIET = kindsWith((kind) => !isNews(kind));

const selectSaid = statement((p: { conversationId: number }) =>
  newestFirst
    .where('conversation_id', '=', p.conversationId)
    .where(sql<SqlBool>`(automation IS NULL OR sent_by IS NOT NULL)`)
    .where('wa_type', 'not in', QUIET)
    .limit(1),
);

const selectNewest = statement((p: { conversationId: number }) =>
  newestFirst.where('conversation_id', '=', p.conversationId).limit(1),
);

/** Whether a person said it, or let it go; only then it takes the place of the message in the list. */
export function isSaid({
  automation,
  sentBy,
  waType,
}: Pick<Message, 'automation' | 'sentBy' | 'waType'>): boolean {
  return (automation === null || sentBy !== null) && isNews(waType);
}

/** The message that stands for its conversation in the list; one of the desk's own where nobody has said anything. */
export function findListedMessage(tx: ReadTx, conversationId: number): Message | undefined {
  const row = tx.get(selectSaid, { conversationId }) ?? tx.get(selectNewest, { conversationId });
  return row && toMessage(row);
}
