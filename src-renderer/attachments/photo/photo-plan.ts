/** The long edge of a reduced photo: a prescription's small print stays readable, and it is a tenth of the bytes. */
const REDUCED_EDGE = 2048;
/** A photo within the edge and this size is small already: it keeps its pixels. */
const SMALL_BYTES = 1024 * 1024;
export const REDUCED_QUALITY = 0.8;
export const FULL_QUALITY = 0.92;

/** The size at which a photo is drawn; never larger than it is. */
export function drawnSize(
  size: { width: number; height: number },
  reduce: boolean,
): { width: number; height: number } {
  const scale = reduce ? Math.min(1, REDUCED_EDGE / Math.max(size.width, size.height)) : 1;
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Whether reducing would change anything. */
export const isReducible = (photo: { width: number; height: number; sizeBytes: number }): boolean =>
  Math.max(photo.width, photo.height) > REDUCED_EDGE || photo.sizeBytes > SMALL_BYTES;

/**
 * In which form the picture is written. PNG keeps what is see-through, and the sharp edges of a small screenshot;
 * everything else is a photo, and WhatsApp knows photos as JPEG.
 */
export function writtenAs(picture: {
  mimeType: string;
  isSeeThrough: boolean;
  isReducible: boolean;
  reduce: boolean;
}): 'image/png' | 'image/jpeg' {
  if (picture.isSeeThrough) return 'image/png';
  const staysSharp = picture.mimeType === 'image/png' && !(picture.reduce && picture.isReducible);
  return staysSharp ? 'image/png' : 'image/jpeg';
}
