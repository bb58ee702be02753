import type { Database } from 'better-sqlite3';
import { previewOf } from './frozen/preview.ts';
import type { Migration } from './migration.ts';

/** WhatsApp's first year, epoch ms. */
const FIRST_MS = 1_230_768_000_000;
const TOLERANCE_MS = 120_000;

interface Newest {
  id: number;
  type: string;
  waType: string;
  direction: string;
  status: string;
  content: string;
  sentAt: number;
  revokedAt: number | null;
}

/**
 * A message stands where it was seen when its own time cannot be; that time is kept beside it. What one of those pushed
 * down or pinned in the list comes right.
 */
export const whatsAppTimes: Migration = {
  version: 180,
  up: (database) => {
    database.exec(`
      -- WhatsApp's own time, where that is not sent_at.
      ALTER TABLE messages ADD COLUMN whatsapp_at INTEGER;
    `);
    const impossible = `created_at >= ${FIRST_MS}
      AND (sent_at < ${FIRST_MS} OR sent_at > created_at + ${TOLERANCE_MS})`;
    const touched = database
      .prepare<[], { id: number }>(`SELECT DISTINCT conversation_id AS id FROM messages WHERE ${impossible}`)
      .all();
    // What the desk itself queued has no time of WhatsApp's: it was only put below the others.
    database.exec(`
      UPDATE messages SET whatsapp_at = CASE WHEN client_key IS NULL THEN sent_at END, sent_at = created_at
      WHERE ${impossible};
    `);
    for (const { id } of touched) showNewest(database, id);
  },
};

function showNewest(database: Database, conversationId: number): void {
  const find = (condition: string): Newest | undefined =>
    database
      .prepare<[number], Newest>(
        `SELECT id, type, wa_type AS waType, direction, status, content, sent_at AS sentAt, revoked_at AS revokedAt
         FROM messages WHERE conversation_id = ? ${condition} ORDER BY sent_at DESC, id DESC LIMIT 1`,
      )
      .get(conversationId);
  const newest = find('AND (automation IS NULL OR sent_by IS NOT NULL)') ?? find('');
  if (newest === undefined) return;
  const isRevoked = newest.revokedAt !== null;
  database
    .prepare(
      `UPDATE conversations SET last_message_at = ?, last_message_id = ?, last_message_preview = ?,
         last_message_type = ?, last_message_wa_type = ?, last_message_direction = ?, last_message_status = ?
       WHERE id = ?`,
    )
    .run(
      newest.sentAt,
      newest.id,
      isRevoked ? '' : previewOf(newest.content),
      isRevoked ? 'other' : newest.type,
      isRevoked ? 'revoked' : newest.waType,
      newest.direction,
      newest.status,
      conversationId,
    );
}
