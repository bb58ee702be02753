import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { BenchDatabase } from '../databases.ts';

/** As the window asks for them. */
export const PAGE = 50;

/** Of customers who have written so much that a page is full also four fifths back, in the small database too. */
export const LONGEST_IDS: readonly number[] = Array.from({ length: 10 }, (_, index) => 1 + index * 2);

/** Where a page four fifths back in a chat begins; in a chat of a short run's small database so far back that it is still full. */
export function olderThan({ database }: BenchDatabase, conversationId: number): MessageCursor {
  const count =
    database
      .prepare<[number], number>('SELECT count(*) FROM messages WHERE conversation_id = ?')
      .pluck()
      .get(conversationId) ?? 0;
  const found = database
    .prepare<[number, number], MessageCursor>(
      `SELECT sent_at AS sentAt, id FROM messages WHERE conversation_id = ?
       ORDER BY sent_at DESC, id DESC LIMIT 1 OFFSET ?`,
    )
    .get(conversationId, Math.max(0, Math.min(Math.floor(count * 0.8), count - PAGE - 1)));
  if (found === undefined) throw new Error(`conversation ${conversationId} has no messages`);
  return found;
}
