import { operations } from '#main/store/operations/operations.ts';
import type { BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave, type Sides } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { openSeeded } from '../frame/seeded.ts';
import { PAGE, olderThan } from './reads.ts';

/**
 * What an author of plain SQL writes for the rows of a chat list: one statement, prepared once, and what is unread counted by a
 * partial index. It reads what a row of the list shows, and none of what follows from it.
 */
const RAW_LIST = `
  SELECT conversations.id, customers.id AS customer_id, customers.name, contacts.phone, contacts.username,
    conversations.chat_address, conversations.draft, conversations.draft_by, conversations.draft_at,
    conversations.last_message_at, conversations.last_message_id, conversations.last_message_preview,
    conversations.last_message_type, conversations.last_message_wa_type, conversations.last_message_direction,
    conversations.last_message_status, conversations.created_at, conversations.updated_at,
    (SELECT count(*) FROM messages WHERE conversation_id = conversations.id
      AND direction = 'incoming' AND status = 'delivered') AS unread,
    (SELECT group_concat(label_id) FROM conversation_labels
      WHERE conversation_labels.conversation_id = conversations.id) AS labels,
    tickets.id AS ticket_id, tickets.kind, tickets.status, tickets.priority, tickets.assignee_id, tickets.waiting_since,
    tickets.due_at, tickets.due_minutes, tickets.snoozed_until, tickets.reopened_at,
    marks.marked_unread_at, marks.archived_at, marks.pinned_at, marks.muted_until, marks.blocked_at,
    (SELECT min(from_at) FROM contact_gaps WHERE contact_gaps.contact_id = contacts.id) AS gap_from,
    (SELECT max(until_at) FROM contact_gaps WHERE contact_gaps.contact_id = contacts.id) AS gap_until
  FROM conversations
  JOIN customers ON customers.id = conversations.customer_id
  JOIN contacts ON contacts.id = conversations.contact_id
  LEFT JOIN tickets ON tickets.conversation_id = conversations.id AND tickets.status <> 'resolved'
  LEFT JOIN chat_marks AS marks ON marks.contact_id = contacts.id
  ORDER BY conversations.last_message_at DESC, conversations.id DESC LIMIT ${PAGE}`;

function onLarge(
  context: BenchContext,
  pairs: number,
  sidesOn: (desk: BenchDatabase) => Sides,
): readonly Case[] {
  const { conversations, many } = context.sizes;
  const desk = openSeeded(context.run, { conversations, messages: many });
  try {
    return onlyCase(interleave(context, pairs, sidesOn(desk)));
  } finally {
    desk.database.close();
  }
}

const list =
  ({ transact }: BenchDatabase, after?: { at: number; id: number }) =>
  () =>
    transact((tx) => operations.listConversations(tx, { limit: PAGE, after }));

export const LIST_LINES: readonly NodeLine[] = [
  {
    id: 'list-raw',
    what: 'first page of the chat list ÷ one statement of plain SQL with a partial index of what is unread',
    runs: 'node',
    dividend: 'ours',
    divisor: 'plain SQL',
    unit: 'ms',
    goal: { atMost: 1.2 },
    shortBound: { atMost: 8 },
    budgetSeconds: 3,
    measure: (context) =>
      onLarge(context, 200, (desk) => {
        const raw = desk.database.prepare(RAW_LIST);
        return { dividend: list(desk), divisor: () => raw.all() };
      }),
  },
  {
    id: 'list-counting',
    what: 'counting the messages of every conversation ÷ first page of the chat list',
    runs: 'node',
    dividend: 'counting',
    divisor: 'ours',
    unit: 'ms',
    goal: { atLeast: 100 },
    shortBound: { atLeast: 5 },
    budgetSeconds: 5,
    measure: (context) =>
      onLarge(context, 5, (desk) => {
        const counted = desk.database.prepare(
          `SELECT conversation_id, max(sent_at), sum(direction = 'incoming' AND status = 'delivered')
           FROM messages GROUP BY conversation_id ORDER BY 2 DESC LIMIT ${PAGE}`,
        );
        return { dividend: () => counted.all(), divisor: list(desk) };
      }),
  },
  {
    id: 'list-deep',
    what: 'four fifths down the chat list: OFFSET ÷ our cursor',
    runs: 'node',
    dividend: 'OFFSET',
    divisor: 'ours',
    unit: 'ms',
    goal: { atLeast: 2 },
    shortBound: null,
    budgetSeconds: 2,
    measure: (context) =>
      onLarge(context, 50, (desk) => {
        const deep = Math.floor(context.sizes.conversations * 0.8);
        const at = desk.database
          .prepare<[], { at: number; id: number }>(
            `SELECT last_message_at AS at, id FROM conversations ORDER BY 1 DESC, 2 DESC LIMIT 1 OFFSET ${deep - 1}`,
          )
          .get();
        const offset = desk.database.prepare(`${RAW_LIST} OFFSET ${deep}`);
        return { dividend: () => offset.all(), divisor: list(desk, at) };
      }),
  },
  {
    id: 'thread-deep',
    what: 'four fifths back in the longest chat: OFFSET ÷ our cursor',
    runs: 'node',
    dividend: 'OFFSET',
    divisor: 'ours',
    unit: 'ms',
    goal: { atLeast: 10 },
    shortBound: null,
    budgetSeconds: 2,
    measure: (context) =>
      onLarge(context, 30, (desk) => {
        const before = olderThan(desk, 1);
        const deep = desk.database
          .prepare<[], number>('SELECT count(*) * 4 / 5 FROM messages WHERE conversation_id = 1')
          .pluck()
          .get();
        const offset = desk.database.prepare(
          `SELECT * FROM messages WHERE conversation_id = 1 ORDER BY sent_at DESC, id DESC LIMIT ${PAGE} OFFSET ${deep ?? 0}`,
        );
        return {
          dividend: () => offset.all(),
          divisor: () =>
            desk.transact((tx) => operations.listMessages(tx, { conversationId: 1, limit: PAGE, before })),
        };
      }),
  },
  {
    id: 'customer-digits',
    what: 'a customer by four digits of the number: LIKE ÷ our trigrams',
    runs: 'node',
    dividend: 'LIKE',
    divisor: 'ours',
    unit: 'ms',
    goal: { atLeast: 1 },
    shortBound: null,
    budgetSeconds: 2,
    measure: (context) =>
      onLarge(context, 50, (desk) => {
        const like = desk.database.prepare(
          `SELECT * FROM conversations JOIN contacts ON contacts.id = contact_id WHERE phone LIKE ?
           ORDER BY last_message_at DESC LIMIT ${PAGE}`,
        );
        return {
          dividend: () => like.all('%1234%'),
          divisor: () =>
            desk.transact((tx) => operations.listConversations(tx, { query: '1234', limit: PAGE })),
        };
      }),
  },
];
