import { mediaClassOf } from '#shared/domain/messages/media-types.ts';

/**
 * What the desk opens in another program, and nothing else: pictures, sound, films, PDF, text and documents whose
 * programs run nothing of them by themselves. Old Office formats and everything with macros are not among them, nor what
 * leads elsewhere (.rdp, .url, .lnk, .library-ms and their kin), is a disk (.iso, .vhd), or shows a page of its own
 * (.html, .svg, .one): these can be saved.
 */
const MAY_OPEN: ReadonlySet<string> = new Set(
  'jpg jpeg png webp gif mp4 webm ogg mp3 m4a pdf docx xlsx pptx odt ods txt csv'.split(' '),
);

/** @param name as it would be saved. */
export function mayOpen(name: string, mimeType: string): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return MAY_OPEN.has(extension) && !['unsafe', 'other'].includes(mediaClassOf(mimeType));
}
