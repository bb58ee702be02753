import { sql, type SqlBool } from 'kysely';
import type { Message } from '#shared/domain/messages/message.ts';
import { isNews, kindsWith } from '#shared/domain/messages/message-kinds.ts';
import { statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';
import { newestFirst, toMessage } from '../message-row.ts';

// In the chat list stands what people said last: a night of automatic texts would hide what each customer asked.

const QUIET = kindsWith((kind) => !isNews(kind));

const selectSaid = statement((p: { conversationId: number }) =>
  newestFirst
    .where('conversation_id', '=', p.conversationId)
    .where(
      sql<SqlBool>`(automation IS NULL OR (sent_by IS NOT NULL AND automation NOT IN ('business-app', 'program')))`,
    )
    .where('wa_type', 'not in', QUIET)
    .limit(1),
);

const selectNewest = statement((p: { conversationId: number }) =>
  newestFirst.where('conversation_id', '=', p.conversationId).limit(1),
);

/** Whether a person said it, or let it go; only then it takes the place of the message in the list. */
export function isSaid(message: Pick<Message, 'automation' | 'sentBy' | 'waType'>): boolean {
  return isSaidByPerson(message) && isNews(message.waType);
}

/** Whether a person said it, or let it go, whatever its kind. */
export function isSaidByPerson({ automation, sentBy }: Pick<Message, 'automation' | 'sentBy'>): boolean {
  return (
    automation === null || (sentBy !== null && automation !== 'business-app' && automation !== 'program')
  );
}

/** The message that stands for its conversation in the list; an automatic one where nobody has said anything. */
export function findListedMessage(tx: ReadTx, conversationId: number): Message | undefined {
  const row = tx.get(selectSaid, { conversationId }) ?? tx.get(selectNewest, { conversationId });
  return row && toMessage(row);
}
