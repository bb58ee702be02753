import type { ObservedMessage } from '#main/store/contract/store.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { previewOf } from '#shared/text/preview.ts';
import { stemsOf } from '#shared/text/word-stems.ts';
import type { BenchDatabase } from './databases.ts';
import { messagesOf, seed, take } from './seed.ts';
import { written } from './written.ts';

const BATCH = 5000;

/**
 * A desk's database after some time: each conversation begun by the desk's own recording, and the rest written past the pipelines,
 * which take several times as long: the same rows, the same search, what is unread and what the list shows.
 */
export function fillDatabase(
  desk: BenchDatabase,
  randomSeed: number,
  { conversations, messages }: { conversations: number; messages: number },
): void {
  const { database, transact } = desk;
  // What is lost with the power is made anew.
  database.pragma('synchronous = OFF');
  const all = written(messagesOf(conversations, messages, 'filled-', randomSeed));
  seed(transact, first(all, conversations));
  const add = database.transaction(insertsOf(desk));
  for (let batch = take(all, BATCH); batch.length > 0; batch = take(all, BATCH)) add(batch);
  database.exec(`
    UPDATE conversations SET
      unread_count = (SELECT count(*) FROM messages WHERE conversation_id = conversations.id
        AND direction = 'incoming' AND status = 'delivered');
  `);
  const preview = database.prepare(
    `UPDATE conversations SET last_message_id = :id, last_message_at = :at, last_message_preview = :preview,
       last_message_direction = :direction, last_message_status = :status WHERE id = :conversation`,
  );
  const newest = database.prepare<[], Newest>(
    `SELECT conversation_id AS conversation, id, max(sent_at) AS at, content, direction, status FROM messages
     GROUP BY conversation_id`,
  );
  database.transaction(() => {
    for (const { content, ...row } of newest.all()) preview.run({ ...row, preview: previewOf(content) });
  })();
  database.pragma('synchronous = FULL');
}

interface Newest {
  conversation: number;
  id: number;
  at: number;
  content: string;
  direction: string;
  status: string;
}

function insertsOf({ database }: BenchDatabase): (batch: readonly ObservedMessage[]) => void {
  const contacts = new Map(
    database
      .prepare<[], [string, number, number]>('SELECT phone, id, conversation_id FROM contacts')
      .raw()
      .all()
      .map(([phone, id, conversationId]) => [phone, { id, conversationId }]),
  );
  const insert = database.prepare(
    `INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, sent_by, wa_message_id,
       sent_at, created_at, updated_at)
     VALUES (?, ?, 'text', 'chat', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const index = database.prepare('INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, ?)');
  return (batch) => {
    for (const { identity, content, direction, status, waMessageId, sentAt } of batch) {
      const contact = contacts.get(identity.phone ?? '');
      if (contact === undefined) throw new Error(`nobody has ${String(identity.phone)}`);
      const sentBy = direction === 'incoming' ? null : 'phone';
      const { lastInsertRowid } = insert.run(
        contact.conversationId,
        contact.id,
        content,
        direction,
        status,
        sentBy,
        waMessageId,
        sentAt,
        sentAt,
        sentAt,
      );
      const folded = foldText(content);
      index.run(lastInsertRowid, folded, stemsOf(folded));
    }
  };
}

function* first<T>(items: Generator<T>, count: number): Generator<T> {
  for (let index = 0; index < count; index += 1) {
    const next = items.next();
    if (next.done === true) return;
    yield next.value;
  }
}
