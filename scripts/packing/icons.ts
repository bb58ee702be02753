/** The icons that systems and installers ask for, all rendered from resources/icon.svg. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { inProject } from '../lib/paths.ts';

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** electron-builder makes the sizes for Linux and macOS out of this one. */
const LARGE_SIZE = 512;
const TRAY_SIZE = 32;
const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/** Gives each file of resources/ that is made from the picture, by its name. */
export async function renderIcons(): Promise<Record<string, Buffer>> {
  const svg = await readFile(inProject('resources', 'icon.svg'));
  const png = (size: number): Promise<Buffer> =>
    sharp(svg).resize(size).png({ compressionLevel: 9 }).toBuffer();
  return {
    'icon.png': await png(LARGE_SIZE),
    'tray.png': await png(TRAY_SIZE),
    'icon.ico': ico(await Promise.all(ICO_SIZES.map(png))),
  };
}

/** The PNGs in a file that renderIcons() makes: all of an .ico's, or the file itself. */
export function picturesIn(file: Buffer): Buffer[] {
  const isIco = file.readUInt32LE(0) === 0x00010000;
  if (!isIco) return [file];
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    const offset = file.readUInt32LE(entry + 12);
    return file.subarray(offset, offset + file.readUInt32LE(entry + 8));
  });
}

/** An .ico is a directory of pictures; since Windows Vista they may be PNGs. */
function ico(pictures: Buffer[]): Buffer {
  const directory = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pictures.length);
  directory.writeUInt16LE(1, 2); // the type "icon"
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    const size = ICO_SIZES[index] ?? 0;
    directory.writeUInt8(size % 256, entry); // 0 stands for 256
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4); // colour planes
    directory.writeUInt16LE(32, entry + 6); // bits per pixel
    directory.writeUInt32LE(picture.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([directory, ...pictures]);
}
