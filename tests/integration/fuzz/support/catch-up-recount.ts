import type { Database } from 'better-sqlite3';
import type { DeskLife } from './catch-up-life.ts';
import { isUnread, type Written } from './catch-up-world.ts';

interface Row {
  id: string;
  content: string;
  status: string;
  editedAt: number | null;
  revokedAt: number | null;
  reactions: string;
  unread: number;
  hasGap: number;
}

/** What the database holds, read by nothing of the product's. */
function rowsOf(database: Database): Map<string, Row> {
  const rows = database
    .prepare<[], Row>(
      `SELECT wa_message_id AS id, content, messages.status, edited_at AS editedAt, revoked_at AS revokedAt, reactions,
         unread_count AS unread,
         EXISTS (SELECT 1 FROM contacts JOIN contact_gaps ON contact_gaps.contact_id = contacts.id
                 WHERE contacts.conversation_id = conversations.id) AS hasGap
       FROM messages JOIN conversations ON conversations.id = messages.conversation_id`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether a message must be in the desk: what is unread, however old, and of the rest what the first link takes in. */
function mustBeStored(one: Written, { seesFrom, linkedAt, isFirstRunBroken }: DeskLife): boolean {
  // What the first link could not read, and was answered before the next one could, is no more unread than that.
  const missedUntil = isFirstRunBroken ? Infinity : (linkedAt ?? Infinity);
  const isAnswered =
    one.isOpened || one.message.fromMe || (one.answeredAt !== null && one.answeredAt <= missedUntil);
  return !isAnswered || one.writtenAt >= seesFrom;
}

/** After a run: what must be there and is not, and of which nobody is told either. */
export function missingSilently(life: DeskLife): string[] {
  const { world, opened, linkedAt } = life;
  if (linkedAt === null) return [];
  const rows = rowsOf(opened.database);
  const gaps = new Set(
    opened.database
      .prepare<[], string>(
        `SELECT coalesce(phone, '') || ' ' || coalesce(lid, '') FROM contacts
         JOIN contact_gaps ON contact_gaps.contact_id = contacts.id`,
      )
      .pluck()
      .all()
      .join(' ')
      .split(' '),
  );
  return world.written
    .filter((one) => mustBeStored(one, life) && !rows.has(one.message.waMessageId))
    .filter(
      (one) => !world.addressesOf(one.customer).some((address) => gaps.has(address.replace('@c.us', ''))),
    )
    .map(describe);
}

/** At the end: everything is there as WhatsApp has it, counted once, and nothing is said to be missing. */
export function differences(life: DeskLife): string[] {
  const { world, opened, mustShow } = life;
  const rows = rowsOf(opened.database);
  const found: string[] = [];
  for (const one of world.written) {
    const row = rows.get(one.message.waMessageId);
    if (row === undefined) {
      if (mustBeStored(one, life)) found.push(`lost: ${describe(one)}`);
      continue;
    }
    if (mustShow.has(one)) found.push(...changesMissing(one, row));
  }
  const all = opened.database.prepare<[], number>('SELECT count(*) FROM messages').pluck().get();
  if (all !== rows.size || rows.size > world.written.length) found.push(`${String(all)} rows`);
  if ([...rows.values()].some(({ hasGap }) => hasGap === 1)) found.push('a gap is left');
  return [...found, ...unreadDifferences(life, rows)];
}

function changesMissing(one: Written, row: Row): string[] {
  const reactions = JSON.parse(row.reactions) as { emoji: string }[];
  return [
    ...(one.edited !== null && row.content !== one.edited.text ? [`not edited: ${describe(one)}`] : []),
    ...(one.deletedAt !== null && row.revokedAt === null ? [`not deleted: ${describe(one)}`] : []),
    ...(one.reaction !== null && reactions.every(({ emoji }) => emoji !== one.reaction?.emoji)
      ? [`no reaction: ${describe(one)}`]
      : []),
  ];
}

/**
 * Everything that came in is unread, but for what was opened on the phone before the first link, and what was answered
 * there. Of that some may be: the desk does not always know that two names are one person's, or an answer's time.
 */
function unreadDifferences({ world, opened, isFirstRunBroken }: DeskLife, rows: Map<string, Row>): string[] {
  const count = opened.database.prepare<[], number>('SELECT sum(unread_count) FROM conversations').pluck();
  const incoming = world.written.filter(({ message }) => !message.fromMe && rows.has(message.waMessageId));
  const expected = incoming.filter(isUnread).length;
  const unread = count.get() ?? 0;
  // What could not be read with the first link comes later, and then nobody knows any more what was opened.
  const most = isFirstRunBroken ? incoming.length : incoming.filter(({ isOpened }) => !isOpened).length;
  return unread >= expected && unread <= most ? [] : [`${unread} unread in place of ${expected}`];
}

const describe = ({ message, customer, writtenAt }: Written): string =>
  `${message.waMessageId} of ${customer} at ${writtenAt}, dated ${message.sentAt}`;
