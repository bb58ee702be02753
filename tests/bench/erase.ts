// `node tests/bench/erase.ts [messages]`: how long the store's thread is held by each step of erasing one person who wrote so much,
// and by what a person sees before. Milliseconds of this process, so that a busy machine says the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RETENTION_KINDS } from '#shared/domain/privacy/retention.ts';
import { operations } from '#main/store/operations/operations.ts';
import { openEncrypted, type BenchDatabase } from './databases.ts';
import { messagesOf, seed } from './seed.ts';

const MESSAGES = Number(process.argv[2] ?? 1_000_000);
const OTHERS = 2_000;
/** What is worked on beside them, one to so many messages. */
const MESSAGES_A_TICKET = 20;
const NOW = 1_900_000_000_000;
const LIMIT_MS = 50;

const folder = mkdtempSync(join(tmpdir(), 'rosheta-bench-'));
try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main(): void {
  const desk = openEncrypted(join(folder, 'erase.db'));
  // Nothing here is about the disk.
  desk.database.pragma('synchronous = OFF');
  const recorded = seed(desk.transact, messagesOf(400, OTHERS, 'other-'));
  const customerId = seedPerson(desk);
  say(`${MESSAGES} messages of one person beside ${OTHERS} of others; recorded in ${recorded.toFixed(0)} ms`);

  const ask = <T>(
    what: string,
    work: (tx: Parameters<Parameters<BenchDatabase['transact']>[0]>[0]) => T,
  ): T => {
    let value: { value: T } | undefined;
    say(`${what}: ${busyMs(() => (value = desk.transact(work))).toFixed(0)} ms`);
    if (value === undefined) throw new Error('nothing was answered');
    return value.value;
  };
  ask('what the dialog counts', (tx) => operations.summarizePerson(tx, { customerId }));
  for (const kind of RETENTION_KINDS)
    ask(`a piece of what retention shows of ${kind}`, (tx) =>
      operations.countRetirable(tx, { kind, before: NOW, after: 0 }),
    );
  ask('the first commit', (tx) =>
    operations.eraseCustomer(tx, { customerId, reason: 'person-asked', by: null, now: NOW }),
  );
  erase(desk);
  desk.database.close();
}

function erase(desk: BenchDatabase): void {
  const pieces = new Map<string, number[]>();
  for (;;) {
    const state = desk.database.prepare('SELECT state FROM erasures').pluck().get() as string;
    let kind = '';
    const took = busyMs(() => {
      kind = desk.transact((tx) => operations.continueErasures(tx, { now: NOW })).value.kind;
    });
    const times = pieces.get(state) ?? [];
    times.push(took);
    pieces.set(state, times);
    if (kind === 'scrub' || kind === 'nothing') break;
  }
  for (const [state, times] of pieces) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    const held = sorted.filter((time) => time > LIMIT_MS).length;
    const sum = sorted.reduce((all, time) => all + time, 0);
    say(
      `${state}: ${sorted.length} pieces in ${(sum / 1000).toFixed(1)} s; median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)} ms; ${held} above ${LIMIT_MS} ms`,
    );
  }
}

/** Rows as the desk writes them, many at a time, and the words of each in the index. */
function seedPerson({ database, transact }: BenchDatabase): number {
  seed(transact, messagesOf(1, 1, 'person-0-'));
  const {
    id: contactId,
    customerId,
    conversationId,
  } = database
    .prepare<[], { id: number; customerId: number; conversationId: number }>(
      `SELECT id, customer_id AS customerId, conversation_id AS conversationId FROM contacts WHERE phone = '201010000000'`,
    )
    .get() ?? { id: 0, customerId: 0, conversationId: 0 };
  database.exec(`
    CREATE TEMP TABLE numbers AS WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${MESSAGES}) SELECT n FROM n;
    INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, sent_by, wa_message_id, sent_at, created_at, updated_at)
    SELECT ${conversationId}, ${contactId}, 'text', 'chat', 'عايز علبة الدواء رقم ' || n, iif(n % 5 < 3, 'incoming', 'outgoing'), 'read',
      iif(n % 5 < 3, NULL, 'agent:1'), 'P' || n, 1700000000000 + n * 1000, 1, 1 FROM numbers;
    INSERT INTO message_search (rowid, folded, stems) SELECT id, content, '' FROM messages WHERE wa_message_id GLOB 'P[0-9]*';
    INSERT INTO attachments (message_id, kind, state, not_before, updated_at, mime_type)
      SELECT id, 'image', 'removed', 0, 1, 'image/jpeg' FROM messages WHERE wa_message_id GLOB 'P[0-9]*' AND id % 10 = 0;
    INSERT INTO tickets (conversation_id, contact_id, kind, classification, status, opened_at, resolved_at, resolved_by, last_message_at, updated_at)
      SELECT ${conversationId}, ${contactId}, 'order', '{"because":{"by":"default"}}', 'resolved', 1, 2, 'agent:1', 1, 1
      FROM numbers WHERE n % ${MESSAGES_A_TICKET} = 0;
    INSERT INTO ticket_events (ticket_id, at, by, change) SELECT id, 1, 'agent:1', '{"kind":"resolved"}' FROM tickets;
    INSERT INTO audit (at, action, subject, detail) SELECT 1, 'message.revealed', 'message:' || id, '{}' FROM messages;
  `);
  return customerId;
}

function busyMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
