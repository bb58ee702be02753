import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import { chatMarksSchema, NO_CHAT_MARKS, type ChatMarks } from '#shared/domain/conversations/chat-marks.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

/** Of one contact's chat; times are epoch ms, null: not so. */
export interface ContactMarks {
  markedUnreadAt: number | null;
  archivedAt: number | null;
  pinnedAt: number | null;
  mutedUntil: number | null;
  blockedAt: number | null;
}

const NOTHING: ContactMarks = {
  markedUnreadAt: null,
  archivedAt: null,
  pinnedAt: null,
  mutedUntil: null,
  blockedAt: null,
};

/**
 * For a conversation's row: JSON, see readChatMarks. It is archived when all its chats are; blocked when the person is whom
 * the next answer goes to. Of chats without marks only how many there are: making the object takes as long as all else of a
 * list's row.
 */
export const chatMarksOf = sql<string>`CASE WHEN NOT EXISTS (
  SELECT 1 FROM contacts AS plain
  WHERE plain.conversation_id = conversations.id AND (
    EXISTS (SELECT 1 FROM chat_marks AS any_mark WHERE any_mark.contact_id = plain.id)
    OR EXISTS (SELECT 1 FROM chat_actions AS any_action WHERE any_action.contact_id = plain.id)
  )
) THEN (
  SELECT CAST(count(*) AS TEXT) FROM contacts AS counted WHERE counted.conversation_id = conversations.id
) ELSE (
  SELECT json_object(
    'isMarkedUnread', max(marks.marked_unread_at IS NOT NULL),
    'isArchived', min(marks.archived_at IS NOT NULL),
    'pinnedAt', max(marks.pinned_at),
    'mutedUntil', max(marks.muted_until),
    'isBlocked', max(marks.blocked_at IS NOT NULL AND marked.chat_address = conversations.chat_address),
    'accounts', count(*),
    'blocked', (
      SELECT json_group_array(json_object(
        'contactId', barred.id, 'phone', barred.phone, 'username', barred.username,
        'name', coalesce(barred.phone_book_name, barred.push_name),
        'isAnswered', barred.chat_address = conversations.chat_address
      ))
      FROM contacts AS barred
      INNER JOIN chat_marks AS barring ON barring.contact_id = barred.id AND barring.blocked_at IS NOT NULL
      WHERE barred.conversation_id = conversations.id
    ),
    'failed', (
      SELECT json_group_array(json_object('id', asked.id, 'kind', asked.kind))
      FROM contacts AS asking
      INNER JOIN chat_actions AS asked ON asked.contact_id = asking.id AND asked.state = 'failed'
      WHERE asking.conversation_id = conversations.id
    )
  )
  FROM contacts AS marked
  LEFT JOIN chat_marks AS marks ON marks.contact_id = marked.id
  WHERE marked.conversation_id = conversations.id
) END`;

/** SQLite knows no booleans. */
const flag = z.union([z.boolean(), z.number(), z.null()]).transform(Boolean);
const storedObject = chatMarksSchema.extend({
  isMarkedUnread: flag,
  isArchived: flag,
  isBlocked: flag,
  blocked: z.array(chatMarksSchema.shape.blocked.element.extend({ isAnswered: flag })),
});
const storedSchema = z.union([
  storedObject,
  z.number().transform((accounts): ChatMarks => ({ ...NO_CHAT_MARKS, accounts })),
]);

/** Nearly every chat of a list says the same, and checking it costs more than reading the row. */
let lastRead: { json: string | null; marks: Readonly<ChatMarks> } = { json: null, marks: NO_CHAT_MARKS };

export function readChatMarks(json: string | null): ChatMarks {
  if (json !== lastRead.json) lastRead = { json, marks: readJson(json, storedSchema, NO_CHAT_MARKS) };
  return lastRead.marks;
}

/** The conversations with a chat that somebody marked unread by hand. */
export const markedUnread = sql<SqlBool>`conversations.id IN (
  SELECT marked.conversation_id FROM chat_marks AS marks
  INNER JOIN contacts AS marked ON marked.id = marks.contact_id
  WHERE marks.marked_unread_at IS NOT NULL AND marked.conversation_id IS NOT NULL
)`;

/** Those with a chat that is pinned. */
export const isPinned = sql<SqlBool>`conversations.id IN (${pinnedIds()})`;
export const isNotPinned = sql<SqlBool>`conversations.id NOT IN (${pinnedIds()})`;

function pinnedIds() {
  return sql`
    SELECT marked.conversation_id FROM chat_marks AS marks
    INNER JOIN contacts AS marked ON marked.id = marks.contact_id
    WHERE marks.pinned_at IS NOT NULL AND marked.conversation_id IS NOT NULL`;
}

/** Those of which every chat is archived. */
export const isArchived = sql<SqlBool>`conversations.id IN (${archivedIds()})`;

/** The ordinary list's: see isPutAway. */
export const isNotPutAway = sql<SqlBool>`(conversations.unread_count > 0 OR tickets.id IS NOT NULL
  OR conversations.id NOT IN (${archivedIds()}) OR ${markedUnread})`;

function archivedIds() {
  return sql`
    SELECT marked.conversation_id FROM chat_marks AS marks
    INNER JOIN contacts AS marked ON marked.id = marks.contact_id
    WHERE marks.archived_at IS NOT NULL AND marked.conversation_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM contacts AS other
      LEFT JOIN chat_marks AS others ON others.contact_id = other.id
      WHERE other.conversation_id = marked.conversation_id AND others.archived_at IS NULL
    )`;
}

/** Whether the pharmacy has blocked a contact. @param contact its column. */
export const isBlocked = (contact: string) =>
  sql<SqlBool>`EXISTS (
    SELECT 1 FROM chat_marks AS blocking
      WHERE blocking.contact_id = ${sql.ref(contact)} AND blocking.blocked_at IS NOT NULL
  )`;

/** The links over which WhatsApp is still to be told that a contact is blocked no more. @param contact its column. */
export const unblockingOver = (contact: string) =>
  sql<string | null>`(
    SELECT group_concat(unblocking.link) FROM chat_actions AS unblocking
      WHERE unblocking.contact_id = ${sql.ref(contact)} AND unblocking.state = 'waiting'
        AND unblocking.kind = 'block' AND unblocking.value = ''
  )`;

const select = statement((p: { contactId: number }) =>
  query
    .selectFrom('chat_marks')
    .select([
      'marked_unread_at as markedUnreadAt',
      'archived_at as archivedAt',
      'pinned_at as pinnedAt',
      'muted_until as mutedUntil',
      'blocked_at as blockedAt',
    ])
    .where('contact_id', '=', p.contactId),
);

const write = statement((p: ContactMarks & { contactId: number }) =>
  query.replaceInto('chat_marks').values({
    contact_id: p.contactId,
    marked_unread_at: p.markedUnreadAt,
    archived_at: p.archivedAt,
    pinned_at: p.pinnedAt,
    muted_until: p.mutedUntil,
    blocked_at: p.blockedAt,
  }),
);

const countPinned = statement(() =>
  query
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isPinned),
);

const countMarkedUnread = statement(() =>
  query
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(markedUnread)
    .where(({ eb, lit }) => eb('unread_count', '=', lit(0))),
);

export const marksOfContact = (tx: ReadTx, contactId: number): ContactMarks =>
  tx.get(select, { contactId }) ?? NOTHING;

/** @returns whether anything is other than before. */
export function setMarks(tx: Tx, contactId: number, patch: Partial<ContactMarks>): boolean {
  const before = marksOfContact(tx, contactId);
  const after = { ...before, ...patch };
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  tx.run(write, { contactId, ...after });
  return true;
}

/** Conversations with a pinned chat. */
export const countPinnedChats = (tx: ReadTx): number => tx.get(countPinned, {})?.count ?? 0;

/** Conversations marked unread by hand in which every message is read. */
export const countOnlyMarkedUnread = (tx: ReadTx): number => tx.get(countMarkedUnread, {})?.count ?? 0;

/** Two contacts are one person: what the one that goes had stays. */
export function giveMarksToContact(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  const from = marksOfContact(tx, fromId);
  const into = marksOfContact(tx, intoId);
  setMarks(tx, intoId, {
    markedUnreadAt: into.markedUnreadAt ?? from.markedUnreadAt,
    // Only what is put away under both names is.
    archivedAt: from.archivedAt === null ? null : into.archivedAt,
    pinnedAt: into.pinnedAt ?? from.pinnedAt,
    mutedUntil: into.mutedUntil ?? from.mutedUntil,
    blockedAt: into.blockedAt ?? from.blockedAt,
  });
}
