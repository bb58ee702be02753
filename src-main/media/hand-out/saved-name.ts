import type { AttachmentKind } from '../../../src-shared/domain/attachment.ts';

/** Of the types customers send; the bytes were looked at when the file was stored. */
const EXTENSION_OF: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'application/pdf': 'pdf',
};

/** What Windows does not take in a name, and what turns the direction of text so that `exe.jpg` seems to be the end. */
// eslint-disable-next-line no-control-regex -- control characters are meant
const FORBIDDEN = /[\u0000-\u001f\u007f"*/:<>?\\|\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Names of devices: Windows opens a device and not a file, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;
/** Characters: even four bytes each stay below the 255 a file system takes. */
const MAX_LENGTH = 60;

interface Named {
  kind: AttachmentKind;
  fileName: string | null;
  mimeType: string;
  /** Epoch ms. */
  sentAt: number;
}

/** A name that is safe on Windows, with the extension that its bytes deserve; never empty, never a path. */
export function savedName({ kind, fileName, mimeType, sentAt }: Named): string {
  const cleaned = (fileName ?? '')
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .trim()
    .replace(/[. ]+$/u, '');
  const own = /\.([a-z0-9]{1,10})$/iu.exec(cleaned)?.[1]?.toLowerCase();
  const extension = EXTENSION_OF[mimeType] ?? own ?? 'bin';
  const isOwn = own === extension || (own === 'jpeg' && extension === 'jpg');
  const stem = isOwn ? cleaned.slice(0, cleaned.length - (own ?? '').length - 1) : cleaned;
  const safe = Array.from(stem.replace(/^[. ]+/u, ''))
    .slice(0, MAX_LENGTH)
    .join('')
    .trim();
  const name = safe === '' ? `rosheta-${kind}-${timestamp(sentAt)}` : safe;
  return `${RESERVED.test(name) ? `_${name}` : name}.${isOwn ? own : extension}`;
}

/** `2026-11-21-0945`, in the PC's own time. */
function timestamp(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}
