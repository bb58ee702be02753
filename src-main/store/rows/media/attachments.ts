import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import {
  waveformSchema,
  type Attachment,
  type AttachmentFailure,
} from '#shared/domain/messages/attachment.ts';
import { DOWNLOAD_PAUSES_MS } from '#shared/domain/messages/download-pauses.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJsonOrNull } from '../json-column.ts';
import { addressesBeside, addressesOfMessage } from '../people/numbers/contact-addresses.ts';
import type { DueDownload, MediaFile } from '../../contract/store.ts';

/** For a message's row, joined by messages.id; toAttachment makes the domain's object of them. */
export const ATTACHMENT_COLUMNS = [
  'attachments.kind as attachmentKind',
  'attachments.state as attachmentState',
  'attachments.file_id as fileId',
  'attachments.file_name as fileName',
  'attachments.mime_type as mimeType',
  'attachments.size_bytes as sizeBytes',
  'attachments.width',
  'attachments.height',
  'attachments.duration_ms as durationMs',
  'attachments.waveform',
  'attachments.failure',
] as const;

/** Everything is null for a message without a file. */
export interface AttachmentRow {
  attachmentKind: Attachment['kind'] | null;
  attachmentState: Attachment['state'] | null;
  fileId: string | null;
  fileName: string | null;
  mimeType: string | null;
  sizeBytes: number | null;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** JSON: number[]. */
  waveform: string | null;
  failure: AttachmentFailure | null;
}

export function toAttachment(row: AttachmentRow): Attachment | null {
  const { attachmentKind, attachmentState } = row;
  if (attachmentKind === null || attachmentState === null) return null;
  return {
    kind: attachmentKind,
    state: attachmentState,
    fileId: row.fileId,
    fileName: row.fileName,
    mimeType: row.mimeType,
    sizeBytes: row.sizeBytes,
    width: row.width,
    height: row.height,
    durationMs: row.durationMs,
    waveform: readJsonOrNull(row.waveform, waveformSchema),
    failure: row.failure,
  };
}

type NewAttachment = Attachment & {
  messageId: number;
  remoteId?: string | undefined;
  notBefore: number;
  now: number;
};

const insert = statement((p: Omit<NewAttachment, 'waveform'> & { waveform: string | null }) =>
  query.insertInto('attachments').values({
    message_id: p.messageId,
    kind: p.kind,
    state: p.state,
    file_id: p.fileId,
    file_name: p.fileName,
    mime_type: p.mimeType,
    size_bytes: p.sizeBytes,
    width: p.width,
    height: p.height,
    duration_ms: p.durationMs,
    waveform: p.waveform,
    failure: p.failure,
    remote_id: p.remoteId ?? null,
    attempts: 0,
    not_before: p.notBefore,
    updated_at: p.now,
  }),
);

export interface DueQuery {
  now: number;
  /** null: whichever. */
  link: Link | null;
  limit: number;
}

const selectWaiting = query
  .selectFrom('attachments')
  .innerJoin('messages', 'messages.id', 'attachments.message_id')
  .innerJoin('contacts', 'contacts.id', 'messages.contact_id')
  .select([
    'attachments.message_id as messageId',
    'messages.conversation_id as conversationId',
    'messages.wa_message_id as waMessageId',
    'messages.direction',
    'contacts.chat_address as chatAddress',
    addressesOfMessage.as('addresses'),
    'attachments.kind',
    'attachments.mime_type as mimeType',
    'attachments.size_bytes as sizeBytes',
    'attachments.attempts',
    'attachments.remote_id as remoteId',
    'messages.link',
  ])
  // A literal, so that SQLite sees that the partial index attachments_waiting answers it.
  .where(sql<SqlBool>`attachments.state = 'waiting'`)
  // When its better file comes at the first try, this one need not come at all.
  .where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('better_files')
          .select('better_files.message_id')
          .whereRef('better_files.message_id', '=', 'attachments.message_id')
          .where('better_files.state', '=', 'waiting')
          .where('better_files.attempts', '=', 0),
      ),
    ),
  );

/**
 * One that would wait for longer than its pause ever lasts is due: somebody has set the clock since it was put off.
 * Literals and not parameters for what never changes.
 */
export const isDue = (table: 'attachments' | 'better_files', now: number) => sql<SqlBool>`(
  ${sql.table(table)}.not_before <= ${now}
  OR ${sql.table(table)}.not_before > ${now} + CASE ${sql.table(table)}.attempts
    ${sql.join(
      DOWNLOAD_PAUSES_MS.map((ms, index) => sql`WHEN ${sql.lit(index + 1)} THEN ${sql.lit(ms)}`),
      sql` `,
    )}
    ELSE 0
  END
)`;

/** Of messages that came by this link; of all with null. */
export const cameBy = (link: Link | null) => sql<SqlBool>`(${link} IS NULL OR messages.link = ${link})`;

// Newest first: that is what somebody is waiting for at the counter.
const selectDue = statement((p: DueQuery) =>
  selectWaiting
    .where(isDue('attachments', p.now))
    .where(cameBy(p.link))
    .orderBy('attachments.message_id', 'desc')
    .limit(p.limit),
);

const selectNextDue = statement((p: { now: number }) =>
  query
    .selectFrom('attachments')
    .select(({ fn }) => fn.min('attachments.not_before').as('at'))
    .where(sql<SqlBool>`attachments.state = 'waiting'`)
    .where('attachments.not_before', '>', p.now),
);

const updateStored = statement(
  (p: { messageId: number; fileId: string; mimeType: string; sizeBytes: number; now: number }) =>
    query
      .updateTable('attachments')
      .set({
        state: 'stored',
        file_id: p.fileId,
        mime_type: p.mimeType,
        size_bytes: p.sizeBytes,
        failure: null,
        updated_at: p.now,
      })
      .where('message_id', '=', p.messageId),
);

const updateWaiting = statement(
  (p: { messageId: number; attempts: number; notBefore: number; now: number }) =>
    query
      .updateTable('attachments')
      .set({
        state: 'waiting',
        failure: null,
        attempts: p.attempts,
        not_before: p.notBefore,
        updated_at: p.now,
      })
      .where('message_id', '=', p.messageId),
);

const updateFailed = statement((p: { messageId: number; failure: AttachmentFailure; now: number }) =>
  query
    .updateTable('attachments')
    .set({ state: 'failed', failure: p.failure, updated_at: p.now })
    .where('message_id', '=', p.messageId),
);

const updateReleased = statement((p: { fileId: string; askSince: number; now: number }) =>
  query
    .updateTable('attachments')
    .set(({ eb, selectFrom }) => {
      const askAgain = eb.exists(
        selectFrom('messages')
          .select('messages.id')
          .whereRef('messages.id', '=', 'attachments.message_id')
          .where('messages.wa_message_id', 'is not', null)
          .where('messages.sent_at', '>=', p.askSince),
      );
      return {
        state: eb.case().when(askAgain).then('waiting').else('failed').end().$castTo<Attachment['state']>(),
        failure: eb
          .case()
          .when(askAgain)
          .then(null)
          .else('expired')
          .end()
          .$castTo<AttachmentFailure | null>(),
        file_id: null,
        attempts: 0,
        not_before: p.now,
        updated_at: p.now,
      };
    })
    .where('file_id', '=', p.fileId),
);

export function insertAttachment(tx: Tx, attachment: NewAttachment): void {
  const { waveform } = attachment;
  tx.run(insert, { ...attachment, waveform: waveform === null ? null : JSON.stringify(waveform) });
}

/** Attachments to fetch now, newest first. */
export function listDueAttachments(tx: ReadTx, input: DueQuery): DueDownload[] {
  return tx.all(selectDue, input).flatMap(({ waMessageId, addresses, ...row }) =>
    // Only a message of WhatsApp's waits for its file, and it has an id.
    waMessageId === null
      ? []
      : [
          {
            ...row,
            waMessageId,
            otherAddresses: addressesBeside(row.chatAddress, addresses),
            isBetter: false,
          },
        ],
  );
}

/** When the next one that waits becomes due, epoch ms; null when none does. */
export function nextDueAttachmentAt(tx: ReadTx, now: number): number | null {
  return tx.get(selectNextDue, { now })?.at ?? null;
}

export function setAttachmentStored(
  tx: Tx,
  input: { messageId: number; file: MediaFile; now: number },
): void {
  const { messageId, file, now } = input;
  tx.run(updateStored, {
    messageId,
    fileId: file.id,
    mimeType: file.mimeType,
    sizeBytes: file.sizeBytes,
    now,
  });
}

export function setAttachmentWaiting(
  tx: Tx,
  input: { messageId: number; attempts: number; notBefore: number; now: number },
): void {
  tx.run(updateWaiting, input);
}

export function setAttachmentFailed(
  tx: Tx,
  input: { messageId: number; failure: AttachmentFailure; now: number },
): void {
  tx.run(updateFailed, input);
}

/** Messages with this file wait for it again, or it counts as expired when they were sent before `askSince`. */
export function releaseAttachments(tx: Tx, input: { fileId: string; askSince: number; now: number }): void {
  tx.run(updateReleased, input);
}
