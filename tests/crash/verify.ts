import { openDatabase } from '#main/store/database/open-database.ts';
import type { Lane } from './lane.ts';

/** What must be zero, by name; and how many things were looked at. */
export interface Findings {
  acked: number;
  lost: string[];
  duplicated: string[];
  outOfOrder: string[];
  damaged: string[];
  searchFaults: string[];
}

/** Compares the database, after its last life, with what the desk had told and what the customers have. */
export function verify(lane: Lane): Findings {
  const database = openDatabase(lane.databasePath, lane.key, 'read-write');
  const column = <T>(sql: string): T[] => database.prepare(sql).pluck().all() as T[];
  const count = (sql: string): number => Number(database.prepare(sql).pluck().get());
  const differ = (what: string, a: number, b: number): string[] =>
    a === b ? [] : [`${what}: ${a} and ${b}`];
  try {
    const inbound = new Set(
      column<string>(`SELECT wa_message_id FROM messages WHERE direction = 'incoming'`),
    );
    const outbound = new Set(
      column<string>(`SELECT client_key FROM messages WHERE status IN ('sent', 'delivered', 'read')`),
    );
    const receivedOnce = new Map<string, number>();
    for (const { text } of lane.whatsApp.received) receivedOnce.set(text, (receivedOnce.get(text) ?? 0) + 1);
    const isMissing = (clientKey: string): boolean =>
      !outbound.has(clientKey) || !receivedOnce.has(lane.replies.get(clientKey)?.text ?? '');
    const search = `SELECT count(*) FROM message_search WHERE message_search MATCH`;
    const messages = count('SELECT count(*) FROM messages');
    const outgoing = count(`SELECT count(*) FROM messages WHERE direction = 'outgoing'`);
    return {
      acked: lane.stored.size + lane.queued.size,
      lost: [...[...lane.stored].filter((id) => !inbound.has(id)), ...[...lane.queued].filter(isMissing)],
      duplicated: [
        ...[...receivedOnce].filter(([, times]) => times > 1).map(([text, times]) => `${text} × ${times}`),
        ...column<string>('SELECT content FROM messages GROUP BY content HAVING count(*) > 1'),
      ],
      outOfOrder: outOfOrder(
        lane,
        column<string>(`SELECT client_key FROM messages WHERE client_key IS NOT NULL ORDER BY id`),
      ),
      damaged: [
        ...column<string>('PRAGMA integrity_check').filter((line) => line !== 'ok'),
        ...column<string>('PRAGMA foreign_key_check'),
        ...differ('outbox entries and outgoing messages', count('SELECT count(*) FROM outbox'), outgoing),
        ...column<string>(
          `SELECT 'unread of conversation ' || id FROM conversations WHERE unread_count <>
             (SELECT count(*) FROM messages WHERE conversation_id = conversations.id
                AND direction = 'incoming' AND status = 'delivered')`,
        ),
      ],
      searchFaults: [
        ...differ('indexed incoming messages', count(`${search} 'رساله'`), inbound.size),
        ...differ('indexed outgoing messages', count(`${search} 'رد'`), outgoing),
        ...differ('indexed messages', count('SELECT count(*) FROM message_search'), messages),
        ...differ(
          'indexed conversations',
          count('SELECT count(*) FROM conversation_search'),
          count('SELECT count(*) FROM conversations'),
        ),
        ...indexFaults(() =>
          database.exec(`
            INSERT INTO message_search (message_search) VALUES ('integrity-check');
            INSERT INTO conversation_search (conversation_search) VALUES ('integrity-check');
          `),
        ),
      ],
    };
  } finally {
    database.close();
  }
}

function indexFaults(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Customers get answers in the order in which they were queued, but for those that a person decided about. */
function outOfOrder(lane: Lane, queuedInOrder: readonly string[]): string[] {
  const place = new Map(queuedInOrder.map((clientKey, index) => [clientKey, index]));
  const keyOf = new Map([...lane.replies].map(([clientKey, { text }]) => [text, clientKey]));
  const last = new Map<number, number>();
  const wrong: string[] = [];
  for (const { text } of lane.whatsApp.received) {
    const clientKey = keyOf.get(text) ?? '';
    const conversationId = lane.replies.get(clientKey)?.conversationId ?? 0;
    const at = place.get(clientKey) ?? -1;
    if (lane.decided.has(clientKey)) continue;
    if (at < (last.get(conversationId) ?? -1)) wrong.push(text);
    last.set(conversationId, Math.max(at, last.get(conversationId) ?? -1));
  }
  return wrong;
}
