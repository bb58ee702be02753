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
    // What was done to somebody who is held may be evidence.
    where: `(e.subject IS NULL OR e.subject NOT IN (
      SELECT 'customer:' || legal_holds.customer_id FROM legal_holds
      UNION SELECT 'conversation:' || conversations.id FROM legal_holds
        JOIN conversations ON conversations.customer_id = legal_holds.customer_id))`,
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

/** How many would go, and from when the oldest is. */
export function countOld(
  tx: ReadTx,
  kind: RetentionKind,
  before: number,
): { count: number; oldestAt: number | null } {
  const { from, at, where } = OLD_ROWS[kind];
  const count = asking<{ count: number; oldestAt: number | null }>(
    `SELECT count(*) AS count, min(${at}) AS oldestAt FROM ${from} WHERE ${at} < ? AND ${where}`,
  );
  return tx.get(count, { values: [before] }) ?? { count: 0, oldestAt: null };
}

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
  const later = asking<{ id: number | null }>(`SELECT min(${id}) AS id FROM ${from} WHERE ${id} > ?`);
  const following = tx.get(later, { values: [until] })?.id ?? null;
  return { ids, next: following === null ? null : following - 1 };
}
