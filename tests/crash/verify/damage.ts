import type { Database } from 'better-sqlite3';
import type { Reader } from './reader.ts';

/** Whether the database is whole, and its parts agree with each other. */
export function damageIn(database: Database, read: Reader): { damaged: string[]; searchFaults: string[] } {
  const { column, count } = read;
  const search = `SELECT count(*) FROM message_search WHERE message_search MATCH`;
  const messages = count('SELECT count(*) FROM messages');
  const incoming = count(`SELECT count(*) FROM messages WHERE direction = 'incoming'`);
  const outgoing = count(`SELECT count(*) FROM messages WHERE direction = 'outgoing'`);
  return {
    damaged: [
      ...column<string>('PRAGMA integrity_check').filter((line) => line !== 'ok'),
      ...column<string>('PRAGMA foreign_key_check'),
      ...differ('outbox entries and outgoing messages', count('SELECT count(*) FROM outbox'), outgoing),
      ...column<string>(
        `SELECT 'unread of conversation ' || id FROM conversations WHERE unread_count <>
           (SELECT count(*) FROM messages WHERE conversation_id = conversations.id
              AND direction = 'incoming' AND status = 'delivered')`,
      ),
      ...column<string>(`SELECT 'gap of contact ' || contact_id FROM contact_gaps`),
    ],
    searchFaults: [
      ...differ('indexed incoming messages', count(`${search} 'رساله'`), incoming),
      ...differ('indexed outgoing messages', count(`${search} 'رد'`), outgoing),
      ...differ('indexed messages', count('SELECT count(*) FROM message_search'), messages),
      ...differ(
        'indexed conversations',
        count('SELECT count(*) FROM conversation_search'),
        count('SELECT count(*) FROM conversations'),
      ),
      ...faultsOf(() =>
        database.exec(`
          INSERT INTO message_search (message_search) VALUES ('integrity-check');
          INSERT INTO conversation_search (conversation_search) VALUES ('integrity-check');
        `),
      ),
    ],
  };
}

const differ = (what: string, one: number, other: number): string[] =>
  one === other ? [] : [`${what}: ${one} and ${other}`];

function faultsOf(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
