import { crc32, deflateSync } from 'node:zlib';

const SCALE = 8;
/** White around it, in modules, as the standard asks. */
const MARGIN = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A QR code as a PNG of one bit a pixel. @param modules rows, true for dark. */
export function toPng(modules: readonly (readonly boolean[])[]): Buffer {
  const size = (modules.length + 2 * MARGIN) * SCALE;
  const row = Math.ceil(size / 8);
  const lines = Buffer.alloc(size * (row + 1), 0xff);
  for (let y = 0; y < size; y += 1) {
    const start = y * (row + 1);
    lines[start] = 0;
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN] === true;
      const at = start + 1 + (x >> 3);
      if (isDark) lines[at] = (lines[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // One bit of grey.
  head[8] = 1;
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
