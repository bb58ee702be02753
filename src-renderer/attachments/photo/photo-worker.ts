import { stripJpeg } from './jpeg-metadata.ts';
import { drawnSize, FULL_QUALITY, isReducible, REDUCED_QUALITY, writtenAs } from './photo-plan.ts';

/** Makes photos ready to be sent, in a thread of its own: 40 megapixels must not hold up a key press. */

export type PhotoOrder = { blob: Blob; reduce: boolean };
/** Upright, without metadata; null when the bytes are no picture. */
export type PhotoAnswer = { blob: Blob; width: number; height: number; isReducible: boolean } | null;

self.addEventListener('message', (event: MessageEvent<PhotoOrder>) => {
  void makeReady(event.data)
    .catch(() => null)
    .then((answer) => self.postMessage(answer));
});

async function makeReady({ blob, reduce }: PhotoOrder): Promise<PhotoAnswer> {
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  try {
    const original = { width: bitmap.width, height: bitmap.height };
    const reducible = isReducible({ ...original, sizeBytes: blob.size });
    if (!reduce || !reducible) {
      const untouched = await withoutMetadata(blob);
      if (untouched !== undefined) return { blob: untouched, ...original, isReducible: reducible };
    }
    const size = drawnSize(original, reduce);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    const mimeType = writtenAs({
      mimeType: blob.type,
      isSeeThrough: blob.type !== 'image/jpeg' && isSeeThrough(bitmap),
      isReducible: reducible,
      reduce,
    });
    const quality = reduce ? REDUCED_QUALITY : FULL_QUALITY;
    return { blob: await canvas.convertToBlob({ type: mimeType, quality }), ...size, isReducible: reducible };
  } finally {
    bitmap.close();
  }
}

/** The same pixels, when the JPEG stands upright without being told to. */
async function withoutMetadata(blob: Blob): Promise<Blob | undefined> {
  if (blob.type !== 'image/jpeg') return undefined;
  const stripped = stripJpeg(new Uint8Array(await blob.arrayBuffer()));
  if (stripped === undefined || stripped.orientation !== 1) return undefined;
  return new Blob(stripped.parts, { type: 'image/jpeg' });
}

const PROBE = 256;

/** Looks at a small copy: what is see-through enough to matter is seen there too. */
function isSeeThrough(bitmap: ImageBitmap): boolean {
  const scale = Math.min(1, PROBE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return false;
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
}
