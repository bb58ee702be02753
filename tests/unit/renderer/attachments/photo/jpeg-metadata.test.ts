import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { stripJpeg } from '#renderer/attachments/photo/jpeg-metadata.ts';

const SIZE = { width: 120, height: 80 };

async function jpeg(options: { orientation?: number; progressive?: boolean; profile?: boolean } = {}) {
  let picture = sharp({ create: { ...SIZE, channels: 3, background: '#0b6b5f' } }).withExif({
    IFD0: { Make: 'SECRET-PHONE', Copyright: 'SECRET-NAME' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 3/1' },
  });
  if (options.orientation !== undefined) picture = picture.withMetadata({ orientation: options.orientation });
  if (options.profile === true) picture = picture.withIccProfile('p3');
  const buffer = await picture.jpeg({ progressive: options.progressive === true }).toBuffer();
  return new Uint8Array(buffer);
}

const joined = (parts: Uint8Array[]): Buffer => Buffer.concat(parts);
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe('stripJpeg', () => {
  it.each([{}, { progressive: true }, { profile: true }])(
    'takes out where and with what it was taken, and no pixel: %j',
    async (options) => {
      const bytes = await jpeg(options);
      expect(Buffer.from(bytes).includes('SECRET')).toBe(true);
      const stripped = stripJpeg(bytes);
      const clean = joined(stripped?.parts ?? []);
      expect(clean.includes('SECRET')).toBe(false);
      expect(clean.includes('Exif')).toBe(false);
      expect((await pixels(clean)).equals(await pixels(bytes))).toBe(true);
      expect((await sharp(clean).metadata()).hasProfile).toBe(options.profile === true);
    },
  );

  it.each([1, 3, 6, 8])('reads orientation %d', async (orientation) => {
    expect(stripJpeg(await jpeg({ orientation }))?.orientation).toBe(orientation);
  });

  it('drops what stands behind the picture', async () => {
    const bytes = await jpeg();
    const longer = new Uint8Array(Buffer.concat([bytes, Buffer.from('SECRET FILM')]));
    expect(joined(stripJpeg(longer)?.parts ?? []).includes('FILM')).toBe(false);
  });

  it('leaves what is no whole JPEG to the decoder', async () => {
    const bytes = await jpeg();
    expect(stripJpeg(new Uint8Array(Buffer.from('%PDF-1.4')))).toBeUndefined();
    // Cut anywhere, and with any byte changed, it ends and does not throw.
    for (let length = 0; length < bytes.length; length += 1) {
      expect(stripJpeg(bytes.slice(0, length))).toBeUndefined();
    }
    for (let at = 0; at < Math.min(bytes.length, 600); at += 1) {
      const damaged = bytes.slice();
      damaged[at] = 0xff;
      expect(() => stripJpeg(damaged)).not.toThrow();
    }
  });
});
