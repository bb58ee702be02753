import { mediaClassOf } from '#shared/domain/messages/media-types.ts';

/**
 * What the desk opens in another program: documents and pictures whose programs run nothing of them by themselves.
 * Old Office formats and everything with macros are not among them; they can be saved.
 */
const MAY_OPEN: ReadonlySet<string> = new Set(
  'jpg jpeg png webp gif mp4 webm ogg mp3 m4a pdf docx xlsx pptx odt ods txt csv'.split(' '),
);

/** @param name as it would be saved. */
export function mayOpen(name: string, mimeType: string): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return MAY_OPEN.has(extension) && !['unsafe', 'other'].includes(mediaClassOf(mimeType));
}
