import { sql, type SqlBool } from 'kysely';
import type { MediaAppearance } from '#shared/domain/messages/attachment.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { DueDownload } from '../../contract/store.ts';
import { addressesBeside, addressesOfMessage } from '../people/numbers/contact-addresses.ts';
import { cameBy, isDue, type DueQuery } from './attachments.ts';

// A photo sent in HD comes twice. The message keeps the file that came first until the better one is here.

type NewBetterFile = Pick<MediaAppearance, 'width' | 'height' | 'durationMs'> & {
  messageId: number;
  waMessageId: string;
  sizeBytes: number | null;
  now: number;
};

const insert = statement((p: NewBetterFile) =>
  query
    .insertInto('better_files')
    .values({
      message_id: p.messageId,
      better_wa_id: p.waMessageId,
      state: 'waiting',
      width: p.width,
      height: p.height,
      duration_ms: p.durationMs,
      size_bytes: p.sizeBytes,
      attempts: 0,
      not_before: p.now,
      updated_at: p.now,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectByMessage = statement((p: { messageId: number }) =>
  query
    .selectFrom('better_files')
    .select('better_wa_id as waMessageId')
    .where('message_id', '=', p.messageId),
);

// A literal, so that SQLite sees that the partial index better_files_waiting answers it.
const isWaiting = sql<SqlBool>`better_files.state = 'waiting'`;

const selectDue = statement((p: DueQuery) =>
  query
    .selectFrom('better_files')
    .innerJoin('attachments', 'attachments.message_id', 'better_files.message_id')
    .innerJoin('messages', 'messages.id', 'better_files.message_id')
    .innerJoin('contacts', 'contacts.id', 'messages.contact_id')
    .select([
      'better_files.message_id as messageId',
      'messages.conversation_id as conversationId',
      'better_files.better_wa_id as waMessageId',
      'messages.direction',
      'contacts.chat_address as chatAddress',
      addressesOfMessage.as('addresses'),
      'attachments.kind',
      'attachments.mime_type as mimeType',
      'better_files.size_bytes as sizeBytes',
      'better_files.attempts',
      'messages.link',
    ])
    .where(isWaiting)
    // What the pharmacy has let go of does not come back.
    .where('attachments.state', '!=', 'removed')
    .where(isDue('better_files', p.now))
    .where(cameBy(p.link))
    .orderBy('better_files.message_id', 'desc')
    .limit(p.limit),
);

const selectNextDue = statement((p: { now: number }) =>
  query
    .selectFrom('better_files')
    .select(({ fn }) => fn.min('better_files.not_before').as('at'))
    .where(isWaiting)
    .where('better_files.not_before', '>', p.now),
);

const updateDeferred = statement(
  (p: { messageId: number; attempts: number; notBefore: number; now: number }) =>
    query
      .updateTable('better_files')
      .set({ attempts: p.attempts, not_before: p.notBefore, updated_at: p.now })
      .where('message_id', '=', p.messageId)
      .where(isWaiting),
);

const updateFailed = statement((p: { messageId: number; now: number }) =>
  query
    .updateTable('better_files')
    .set({ state: 'failed', updated_at: p.now })
    .where('message_id', '=', p.messageId)
    .where(isWaiting),
);

const updateStored = statement((p: { messageId: number; now: number }) =>
  query
    .updateTable('better_files')
    .set({ state: 'stored', updated_at: p.now })
    .where('message_id', '=', p.messageId),
);

const updateAppearance = statement((p: { messageId: number }) =>
  query
    .updateTable('attachments')
    .from('better_files')
    .set(({ fn, ref }) => ({
      width: fn.coalesce('better_files.width', 'attachments.width'),
      height: fn.coalesce('better_files.height', 'attachments.height'),
      duration_ms: fn.coalesce('better_files.duration_ms', ref('attachments.duration_ms')),
    }))
    .whereRef('better_files.message_id', '=', 'attachments.message_id')
    .where('attachments.message_id', '=', p.messageId),
);

const updateWaiting = statement((p: { messageId: number; now: number }) =>
  query
    .updateTable('better_files')
    .set({ state: 'waiting', attempts: 0, not_before: p.now, updated_at: p.now })
    .where('message_id', '=', p.messageId),
);

const updateLost = statement((p: { fileId: string; now: number }) =>
  query
    .updateTable('better_files')
    .set({ state: 'waiting', attempts: 0, not_before: p.now, updated_at: p.now })
    .where('message_id', 'in', ({ selectFrom }) =>
      selectFrom('attachments').select('attachments.message_id').where('file_id', '=', p.fileId),
    ),
);

/** @returns false when the message has one already. */
export function insertBetterFile(tx: Tx, file: NewBetterFile): boolean {
  return tx.run(insert, file).changes > 0;
}

export function hasBetterFile(tx: ReadTx, messageId: number): boolean {
  return tx.get(selectByMessage, { messageId }) !== undefined;
}

/** Better files to fetch now, those of the newest messages first. */
export function listDueBetterFiles(tx: ReadTx, input: DueQuery): DueDownload[] {
  return tx.all(selectDue, input).map(({ addresses, ...row }) => ({
    ...row,
    otherAddresses: addressesBeside(row.chatAddress, addresses),
    isBetter: true,
    remoteId: null,
  }));
}

/** When the next one that waits becomes due, epoch ms; null when none does. */
export function nextDueBetterFileAt(tx: ReadTx, now: number): number | null {
  return tx.get(selectNextDue, { now })?.at ?? null;
}

export function deferBetterFile(
  tx: Tx,
  input: { messageId: number; attempts: number; notBefore: number; now: number },
): void {
  tx.run(updateDeferred, input);
}

/** The file that came first stays. */
export function setBetterFileFailed(tx: Tx, input: { messageId: number; now: number }): void {
  tx.run(updateFailed, input);
}

/** It is the message's file from now on: it also says how that one looks. */
export function setBetterFileStored(tx: Tx, input: { messageId: number; now: number }): void {
  tx.run(updateStored, input);
  tx.run(updateAppearance, input);
}

/** A person wants the file of the message tried again. */
export function awaitBetterFileAgain(tx: Tx, input: { messageId: number; now: number }): void {
  tx.run(updateWaiting, input);
}

/** The file is not on the disk any more: with its messages their better files are asked for again. */
export function betterFileIsLost(tx: Tx, input: { fileId: string; now: number }): void {
  tx.run(updateLost, input);
}
