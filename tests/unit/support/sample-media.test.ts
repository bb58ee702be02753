import { existsSync } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SAMPLE_NAMES, SAMPLES, sampleBytes, sampleFile } from '../../support/sample-media.ts';

/** What the bytes of an old Office file say is only that they are one; those of a text say nothing. */
const SEEN_AS: Record<string, string | undefined> = {
  'letter.doc': 'application/x-cfb',
  'prices.xls': 'application/x-cfb',
  'note.txt': undefined,
  'voice.ogg': 'audio/ogg; codecs=opus',
  'sound.m4a': 'audio/x-m4a',
};

describe('samples', () => {
  it.each(SAMPLE_NAMES)('%s is what its name says', async (name) => {
    const seen = await fileTypeFromBuffer(await sampleBytes(name));
    expect(seen?.mime).toBe(name in SEEN_AS ? SEEN_AS[name] : SAMPLES[name].mimeType);
    expect(existsSync(await sampleFile(name))).toBe(true);
  });

  it('turns the rotated photo by its EXIF only', async () => {
    const { width, height, orientation } = await sharp(await sampleBytes('photo-rotated.jpg')).metadata();
    expect({ width, height, orientation }).toEqual({ width: 640, height: 480, orientation: 6 });
  });
});
