import { openDatabase } from '#main/store/database/open-database.ts';
import { damageIn } from '../verify/damage.ts';
import type { Reader } from '../verify/reader.ts';
import type { CloudLane } from './cloud-lane.ts';

/** Everything that customers wrote is there once, and everything that staff wanted reached its customer once. */
export function verifyCloud(lane: CloudLane): {
  lost: string[];
  /** In the inbox still: not lost, but nobody has seen it. */
  unread: string[];
  duplicated: string[];
  damaged: string[];
  searchFaults: string[];
} {
  const database = openDatabase(lane.databasePath, lane.key, 'read-write');
  const read: Reader = {
    column: <T>(sql: string) => database.prepare(sql).pluck().all() as T[],
    rows: <T>(sql: string) => database.prepare(sql).all() as T[],
    count: (sql) => Number(database.prepare(sql).pluck().get()),
  };
  try {
    const incoming = countEach(
      read.column<string>(`SELECT content FROM messages WHERE direction = 'incoming'`),
    );
    const outgoing = countEach(
      read.column<string>(
        `SELECT content FROM messages WHERE direction = 'outgoing' AND status IN ('sent', 'delivered', 'read')`,
      ),
    );
    const received = countEach(lane.received);
    const kept = read.column<Buffer>('SELECT body FROM webhook_inbox').map(String);
    const isKept = (text: string): boolean => kept.some((body) => body.includes(`"${text}"`));
    const wanted = [...lane.wishes.values()].map(({ text }) => text);
    return {
      lost: [
        ...lane.written.filter((text) => !incoming.has(text) && !isKept(text)),
        ...wanted.filter((text) => !outgoing.has(text) || !received.has(text)),
      ],
      unread: read.column<string>(`SELECT 'webhook ' || id || ' (' || state || ')' FROM webhook_inbox`),
      duplicated: [incoming, outgoing, received].flatMap((counts) =>
        [...counts].filter(([, count]) => count > 1).map(([text, count]) => `${text} × ${count}`),
      ),
      ...damageIn(database, read),
    };
  } finally {
    database.close();
  }
}

const countEach = (texts: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]));
