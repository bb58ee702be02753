import { AppError } from '#shared/domain/errors.ts';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { findMediaFileById } from '../media/media-files.ts';

const selectAll = statement(() =>
  query
    .selectFrom('template_files')
    .innerJoin('media_files', 'media_files.id', 'template_files.file_id')
    .select([
      'template_id as templateId',
      'file_id as fileId',
      'file_name as fileName',
      'mime_type as mimeType',
      'size_bytes as sizeBytes',
    ])
    .orderBy('template_id')
    .orderBy('position'),
);

const insert = statement((p: { templateId: number; position: number; fileId: string; fileName: string }) =>
  query.insertInto('template_files').values({
    template_id: p.templateId,
    position: p.position,
    file_id: p.fileId,
    file_name: p.fileName,
  }),
);

const removeOfTemplate = statement((p: { templateId: number }) =>
  query.deleteFrom('template_files').where('template_id', '=', p.templateId),
);

const removeOfFile = statement((p: { fileId: string }) =>
  query.deleteFrom('template_files').where('file_id', '=', p.fileId),
);

/** By the template's id. */
export function filesOfTemplates(tx: ReadTx): Map<number, Template['files']> {
  return tx
    .all(selectAll, {})
    .reduce(
      (files, { templateId, ...file }) => files.set(templateId, [...(files.get(templateId) ?? []), file]),
      new Map<number, Template['files']>(),
    );
}

/** Throws AppError media-missing for a file that was never uploaded, or was cleaned away since. */
export function replaceFiles(tx: Tx, templateId: number, files: TemplateDraft['files']): void {
  tx.run(removeOfTemplate, { templateId });
  for (const [position, { fileId, fileName }] of files.entries()) {
    if (findMediaFileById(tx, fileId) === undefined) throw new AppError('media-missing');
    tx.run(insert, { templateId, position, fileId, fileName });
  }
}

/** The file is not on the disk any more: its templates go on without it. */
export function releaseTemplateFile(tx: Tx, fileId: string): void {
  tx.run(removeOfFile, { fileId });
}
