import { safeFileName } from '../../files/file-name.ts';
import { HEAD_BYTES, refusalOf } from '../../files/refusals.ts';
import type { Refusal } from '../../files/refusals.ts';
import { trayFile } from './tray.ts';
import type { TrayFile } from './tray.ts';

/** A file as the dialog, the clipboard or the mouse brought it. */
export type ChosenFile = { blob: Blob; fileName: string; isFolder: boolean };

/** A file for the tray, or why not. */
export async function judgeFile({ blob, fileName, isFolder }: ChosenFile): Promise<TrayFile | Refusal> {
  const safe = safeFileName(fileName);
  if (isFolder) return { fileName: safe, reason: 'folder' };
  // Fails when it was moved, or lies on a stick that is gone.
  const head = await blob
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
  const reason = refusalOf({ fileName: safe, sizeBytes: blob.size, head });
  return reason === undefined ? trayFile(blob, safe) : { fileName: safe, reason };
}
