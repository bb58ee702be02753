import type { Database } from 'better-sqlite3';
import { operations } from '#main/store/operations/operations.ts';
import type { BenchDatabase } from './databases.ts';
import { messagesOf } from './seed.ts';

export const YEARS = 5;
export const LAST_DAY = '2026-11-30';
const MESSAGES_A_DAY = 120;
const TICKETS_A_DAY = 30;
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);
const DAY_MS = 86_400_000;

/** A desk of three colleagues after some years, with the running totals of its reports. */
export function fillYears(desk: BenchDatabase): void {
  // Nothing here is about the disk.
  desk.database.pragma('synchronous = OFF');
  staff(desk);
  const upkeep = () => desk.transact((tx) => operations.countReports(tx, { now: NOW }));
  upkeep();
  fill(desk.database);
  while (!upkeep().value.isDone);
  desk.database.pragma('synchronous = FULL');
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
