import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { QRCodeSVG } from 'qrcode.react';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodeQr } from '#main/local-api/qr/encode-qr.ts';
import { toPng } from '#main/local-api/qr/to-png.ts';

// The window draws the same code with another implementation.

/** The dark modules of what the window draws, read from its path of horizontal runs. */
function drawnBy(text: string): boolean[][] {
  const svg = renderToStaticMarkup(
    createElement(QRCodeSVG, { value: text, level: 'L', boostLevel: false, marginSize: 0 }),
  );
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const path = /d="([^"]+)" fill="#000000"|fill="#000000" d="([^"]+)"/.exec(svg);
  const runs = (path?.[1] ?? path?.[2] ?? '').matchAll(/M(\d+)[ ,](\d+)\s?h(\d+)|M(\d+),(\d+)\s?h(\d+)/g);
  for (const run of runs) {
    const [x, y, length] = [run[1] ?? run[4], run[2] ?? run[5], run[3] ?? run[6]].map(Number);
    for (let step = 0; step < (length ?? 0); step += 1) {
      const row = rows[y ?? 0];
      if (row !== undefined) row[(x ?? 0) + step] = true;
    }
  }
  return rows;
}

const picture = (rows: readonly (readonly boolean[])[]): string =>
  rows.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n');

test.each([1, 17, 100, 180, 239, 400, 1_200, 2_900])(
  'a text of %i letters is drawn as the window draws it',
  (length) => {
    const text = Array.from({ length }, (_, index) => 'abcdefghijk,@=+/'[(index * 7) % 16]).join('');
    expect(picture(encodeQr(text))).toBe(picture(drawnBy(text)));
  },
);

test('the picture is a PNG that others read', async () => {
  const rows = encodeQr('2@abc,def,ghi');
  const { data, info } = await sharp(toPng(rows)).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe((rows.length + 8) * 8);
  const isDark = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  const read = rows.map((row, y) => row.map((_, x) => isDark((x + 4) * 8 + 4, (y + 4) * 8 + 4)));
  expect(picture(read)).toBe(picture(rows));
});
