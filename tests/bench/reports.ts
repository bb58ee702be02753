// `node tests/bench/reports.ts [years]`: what a report over years takes beside one over a month, and what counting costs whoever
// records a message.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { NO_REPORT_FILTER, type ReportPeriod } from '#shared/domain/reports/report.ts';
import { addDays } from '#shared/time/local-date.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import { openEncrypted, type BenchDatabase } from './databases.ts';
import { compare, timeOf } from './measure.ts';
import { messagesOf } from './seed.ts';

const YEARS = Number(process.argv[2] ?? 5);
const MESSAGES_A_DAY = 120;
const TICKETS_A_DAY = 30;
const ROUNDS = 60;
const COMMITS = 300;
const LAST_DAY = '2026-11-30';
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);
const DAY_MS = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'rosheta-bench-'));
try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main(): void {
  const desk = openEncrypted(join(folder, 'reports.db'));
  // Nothing here is about the disk.
  desk.database.pragma('synchronous = OFF');
  staff(desk);
  const upkeep = () => desk.transact((tx) => operations.countReports(tx, { now: NOW }));
  upkeep();
  fill(desk.database);
  timed('running totals of all months', () => {
    while (!upkeep().value.isDone);
  });
  timed('the same after an old chat was taken in', () => {
    desk.database.exec('UPDATE messages SET sent_at = sent_at + 1 WHERE id = 500');
    while (!upkeep().value.isDone);
  });
  say(sizeOf(desk.database));
  say(`${YEARS} years, ${MESSAGES_A_DAY} messages and ${TICKETS_A_DAY} tickets a day.`);
  for (const [name, month, years] of [
    ['the last 30 days', back(30), back(YEARS * 365 + 1)],
    ['a month of the calendar', { from: '2026-10-01', to: '2026-10-31' }, wholeYears()],
  ] as const) {
    const times = compare(ROUNDS, report(desk.transact, years), report(desk.transact, month));
    say(
      `t(${YEARS} years) ÷ t(${name}): ${times.ours.toFixed(2)} ÷ ${times.other.toFixed(2)} ms = ${(times.ours / times.other).toFixed(2)} (at most 2)`,
    );
  }
  commits();
  desk.database.close();
}

function back(days: number): ReportPeriod {
  return { from: addDays(LAST_DAY, 1 - days), to: LAST_DAY };
}

function wholeYears(): ReportPeriod {
  return { from: `${2026 - YEARS}-01-01`, to: '2025-12-31' };
}

function report(transact: Transact, period: ReportPeriod): () => unknown {
  return () => transact((tx) => operations.getReport(tx, { period, filter: NO_REPORT_FILTER }));
}

function staff({ transact }: BenchDatabase): void {
  transact((tx) => {
    const by = operations.setUpStaff(tx, { pharmacyName: 'x', name: 'A', secret: null, now: 1 }).id;
    const secret = { kind: 'pin', hash: 'x' } as const;
    for (const name of ['B', 'C']) operations.addAgent(tx, { name, role: 'agent', secret, by, now: 1 });
    for (const message of messagesOf(400, 400, 'first-')) operations.recordMessage(tx, message);
  });
}

/** Rows as the desk writes them, many at a time; the triggers count each. */
function fill(database: Database): void {
  const days = YEARS * 365 + 2;
  const from = Date.parse(LAST_DAY) - (days - 1) * DAY_MS;
  const numbers = (count: number): string =>
    `WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${count})`;
  database.exec(`
    ${numbers(days * MESSAGES_A_DAY)}
    INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, sent_by, wa_message_id,
      sent_at,
      created_at, updated_at)
    SELECT contacts.conversation_id, contacts.id, 'text', 'chat', 'x', iif(n % 5 < 3, 'incoming', 'outgoing'), 'read',
      iif(n % 5 < 3, NULL, 'agent:' || (1 + n % 3)), 'B' || n, ${from} + n / ${MESSAGES_A_DAY} * ${DAY_MS} + n * 7919 % ${DAY_MS}, 1, 1
    FROM numbers JOIN contacts ON contacts.id = 1 + n * 31 % 400;

    ${numbers(days * TICKETS_A_DAY)}
    INSERT INTO tickets (conversation_id, contact_id, kind, classification, status, assignee_id, first_answered_at,
      opened_at, resolved_at, resolved_by, last_message_at, updated_at)
    SELECT contacts.conversation_id, contacts.id,
      CASE n % 4 WHEN 0 THEN 'order' WHEN 1 THEN 'inquiry' WHEN 2 THEN 'prescription' ELSE 'complaint' END,
      '{"because":{"by":"default"}}', 'resolved', 1 + n % 3, at + n * 37 % 7200000, at, at + n * 53 % ${DAY_MS}, 'agent:1', at, at
    FROM (SELECT n, ${from} + n / ${TICKETS_A_DAY} * ${DAY_MS} + n * 104729 % ${DAY_MS} AS at FROM numbers)
      JOIN contacts ON contacts.id = 1 + n * 31 % 400;
    INSERT INTO ticket_times
    SELECT id, opened_at, first_answered_at, first_answered_at - opened_at,
      iif(first_answered_at - opened_at < 1800000, 'kept', 'late'), resolved_at, resolved_at - opened_at, 0
    FROM tickets WHERE id NOT IN (SELECT ticket_id FROM ticket_times);
  `);
}

/** One message, one commit, with the sums and without. */
function commits(): void {
  const counted = openEncrypted(join(folder, 'counted.db'));
  const plain = openEncrypted(join(folder, 'plain.db'));
  for (const name of plain.database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'report%'`)
    .pluck()
    .all())
    plain.database.exec(`DROP TRIGGER ${name}`);
  const oneAtATime = ({ transact }: BenchDatabase) => {
    const messages = messagesOf(50, COMMITS * 2, 'commit-');
    return () => {
      const next = messages.next();
      if (next.done !== true) transact((tx) => operations.recordMessage(tx, next.value));
    };
  };
  const times = compare(COMMITS, oneAtATime(counted), oneAtATime(plain));
  say(
    `one message, one commit, counted ÷ not counted: ${times.ours.toFixed(2)} ÷ ${times.other.toFixed(2)} ms = ${(times.ours / times.other).toFixed(2)}`,
  );
  counted.database.close();
  plain.database.close();
}

function timed(what: string, work: () => void): void {
  say(`${what}: ${timeOf(work).toFixed(0)} ms`);
}

function sizeOf(database: Database): string {
  const sums = database.prepare('SELECT count(*) FROM report_sums').pluck().get();
  const running = database.prepare('SELECT sum(length(totals)) / 1024 FROM report_running').pluck().get();
  return `${String(sums)} sums; running totals of ${String(running)} kB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
