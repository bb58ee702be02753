import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { MediaCleanUp } from '../../../src-shared/domain/attachment.ts';
import { query, statement } from '../database/query.ts';
import type { Tx } from '../database/tx.ts';
import type { OutboxState } from '../store.ts';

/** Finished for good; everything else goes out by itself or waits for a person who may send it. */
const FINISHED = ['sent', 'dropped'] as const satisfies readonly OutboxState[];

/** @param state of the message's outbox entry; null for what the desk did not write. */
export const mayStillBeSent = (state: OutboxState | null): boolean =>
  state !== null && !FINISHED.some((finished) => finished === state);

const stored = query
  .selectFrom('attachments')
  .innerJoin('messages', 'messages.id', 'attachments.message_id')
  .leftJoin('outbox', 'outbox.message_id', 'attachments.message_id')
  .where('attachments.file_id', 'is not', null);

const selectStored = statement((p: { after: number; limit: number }) =>
  stored
    .select([
      'attachments.message_id as messageId',
      'messages.sent_at as sentAt',
      'outbox.state as outboxState',
    ])
    .where('attachments.message_id', '>', p.after)
    .orderBy('attachments.message_id')
    .limit(p.limit),
);

const goes = (sentBefore: number) =>
  sql<SqlBool>`messages.sent_at < ${sentBefore} AND coalesce(outbox.state, 'sent') IN (${sql.join(FINISHED)})`;

const countMessages = statement((p: { sentBefore: number }) =>
  stored.select(({ fn }) => fn.countAll<number>().as('count')).where(goes(p.sentBefore)),
);

const selectFiles = statement((p: { sentBefore: number }) =>
  query
    .selectFrom(
      stored
        .innerJoin('media_files', 'media_files.id', 'attachments.file_id')
        .select('media_files.size_bytes as sizeBytes')
        .groupBy('media_files.id')
        .having(({ fn }) => fn.min<number>(sql`iif(${goes(p.sentBefore)}, 1, 0)`), '=', 1)
        .as('files'),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as('files'),
      fn.coalesce(fn.sum<number>('files.sizeBytes'), sql<number>`0`).as('sizeBytes'),
    ]),
);

const updateRemoved = statement((p: { messageId: number; now: number }) =>
  query
    .updateTable('attachments')
    .set({ state: 'removed', file_id: null, updated_at: p.now })
    .where('message_id', '=', p.messageId),
);

/** Messages that have their file, by id. */
export function listStoredAttachments(
  tx: Tx,
  input: { after: number; limit: number },
): { messageId: number; sentAt: number; outboxState: OutboxState | null }[] {
  return tx.all(selectStored, input);
}

/** A file goes only when it goes from every message that has it. */
export function measureOldMedia(tx: Tx, sentBefore: number): MediaCleanUp {
  const messages = tx.get(countMessages, { sentBefore })?.count ?? 0;
  return { messages, ...(tx.get(selectFiles, { sentBefore }) ?? { files: 0, sizeBytes: 0 }) };
}

export function setAttachmentRemoved(tx: Tx, input: { messageId: number; now: number }): void {
  tx.run(updateRemoved, input);
}
