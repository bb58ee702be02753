// `npm run bench`: what the store's rules buy, as ratios of one run on this machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '#main/store/operations/operations.ts';
import type { BenchDatabase } from './databases.ts';
import { openEncrypted, openPlain } from './databases.ts';
import { compare } from './measure.ts';
import { COMMON_WORD, MEDIUM_WORD, RARE_WORD, messagesOf, seed } from './seed.ts';

const CONVERSATIONS = 2000;
const MESSAGES = 200_000;
const PAGE = 50;
const ROUNDS = 30;
const COMMITS = 300;

interface Row {
  what: string;
  ours: number;
  other: number;
}

const folder = mkdtempSync(join(tmpdir(), 'rosheta-bench-'));
try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main(): void {
  const encrypted = openEncrypted(join(folder, 'encrypted.db'));
  say(`Seeding ${CONVERSATIONS} conversations, ${MESSAGES} messages …`);
  const seconds = seed(encrypted.transact, messagesOf(CONVERSATIONS, MESSAGES, 'seed-')) / 1000;
  say(`${Math.round(MESSAGES / seconds)} messages/s in batches (encrypted, indexed, with search).\n`);
  print([...listRows(encrypted), ...threadRows(encrypted), ...searchRows(encrypted), ...commitRows()]);
  say(
    '\nRatios of one run, both sides in turns, medians. The machine is shared and noisy: take a ratio as its',
  );
  say('order of magnitude, and compare only ratios, never milliseconds, between runs.');
  encrypted.database.close();
}

function listRows({ database, transact }: BenchDatabase): Row[] {
  const counted = database.prepare(
    `SELECT conversation_id, max(sent_at), sum(direction = 'incoming' AND status = 'delivered')
     FROM messages GROUP BY conversation_id ORDER BY 2 DESC LIMIT ${PAGE}`,
  );
  const deep = Math.floor(CONVERSATIONS * 0.8);
  const at = database
    .prepare<[], { at: number; id: number }>(
      `SELECT last_message_at AS at, id FROM conversations ORDER BY 1 DESC, 2 DESC LIMIT 1 OFFSET ${deep - 1}`,
    )
    .get();
  const offset = database.prepare(
    `SELECT * FROM conversations JOIN customers ON customers.id = conversations.customer_id
     JOIN contacts ON contacts.id = contact_id
     ORDER BY last_message_at DESC, conversations.id DESC LIMIT ${PAGE} OFFSET ${deep}`,
  );
  const list = (after?: { at: number; id: number }) => () =>
    transact((tx) => operations.listConversations(tx, { limit: PAGE, after }));
  return [
    { what: 'first page of the list ÷ counting messages', ...compare(ROUNDS, list(), () => counted.all()) },
    { what: 'list 80% down, keyset ÷ OFFSET', ...compare(ROUNDS, list(at), () => offset.all()) },
  ];
}

function threadRows({ database, transact }: BenchDatabase): Row[] {
  const longest = database
    .prepare<[], { id: number; count: number }>(
      'SELECT conversation_id AS id, count(*) AS count FROM messages GROUP BY 1 ORDER BY 2 DESC LIMIT 1',
    )
    .get() ?? { id: 0, count: 0 };
  const deep = Math.floor(longest.count * 0.8);
  const byTime = 'FROM messages WHERE conversation_id = ? ORDER BY sent_at DESC, id DESC';
  const before = database
    .prepare<[number], { sentAt: number; id: number }>(
      `SELECT sent_at AS sentAt, id ${byTime} LIMIT 1 OFFSET ${deep - 1}`,
    )
    .get(longest.id);
  const offset = database.prepare(`SELECT * ${byTime} LIMIT ${PAGE} OFFSET ${deep}`);
  const page = () =>
    transact((tx) => operations.listMessages(tx, { conversationId: longest.id, limit: PAGE, before }));
  return [
    {
      what: `thread of ${longest.count}, 80% back, keyset ÷ OFFSET`,
      ...compare(ROUNDS, page, () => offset.all(longest.id)),
    },
  ];
}

function searchRows({ database, transact }: BenchDatabase): Row[] {
  const like = database.prepare(
    `SELECT * FROM messages WHERE content LIKE ? ORDER BY sent_at DESC LIMIT ${PAGE}`,
  );
  const words = [
    ['rare', RARE_WORD],
    ['medium', MEDIUM_WORD],
    ['common', COMMON_WORD],
  ] as const;
  const rows = words.map(([kind, word]) => ({
    what: `search, ${kind} word: full text ÷ LIKE by date`,
    ...compare(
      ROUNDS / 3,
      () => transact((tx) => operations.searchMessages(tx, { query: word, limit: PAGE })),
      () => like.all(`%${word}%`),
    ),
  }));
  const likePhone = database.prepare(
    `SELECT * FROM conversations JOIN contacts ON contacts.id = contact_id WHERE phone LIKE ?
     ORDER BY last_message_at DESC LIMIT ${PAGE}`,
  );
  const last4 = compare(
    ROUNDS,
    () => transact((tx) => operations.listConversations(tx, { query: '1234', limit: PAGE })),
    () => likePhone.all('%1234%'),
  );
  return [...rows, { what: 'customer by 4 digits: trigrams ÷ LIKE', ...last4 }];
}

/** Each commit waits for the disk; one message of a customer at a time, as on a working day. */
function commitRows(): Row[] {
  const encrypted = openEncrypted(join(folder, 'commits-encrypted.db'));
  const plain = openPlain(join(folder, 'commits-plain.db'));
  const oneAtATime = ({ transact }: BenchDatabase) => {
    const messages = messagesOf(50, COMMITS * 2, 'commit-');
    return () => {
      const next = messages.next();
      if (next.done !== true) transact((tx) => operations.recordMessage(tx, next.value));
    };
  };
  const times = compare(COMMITS, oneAtATime(encrypted), oneAtATime(plain));
  encrypted.database.close();
  plain.database.close();
  return [{ what: 'one message, one commit: encrypted ÷ plain', ...times }];
}

function print(rows: Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  say(`${'ours ÷ the other way'.padEnd(width)}   ours ms  other ms  other ÷ ours`);
  for (const { what, ours, other } of rows) {
    const ratio = other / ours;
    const numbers = [
      ours.toFixed(3).padStart(9),
      other.toFixed(3).padStart(9),
      `${ratio.toFixed(2)}×`.padStart(13),
    ];
    say(`${what.padEnd(width)} ${numbers.join(' ')}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
