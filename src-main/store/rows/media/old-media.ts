import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { MediaCleanUp } from '#shared/domain/messages/attachment.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { FINISHED_STATUSES, isOpenStatus } from '#shared/domain/prescriptions/prescription.ts';
import type { PrescriptionStatus } from '#shared/domain/prescriptions/prescription.ts';
import { isHeldConversation } from '../privacy/old-rows.ts';
import type { OutboxState } from '../../contract/store.ts';

/** Finished for good; everything else goes out by itself or waits for a person who may send it. */
const FINISHED = ['sent', 'dropped'] as const satisfies readonly OutboxState[];

/** What a message's file may still be for. */
export interface FileUse {
  /** Of the message's outbox entry; null for what the desk did not write. */
  outboxState: OutboxState | null;
  /** Of the prescription that is read from it; null for none. */
  prescriptionStatus: PrescriptionStatus | null;
}

/** It may still be sent, or somebody still reads a prescription from it. */
export const isStillUsed = ({ outboxState, prescriptionStatus }: FileUse): boolean =>
  (outboxState !== null && !FINISHED.some((finished) => finished === outboxState)) ||
  (prescriptionStatus !== null && isOpenStatus(prescriptionStatus));

const stored = query
  .selectFrom('attachments')
  .innerJoin('messages', 'messages.id', 'attachments.message_id')
  .leftJoin('outbox', 'outbox.message_id', 'attachments.message_id')
  .leftJoin('prescription_photos', 'prescription_photos.message_id', 'attachments.message_id')
  .leftJoin('prescriptions', 'prescriptions.id', 'prescription_photos.prescription_id')
  // Whom a legal hold protects keeps their files too.
  .where(sql<SqlBool>`NOT ${sql.raw(isHeldConversation('messages.conversation_id'))}`)
  .where('attachments.file_id', 'is not', null);

const selectStored = statement((p: { after: number; limit: number }) =>
  stored
    .select([
      'attachments.message_id as messageId',
      'messages.sent_at as sentAt',
      'outbox.state as outboxState',
      'prescriptions.status as prescriptionStatus',
    ])
    .where('attachments.message_id', '>', p.after)
    .orderBy('attachments.message_id')
    .limit(p.limit),
);

/** Enough that one with a time of its own does not decide. */
const LATELY = 50;

const selectLastWritten = statement(() =>
  query
    .selectFrom(
      query
        .selectFrom('messages')
        .select(sql<number>`min(sent_at, coalesce(whatsapp_at, sent_at))`.as('at'))
        .where('messages.direction', '=', 'incoming')
        .orderBy('messages.id', 'desc')
        .limit(LATELY)
        .as('lately'),
    )
    .select(({ fn }) => fn.max('lately.at').as('at')),
);

const goes = (sentBefore: number) =>
  sql<SqlBool>`messages.sent_at < ${sentBefore} AND coalesce(outbox.state, 'sent') IN (${sql.join(FINISHED)})
    AND coalesce(prescriptions.status, 'collected') IN (${sql.join(FINISHED_STATUSES)})`;

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
  tx: ReadTx,
  input: { after: number; limit: number },
): (FileUse & { messageId: number; sentAt: number })[] {
  return tx.all(selectStored, input);
}

/** A file goes only when it goes from every message that has it. */
export function measureOldMedia(tx: ReadTx, sentBefore: number): MediaCleanUp {
  const messages = tx.get(countMessages, { sentBefore })?.count ?? 0;
  return { messages, ...(tx.get(selectFiles, { sentBefore }) ?? { files: 0, sizeBytes: 0 }) };
}

export function setAttachmentRemoved(tx: Tx, input: { messageId: number; now: number }): void {
  tx.run(updateRemoved, input);
}

/** Epoch ms; null without any message. */
export function findLastWrittenAt(tx: ReadTx): number | null {
  return tx.get(selectLastWritten, {})?.at ?? null;
}
