import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';
import type { ThreadPage } from '../../../contract/store.ts';
import { newestFirst, toMessage } from '../message-row.ts';
import { getMessage, listMessagesOf } from '../messages.ts';

const selectNewer = statement((p: MessageCursor & { conversationId: number; limit: number }) =>
  newestFirst
    .clearOrderBy()
    .where('conversation_id', '=', p.conversationId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('sent_at', 'messages.id'), '>', tuple(p.sentAt, p.id)))
    .orderBy('sent_at', 'asc')
    .orderBy('messages.id', 'asc')
    .limit(p.limit),
);

/** The `limit` messages that follow `after`; below them the thread goes on with `after` itself. */
export function listNewerPage(
  tx: ReadTx,
  { conversationId, after, limit }: { conversationId: number; after: MessageCursor; limit: number },
): ThreadPage {
  // One more than wanted: an empty page could not say where it stands.
  const rows = tx.all(selectNewer, { conversationId, limit: limit + 1, ...after });
  const items = rows.slice(0, limit).map(toMessage).toReversed();
  return {
    items,
    next: cursorOf(items.at(-1)) ?? null,
    previous: rows.length > limit ? cursorOf(items[0]) : undefined,
  };
}

/** A message between the `limit` older and the `limit` newer ones. Throws AppError not-found: it is of another thread. */
export function listAroundMessage(
  tx: ReadTx,
  { conversationId, messageId, limit }: { conversationId: number; messageId: number; limit: number },
): ThreadPage {
  const message = getMessage(tx, messageId);
  if (message.conversationId !== conversationId) {
    throw new AppError('not-found', { message: `message ${messageId} in conversation ${conversationId}` });
  }
  const at = { sentAt: message.sentAt, id: message.id };
  const newer = listNewerPage(tx, { conversationId, after: at, limit });
  const older = listMessagesOf(tx, { conversationId, before: at, limit });
  return {
    items: [...newer.items, message, ...older],
    next: older.length === limit ? (cursorOf(older.at(-1)) ?? null) : null,
    previous: newer.previous,
  };
}

const cursorOf = (message: Message | undefined): MessageCursor | undefined =>
  message && { sentAt: message.sentAt, id: message.id };
