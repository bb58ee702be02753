const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION_TAG = 0x0112;

type Stripped = {
  /** EXIF's orientation, 1–8; 1 when it says none. */
  orientation: number;
  /** The same picture, without where and with what it was taken and without anything behind its end. */
  parts: Uint8Array<ArrayBuffer>[];
};

/**
 * Takes out of a JPEG what is not picture: EXIF (with its GPS), XMP, IPTC, comments, previews. The colour profile
 * and Adobe's colour transform stay, because the picture looks wrong without them. No pixel changes.
 * Returns undefined for what is not a whole JPEG. (ITU-T T.81, annex B)
 */
export function stripJpeg(bytes: Uint8Array<ArrayBuffer>): Stripped | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const parts = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    if (belongsToPicture(marker, segment)) parts.push(segment);
    at = end;
    if (marker !== SOS) continue;
    const scanEnd = endOfScan(bytes, at);
    if (scanEnd === undefined) return undefined;
    parts.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    if (bytes[at + 1] === EOI) return { orientation, parts: [...parts, bytes.subarray(at, at + 2)] };
  }
  return undefined;
}

function belongsToPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return ascii(segment, 4, 11) === 'ICC_PROFILE';
  return marker === APP0 || marker === APP14;
}

/** Where the next marker stands. Inside a scan 0xFF is followed by 0 or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return undefined;
}

/** Reads the first directory of the TIFF inside an EXIF segment. */
function orientationOf(segment: Uint8Array): number | undefined {
  const TIFF = 10;
  if (ascii(segment, 4, 4) !== 'Exif' || segment.length < TIFF + 8) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset + TIFF, segment.length - TIFF);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
