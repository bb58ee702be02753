import { sql } from 'kysely';
import type { Message } from '#shared/domain/messages/message.ts';
import type { RecordCounts } from '#shared/domain/records/record.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { selectMessages, toMessage } from '../messages/message-row.ts';

/** `until` is out. */
interface Stretch {
  conversationId: number;
  from: number;
  until: number;
}

const selectStretch = statement(
  (p: MessageCursor & { conversationId: number; until: number; limit: number }) =>
    selectMessages
      .where('conversation_id', '=', p.conversationId)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('sent_at', 'messages.id'), '>', tuple(p.sentAt, p.id)))
      .where('sent_at', '<', p.until)
      .orderBy('sent_at', 'asc')
      .orderBy('messages.id', 'asc')
      .limit(p.limit),
);

const countStretch = statement((p: Stretch) =>
  query
    .selectFrom('messages')
    .leftJoin('attachments', 'attachments.message_id', 'messages.id')
    .select(({ fn }) => [
      fn.countAll<number>().as('messages'),
      fn.count<number>('attachments.file_id').as('files'),
      sql<number>`coalesce(sum(CASE WHEN attachments.file_id IS NULL THEN 0 ELSE attachments.size_bytes END), 0)`.as(
        'fileBytes',
      ),
    ])
    .where('messages.conversation_id', '=', p.conversationId)
    .where('messages.sent_at', '>=', p.from)
    .where('messages.sent_at', '<', p.until),
);

/** The oldest first, behind `after`. */
export const listStretch = (
  tx: ReadTx,
  input: MessageCursor & { conversationId: number; until: number; limit: number },
): Message[] => tx.all(selectStretch, input).map(toMessage);

export const countMessagesOf = (tx: ReadTx, stretch: Stretch): RecordCounts =>
  tx.get(countStretch, stretch) ?? { messages: 0, files: 0, fileBytes: 0 };
