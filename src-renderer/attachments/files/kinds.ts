/** What a chosen file can be sent as; recording a voice note and stickers are other folders' business. */
export type SendAs = 'image' | 'video' | 'audio' | 'document';

/** What this window's Chromium can decode, and so can be made a JPEG or PNG. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/bmp',
  'image/avif',
]);
/** What WhatsApp plays on every phone: WhatsApp Web's own file dialog, and the lists of the Cloud API. */
const FILMS: ReadonlySet<string> = new Set(['video/mp4', 'video/3gpp', 'video/quicktime']);
const SOUNDS: ReadonlySet<string> = new Set([
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/ogg',
  'audio/amr',
]);

/**
 * What a file can be sent as, the best first. A document goes as it is and always works. An animated GIF is only a
 * document: as a photo WhatsApp makes a JPEG of it that stands still, and its own "GIF" is a film made elsewhere.
 * @param mimeType as the file dialog names it, by the extension; whether the bytes agree is seen when they are read.
 */
export function waysToSend(mimeType: string): readonly [SendAs, ...SendAs[]] {
  const type = mimeType.toLowerCase().split(';', 1)[0] ?? '';
  if (PICTURES.has(type)) return ['image', 'document'];
  if (FILMS.has(type)) return ['video', 'document'];
  if (SOUNDS.has(type)) return ['audio', 'document'];
  return ['document'];
}
