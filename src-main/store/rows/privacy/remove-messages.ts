import type { Tx } from '../../schema/tx.ts';
import { ofSets, IN_SET, removeAllOf, runOf } from './of-ids.ts';

const selectKeys = ofSets<{ waMessageId: string; conversationId: number }>(
  `SELECT wa_message_id AS waMessageId, conversation_id AS conversationId FROM messages
   WHERE wa_message_id IS NOT NULL AND id ${IN_SET}`,
);

const selectFiles = ofSets<{ fileId: string }>(
  `SELECT DISTINCT file_id AS fileId FROM attachments WHERE file_id IS NOT NULL AND message_id ${IN_SET}`,
);

const doom = (tx: Tx, fileIds: readonly string[], erasureId: number | null): number =>
  tx.run(
    {
      sql: `INSERT OR REPLACE INTO doomed_files (file_id, erasure_id)
        SELECT id, ? FROM media_files WHERE id ${IN_SET}
          AND NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.file_id = media_files.id)
          AND NOT EXISTS (SELECT 1 FROM template_files WHERE template_files.file_id = media_files.id)`,
      bind: ({ ids, erasure }: { ids: readonly string[]; erasure: number | null }) => [
        erasure,
        JSON.stringify(ids),
      ],
    },
    { ids: fileIds, erasure: erasureId },
  ).changes;

/**
 * Messages go with all that hangs on them: what is quoted of them elsewhere, receipts, changes that came early, the search.
 * A file that nobody else has is doomed, which outlives a crash. Nothing is told but that they are gone.
 * @param input.erasureId whose files they are; null: they were kept long enough. @returns how many files are doomed.
 */
export function removeMessages(tx: Tx, ids: readonly number[], input: { erasureId: number | null }): number {
  const keys = tx.all(selectKeys, { sets: [ids] });
  const fileIds = tx.all(selectFiles, { sets: [ids] }).map(({ fileId }) => fileId);
  forgetQuotes(tx, ids, keys);
  const waMessageIds = keys.map(({ waMessageId }) => waMessageId);
  for (const table of ['message_pricing', 'early_statuses', 'early_changes'])
    runOf(tx, `DELETE FROM ${table} WHERE wa_message_id ${IN_SET}`, waMessageIds);
  runOf(tx, `UPDATE prescriptions SET quoted_message_id = NULL WHERE quoted_message_id ${IN_SET}`, ids);
  removeAllOf(tx, 'message', ids);
  for (const id of ids) tx.changes.messageRemoved(id);
  if (fileIds.length === 0) return 0;
  const doomed = doom(tx, fileIds, input.erasureId);
  runOf(
    tx,
    `DELETE FROM media_files WHERE id ${IN_SET} AND id IN (SELECT file_id FROM doomed_files)`,
    fileIds,
  );
  return doomed;
}

/** Who answered them keeps the answer; WhatsApp's id alone may be another person's message, so the conversation counts too. */
function forgetQuotes(
  tx: Tx,
  ids: readonly number[],
  keys: readonly { waMessageId: string; conversationId: number }[],
): void {
  const waMessageIds = keys.map(({ waMessageId }) => waMessageId);
  const conversationIds = [...new Set(keys.map(({ conversationId }) => conversationId))];
  const forget = `UPDATE quoted_messages SET quoted_text = '', quoted_wa_id = NULL WHERE`;
  runOf(tx, `${forget} quoted_message_id ${IN_SET}`, ids);
  runOf(tx, `${forget} quoted_place <> 'chat' AND quoted_wa_id ${IN_SET}`, waMessageIds);
  runOf(
    tx,
    `${forget} quoted_place = 'chat' AND quoted_wa_id ${IN_SET}
      AND message_id IN (SELECT id FROM messages WHERE messages.id = message_id AND conversation_id ${IN_SET})`,
    waMessageIds,
    conversationIds,
  );
}

/** Recordings go, the messages stay and say so. */
export function removeVoice(tx: Tx, ids: readonly number[], now: number): void {
  const fileIds = tx.all(selectFiles, { sets: [ids] }).map(({ fileId }) => fileId);
  tx.run(
    {
      sql: `UPDATE attachments SET state = 'removed', file_id = NULL, waveform = NULL, updated_at = ? WHERE message_id ${IN_SET}`,
      bind: (p: { ids: readonly number[]; now: number }) => [p.now, JSON.stringify(p.ids)],
    },
    { ids, now },
  );
  doom(tx, fileIds, null);
  runOf(
    tx,
    `DELETE FROM media_files WHERE id ${IN_SET} AND id IN (SELECT file_id FROM doomed_files)`,
    fileIds,
  );
  for (const id of ids) tx.changes.messageChanged(id);
}
