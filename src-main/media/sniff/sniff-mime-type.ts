import { fileTypeFromBuffer } from 'file-type';
import { UNKNOWN_MIME_TYPE } from '#shared/domain/messages/media-types.ts';
import type { ByteSource } from './byte-source.ts';
import { isOle, sniffOle } from './ole.ts';
import { sniffText } from './text.ts';
import { isZip, sniffZip } from './zip.ts';

const HEAD_BYTES = 128 * 1024;

/** Other names of the same thing (file-type 22), as WhatsApp and browsers call it. */
const COMMON_NAMES: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'image/apng': 'image/png',
};

/**
 * What the bytes are, whatever anybody calls them, as a MIME type without parameters. Never throws for strange bytes.
 * Goes beyond file-type where that would mislead: both kinds of Office files with and without macros, WebM and MP4
 * with sound only, and text that a browser would run as a page.
 */
export async function sniffMimeType(source: ByteSource): Promise<string> {
  const head = await source.read({ start: 0, end: HEAD_BYTES });
  if (isZip(head)) return sniffZip(source, head);
  if (isOle(head)) return sniffOle(source, head);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found === undefined || found.mime === 'application/xml') {
    return sniffText(head) ?? found?.mime ?? UNKNOWN_MIME_TYPE;
  }
  const [mimeType = UNKNOWN_MIME_TYPE] = found.mime.split(';');
  return soundOnly(COMMON_NAMES[mimeType] ?? mimeType, head);
}

/** Containers of films that hold a recording only: their tracks say what they are near the beginning, if at all. */
function soundOnly(mimeType: string, head: Buffer): string {
  const has = (mark: string): boolean => head.includes(mark, 0, 'latin1');
  // Matroska's codec ids.
  if (mimeType === 'video/webm') return has('A_') && !has('V_') ? 'audio/webm' : mimeType;
  // The handlers of an MP4's tracks (ISO 14496-12, 8.4.3).
  if (mimeType === 'video/mp4' || mimeType === 'video/3gpp') {
    return has('hdlr') && has('soun') && !has('vide') ? mimeType.replace('video', 'audio') : mimeType;
  }
  return mimeType;
}
