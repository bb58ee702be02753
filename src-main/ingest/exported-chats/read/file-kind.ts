import path from 'node:path';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { mediaClassOf } from '#shared/domain/messages/media-types.ts';

const KIND_OF_EXTENSION: Readonly<Record<string, AttachmentKind>> = {
  '.jpg': 'image',
  '.jpeg': 'image',
  '.png': 'image',
  '.webp': 'sticker',
  '.mp4': 'video',
  '.3gp': 'video',
  '.mov': 'video',
  '.opus': 'voice',
  '.m4a': 'audio',
  '.mp3': 'audio',
  '.aac': 'audio',
};

/** What a file that did not come along was, as far as its name tells. */
export const kindOfName = (name: string | null): AttachmentKind =>
  name === null ? 'document' : (KIND_OF_EXTENSION[path.extname(name).toLowerCase()] ?? 'document');

/** What a file is, its bytes say; its name only tells a voice note from music, and a sticker from a picture. */
export function kindOfFile(name: string, mimeType: string): AttachmentKind {
  const kind = mediaClassOf(mimeType);
  if (kind === 'image') return mimeType === 'image/webp' && /stk|sticker/i.test(name) ? 'sticker' : 'image';
  if (kind === 'video') return 'video';
  if (kind === 'audio') return /^ptt-|-ptt-|\.opus$|-audio-/i.test(name) ? 'voice' : 'audio';
  return 'document';
}
