interface Captioned {
  caption?: string | undefined;
  comment?: string | undefined;
  filename?: string | undefined;
  isCaptionByUser?: boolean | undefined;
}

/**
 * What a person wrote under a file, or beside a place that moves. Phones put the name of a document there when nobody
 * wrote anything, with or without its ending. That WhatsApp does not say `isCaptionByUser` proves nothing: under photos
 * it never does.
 */
export function captionOf(message: Captioned, waType: string): string | undefined {
  const { caption, comment, filename, isCaptionByUser } = message;
  if (waType === 'live_location') return caption ?? comment;
  if (caption === undefined || filename === undefined) return caption;
  const [written, name] = [plain(caption), plain(filename)];
  // A blank is no name that could have been put there.
  if (name === '') return caption;
  const isShortName = isCaptionByUser !== true && written === name.replace(/\.[^.]+$/, '');
  return written === name || isShortName ? undefined : caption;
}

/** Marks that only turn the direction of a name are no difference, nor is how its letters are composed. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
