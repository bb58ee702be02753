import { openDatabase } from '#main/store/database/open-database.ts';
import { damageIn } from '../verify/damage.ts';
import type { Reader } from '../verify/reader.ts';
import type { CloudLane } from './cloud-lane.ts';

/** Everything that customers wrote is there once, and everything that staff wanted reached its customer once. */
export function verifyCloud(lane: CloudLane): {
  lost: string[];
  /** In the inbox still: not lost, but nobody has seen it. */
  unread: string[];
  /** Reactions that are not as staff asked last, and answers to another message. */
  wrong: string[];
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
    const wishes = [...lane.staff.wishes.values()];
    const wanted = wishes.flatMap(({ kind, text }) => (kind === 'react' ? [] : text));
    return {
      lost: [
        ...lane.written.filter((text) => !incoming.has(text) && !isKept(text)),
        ...wanted.filter((text) => !outgoing.has(text) || !received.has(text)),
      ],
      unread: read.column<string>(`SELECT 'webhook ' || id || ' (' || state || ')' FROM webhook_inbox`),
      wrong: [...reactionFaults(lane, read), ...answerFaults(lane)],
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

/** What Graph was told last and what the desk shows are both what was asked for last. */
function reactionFaults({ graph, staff }: CloudLane, read: Reader): string[] {
  const rows = read.rows<{ id: string; reactions: string }>(
    `SELECT wa_message_id AS id, reactions FROM messages WHERE direction = 'incoming'`,
  );
  const here = new Map(rows.map(({ id, reactions }) => [id, ourReaction(reactions)]));
  const there = new Map(
    graph.sent.flatMap(({ body }) => {
      const { reaction } = body as { reaction?: { message_id: string; emoji: string } };
      return reaction === undefined ? [] : [[reaction.message_id, reaction.emoji] as const];
    }),
  );
  const asked = new Map(
    [...staff.wishes.values()].flatMap((wish) =>
      wish.kind === 'react' ? [[wish.waMessageId, wish.text] as const] : [],
    ),
  );
  return [...asked]
    .filter(([id, emoji]) => here.get(id) !== emoji || there.get(id) !== emoji)
    .map(
      ([id, emoji]) => `${id}: "${here.get(id)}" here and "${there.get(id)}" there in place of "${emoji}"`,
    );
}

function ourReaction(reactions: string): string {
  const all = JSON.parse(reactions) as { by: string; emoji: string }[];
  return all.find(({ by }) => by === 'pharmacy')?.emoji ?? '';
}

function answerFaults({ graph, staff }: CloudLane): string[] {
  const quotes = new Map(
    [...staff.wishes.values()].map((wish) => [wish.text, wish.kind === 'answer' ? wish.waMessageId : null]),
  );
  return graph.sent.flatMap(({ type, body, quotes: quoted }) => {
    if (type !== 'text') return [];
    const text = (body as { text?: { body?: string } }).text?.body ?? '';
    const wanted = quotes.get(text) ?? null;
    return quoted === wanted ? [] : [`${text} answers ${quoted} in place of ${wanted}`];
  });
}
