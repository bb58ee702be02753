import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../../scripts/lib/paths.ts';
import { picturesIn, renderIcons } from '../../../../scripts/packing/icons.ts';

/** Another processor rounds colours a little differently. */
const TOLERANCE = 2;

async function pixels(picture: Buffer): Promise<{ size: string; data: Buffer }> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { size: `${info.width}×${info.height}`, data };
}

describe('the icons in resources/', () => {
  it.each(['icon.png', 'tray.png', 'icon.ico'])('%s is what icon.svg looks like', async (name) => {
    const rendered = picturesIn((await renderIcons())[name] ?? Buffer.alloc(0));
    const committed = picturesIn(await readFile(inProject('resources', name)));
    expect(committed.length).toBe(rendered.length);
    for (const [index, picture] of committed.entries()) {
      const [is, should] = await Promise.all([pixels(picture), pixels(rendered[index] ?? picture)]);
      expect(is.size).toBe(should.size);
      expect(is.data.every((value, at) => Math.abs(value - (should.data[at] ?? 0)) <= TOLERANCE)).toBe(true);
    }
  });

  it('hold all sizes that Windows asks for', async () => {
    const pictures = picturesIn(await readFile(inProject('resources', 'icon.ico')));
    const sizes = await Promise.all(pictures.map(async (picture) => (await pixels(picture)).size));
    expect(sizes).toEqual(['16×16', '24×24', '32×32', '48×48', '64×64', '128×128', '256×256']);
  });
});
