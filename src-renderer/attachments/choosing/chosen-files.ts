import type { ChosenFile } from '../tray/state/judge-file.ts';

const chosen = (file: File): ChosenFile => ({ blob: file, fileName: file.name, isFolder: false });

export const fromFileList = (files: FileList | null): ChosenFile[] => Array.from(files ?? [], chosen);

/** Whether something dragged over the window brings files, and not a piece of text or a thumbnail of our own. */
export const bringsFiles = (transfer: DataTransfer | null): boolean =>
  transfer !== null && Array.from(transfer.types).includes('Files');

/** What was dropped. A folder would look like a file that cannot be read, so it has to be asked for. */
export function fromDrop(transfer: DataTransfer): ChosenFile[] {
  return Array.from(transfer.items).flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) return [{ blob: new Blob(), fileName: entry.name, isFolder: true }];
    const file = item.getAsFile();
    return file === null ? [] : [chosen(file)];
  });
}

/**
 * Files in the clipboard; none when it is text that is pasted. Office programs put a picture of the copied cells
 * beside their text: then the text is meant.
 */
export function fromClipboard(data: DataTransfer): ChosenFile[] {
  const files = fromFileList(data.files);
  const isPictureOfText =
    files.length === 1 &&
    files[0]?.blob.type.startsWith('image/') === true &&
    data.getData('text/plain') !== '';
  return isPictureOfText ? [] : files;
}
