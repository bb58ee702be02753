import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import type { ChosenFile } from '../../attachments/tray/state/judge-file.ts';

/**
 * The files of a template for the tray. They are read from the vault as any chosen file is read from the disk; when
 * they are sent as they are, the vault knows their bytes and keeps them once. Rejects when one is not there.
 */
export function openTemplateFiles(files: Template['files']): Promise<ChosenFile[]> {
  return Promise.all(
    files.map(async ({ fileId, fileName, mimeType }) => {
      const response = await fetch(mediaUrl(fileId));
      if (!response.ok) throw new Error(`file ${fileId}: ${response.status}`);
      const bytes = await response.arrayBuffer();
      return { blob: new Blob([bytes], { type: mimeType }), fileName, isFolder: false };
    }),
  );
}
