import type { MediaUsage } from '#shared/domain/messages/attachment.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { MediaFile } from '../../contract/store.ts';

const FILE_COLUMNS = ['id', 'sha256', 'size_bytes as sizeBytes', 'mime_type as mimeType'] as const;

const selectById = statement((p: { id: string }) =>
  query.selectFrom('media_files').select(FILE_COLUMNS).where('id', '=', p.id),
);

const selectByHash = statement((p: { sha256: string }) =>
  query.selectFrom('media_files').select(FILE_COLUMNS).where('sha256', '=', p.sha256),
);

const insert = statement((p: MediaFile & { now: number }) =>
  query.insertInto('media_files').values({
    id: p.id,
    sha256: p.sha256,
    size_bytes: p.sizeBytes,
    mime_type: p.mimeType,
    created_at: p.now,
  }),
);

// Brought again: as young as a new one for whoever takes away what nobody sent.
const renew = statement((p: { id: string; now: number }) =>
  query.updateTable('media_files').set({ created_at: p.now }).where('id', '=', p.id),
);

const selectIds = statement(() => query.selectFrom('media_files').select('id'));

// A file that went out as a picture and as a document is of the kind that comes first.
const selectUsage = statement(() =>
  query
    .selectFrom(({ selectFrom }) =>
      selectFrom('media_files')
        .innerJoin('attachments', 'attachments.file_id', 'media_files.id')
        .select(({ fn }) => ['media_files.size_bytes as sizeBytes', fn.min('attachments.kind').as('kind')])
        .groupBy('media_files.id')
        .as('files'),
    )
    .select(({ fn }) => [
      'files.kind',
      fn.countAll<number>().as('count'),
      fn.sum<number>('files.sizeBytes').as('sizeBytes'),
    ])
    .groupBy('files.kind')
    .orderBy('sizeBytes', 'desc'),
);

const removeUnused = statement((p: { createdBefore: number }) =>
  query
    .deleteFrom('media_files')
    .where('created_at', '<', p.createdBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attachments')
            .select('attachments.message_id')
            .whereRef('attachments.file_id', '=', 'media_files.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('template_files')
            .select('template_files.template_id')
            .whereRef('template_files.file_id', '=', 'media_files.id'),
        ),
      ),
    )
    .returning('id'),
);

const remove = statement((p: { id: string }) => query.deleteFrom('media_files').where('id', '=', p.id));

export function findMediaFileById(tx: ReadTx, id: string): MediaFile | undefined {
  return tx.get(selectById, { id });
}

export function findMediaFileByHash(tx: ReadTx, sha256: string): MediaFile | undefined {
  return tx.get(selectByHash, { sha256 });
}

/** @returns the file that is known with the same bytes, else the new one. */
export function keepMediaFile(tx: Tx, file: MediaFile, now: number): MediaFile {
  const known = tx.get(selectByHash, { sha256: file.sha256 });
  if (known !== undefined) {
    tx.run(renew, { id: known.id, now });
    return known;
  }
  tx.run(insert, { ...file, now });
  return file;
}

export function measureMediaOf(tx: ReadTx): MediaUsage[] {
  return tx.all(selectUsage, {});
}

export function listMediaFileIdsOf(tx: ReadTx): string[] {
  return tx.all(selectIds, {}).map(({ id }) => id);
}

/**
 * Forgets the files no message and no template has. @returns their ids, so that the caller removes them from the disk.
 */
export function removeUnusedMediaFiles(tx: ReadTx, createdBefore: number): string[] {
  return tx.all(removeUnused, { createdBefore }).map(({ id }) => id);
}

export function removeMediaFile(tx: Tx, id: string): void {
  tx.run(remove, { id });
}
