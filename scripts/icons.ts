/** `node scripts/icons.ts`: renders resources/icon.svg to the files that systems and installers ask for. */
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const TRAY_SIZE = 32;
const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

await runScript(async () => {
  const svg = await readFile(inProject('resources', 'icon.svg'));
  const png = (size: number) => sharp(svg).resize(size).png({ compressionLevel: 9 }).toBuffer();
  await writeFile(inProject('resources', 'icon.png'), await png(512));
  await writeFile(inProject('resources', 'tray.png'), await png(TRAY_SIZE));
  await writeFile(inProject('resources', 'icon.ico'), ico(await Promise.all(ICO_SIZES.map(png))));
  return 0;
});

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
