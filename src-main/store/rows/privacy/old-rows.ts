// What is old enough to go, and nobody still needs: one condition for what is shown before and for what goes.
import type { RetentionKind } from '#shared/domain/privacy/retention.ts';
import type { ReadTx } from '../../schema/tx.ts';

/**
 * Whether a conversation is of a customer who is held, also of who was merged into another one by hand.
 * @param conversation its id, as SQL.
 */
export const isHeldConversation = (conversation: string): string => `(
  EXISTS (SELECT 1 FROM conversations AS held CROSS JOIN legal_holds ON legal_holds.customer_id = held.customer_id
    WHERE held.id = ${conversation})
  OR EXISTS (SELECT 1 FROM contacts AS joined
    CROSS JOIN hand_merges ON hand_merges.contact_id = joined.id
    CROSS JOIN legal_holds ON legal_holds.customer_id = hand_merges.customer_id
    WHERE joined.conversation_id = ${conversation})
)`;

/** Nobody may still send it, has marked it, or works on what it belongs to. @param m the message's alias. */
const isLetGo = (m: string): string => `
  ${m}.starred_at IS NULL
  AND NOT ${isHeldConversation(`${m}.conversation_id`)}
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.message_id = ${m}.id AND outbox.state NOT IN ('sent', 'dropped'))
  AND NOT EXISTS (SELECT 1 FROM tickets WHERE tickets.id = ${m}.ticket_id AND tickets.status <> 'resolved')
  AND NOT EXISTS (SELECT 1 FROM prescription_photos WHERE prescription_photos.message_id = ${m}.id)
  AND NOT EXISTS (SELECT 1 FROM prescriptions WHERE prescriptions.quoted_message_id = ${m}.id)
  AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.message_id = ${m}.id AND notes.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM message_actions WHERE message_actions.message_id = ${m}.id AND message_actions.state = 'waiting')
  AND NOT EXISTS (SELECT 1 FROM draft_quotes WHERE draft_quotes.message_id = ${m}.id)
  AND NOT EXISTS (SELECT 1 FROM edit_drafts WHERE edit_drafts.message_id = ${m}.id)
  AND NOT EXISTS (SELECT 1 FROM failed_steps WHERE failed_steps.message_id = ${m}.id)`;

interface OldRows {
  from: string;
  id: string;
  /** What is older than this time goes. */
  at: string;
  where: string;
}

const SUBJECT_ID = `CAST(substr(e.subject, instr(e.subject, ':') + 1) AS INTEGER)`;

/** The conversation of what an entry of the audit is about; NULL where it is about something else. */
const CONVERSATION_OF_SUBJECT = `CASE substr(e.subject, 1, instr(e.subject, ':') - 1)
  WHEN 'conversation' THEN ${SUBJECT_ID}
  WHEN 'message' THEN (SELECT conversation_id FROM messages WHERE id = ${SUBJECT_ID})
  WHEN 'ticket' THEN (SELECT conversation_id FROM tickets WHERE id = ${SUBJECT_ID})
  WHEN 'note' THEN (SELECT conversation_id FROM notes WHERE id = ${SUBJECT_ID})
  WHEN 'prescription' THEN (SELECT contacts.conversation_id FROM prescriptions
    JOIN contacts ON contacts.id = prescriptions.contact_id WHERE prescriptions.id = ${SUBJECT_ID}) END`;

const OLD_ROWS: Record<RetentionKind, OldRows> = {
  messages: { from: 'messages AS m', id: 'm.id', at: 'm.sent_at', where: isLetGo('m') },
  voice: {
    from: 'attachments AS a JOIN messages AS m ON m.id = a.message_id',
    id: 'a.message_id',
    at: 'm.sent_at',
    where: `a.kind = 'voice' AND a.state = 'stored' AND ${isLetGo('m')}`,
  },
  tickets: {
    from: 'tickets AS t',
    id: 't.id',
    at: 't.resolved_at',
    where: `t.status = 'resolved' AND NOT ${isHeldConversation('t.conversation_id')}
      AND NOT EXISTS (SELECT 1 FROM failed_steps WHERE failed_steps.ticket_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM prescriptions WHERE prescriptions.ticket_id = t.id
        AND prescriptions.status NOT IN ('collected', 'delivered', 'cancelled'))`,
  },
  prescriptions: {
    from: 'prescriptions AS p',
    id: 'p.id',
    at: 'p.status_at',
    where: `p.status IN ('collected', 'delivered', 'cancelled') AND NOT ${isHeldConversation('(SELECT conversation_id FROM contacts WHERE contacts.id = p.contact_id)')}`,
  },
  audit: {
    from: 'audit AS e',
    id: 'e.id',
    at: 'e.at',
    // What was done to somebody who is held may be evidence, whatever of theirs it was done to.
    where: `NOT ${isHeldConversation(CONVERSATION_OF_SUBJECT)} AND (e.subject IS NULL OR e.subject NOT IN (
      SELECT 'customer:' || customer_id FROM legal_holds
      UNION SELECT 'customer:' || hand_merges.customer_id FROM hand_merges
        JOIN contacts ON contacts.id = hand_merges.contact_id
        JOIN legal_holds ON legal_holds.customer_id = contacts.customer_id))`,
  },
  calls: { from: 'program_calls AS c', id: 'c.id', at: 'c.at', where: '1' },
  webhooks: { from: 'webhook_inbox AS w', id: 'w.id', at: 'w.received_at', where: `w.state = 'unreadable'` },
};

const asking = <R>(sql: string) =>
  ({ sql, bind: ({ values }: { values: readonly number[] }) => [...values] }) as {
    sql: string;
    bind: (p: { values: readonly number[] }) => unknown[];
    row?: R;
  };

/** So many rows are looked at in one transaction, and so many go. */
const LOOKED_AT = 2000;
const MOST_GONE = 50;

/**
 * The next ones to go after an id. @returns `next`: after which id to go on; null at the end of the table.
 */
export function listOld(
  tx: ReadTx,
  kind: RetentionKind,
  input: { before: number; after: number },
): { ids: number[]; next: number | null } {
  const { from, id, at, where } = OLD_ROWS[kind];
  const { before, after } = input;
  const until = after + LOOKED_AT;
  const page = asking<{ id: number }>(
    `SELECT ${id} AS id FROM ${from} WHERE ${id} > ? AND ${id} <= ? AND ${at} < ? AND ${where}
     ORDER BY ${id} LIMIT ${MOST_GONE}`,
  );
  const ids = tx.all(page, { values: [after, until, before] }).map((row) => row.id);
  const last = ids.at(-1);
  if (ids.length === MOST_GONE && last !== undefined) return { ids, next: last };
  return { ids, next: nextPiece(tx, kind, until) };
}

/** Of one piece of a kind how many would go, and from when the oldest is. @returns `next`: as that of {@link listOld}. */
export function countOld(
  tx: ReadTx,
  kind: RetentionKind,
  input: { before: number; after: number },
): { count: number; oldestAt: number | null; next: number | null } {
  const { from, id, at, where } = OLD_ROWS[kind];
  const { before, after } = input;
  const until = after + LOOKED_AT;
  const count = asking<{ count: number; oldestAt: number | null }>(
    `SELECT count(*) AS count, min(${at}) AS oldestAt FROM ${from}
     WHERE ${id} > ? AND ${id} <= ? AND ${at} < ? AND ${where}`,
  );
  const found = tx.get(count, { values: [after, until, before] }) ?? { count: 0, oldestAt: null };
  return { ...found, next: nextPiece(tx, kind, until) };
}

/** Where the following piece begins; null at the end of the table. Stretches without a row are no pieces. */
function nextPiece(tx: ReadTx, kind: RetentionKind, until: number): number | null {
  const { from, id } = OLD_ROWS[kind];
  const later = asking<{ id: number | null }>(`SELECT min(${id}) AS id FROM ${from} WHERE ${id} > ?`);
  const following = tx.get(later, { values: [until] })?.id ?? null;
  return following === null ? null : following - 1;
}
