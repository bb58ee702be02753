import type { Readable } from 'node:stream';
import { isPicture, type Attachment } from '#shared/domain/messages/attachment.ts';
import { mediaClassOf } from '#shared/domain/messages/media-types.ts';
import type { RecordEntry } from '../said/entry.ts';
import { storedFile } from '../parts/items.ts';

/** The vault: decrypts as it is read. */
export interface FileReader {
  read(file: { id: string; sizeBytes: number }): AsyncGenerator<Buffer>;
  open(file: { id: string; sizeBytes: number }): Readable;
}

/** A larger one is no photo that anybody took, and would be in memory as a whole. */
const MOST_DRAWN_BYTES = 24 * 1024 * 1024;

export type StoredFile = NonNullable<ReturnType<typeof storedFile>>;

/** Whether a page can draw it: a photo, also one that was sent as a document, or a sticker. */
export const canDraw = (file: StoredFile): boolean => {
  const isSticker = file.kind === 'sticker' && mediaClassOf(file.mimeType ?? '') === 'image';
  return (isPicture(file satisfies Attachment) || isSticker) && file.sizeBytes <= MOST_DRAWN_BYTES;
};

/** Reads it to its end, up to `mostBytes`: a file that is gone or damaged is known before the record says that it is there. */
export async function isReadable(
  files: FileReader,
  { fileId, sizeBytes }: StoredFile,
  mostBytes = Infinity,
): Promise<boolean> {
  let readBytes = 0;
  try {
    for await (const piece of files.read({ id: fileId, sizeBytes })) {
      readBytes += piece.length;
      if (readBytes >= mostBytes) break;
    }
    return true;
  } catch {
    return false;
  }
}

/** Of a message that was deleted the words are kept, and its file is not handed on. */
export const fileOf = (entry: RecordEntry & { kind: 'message' }): StoredFile | undefined =>
  entry.message.revokedAt === null ? storedFile(entry) : undefined;
