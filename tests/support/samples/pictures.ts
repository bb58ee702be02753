import sharp, { type Sharp } from 'sharp';

const GREEN = { r: 0, g: 128, b: 105 };

/** A picture with a light square in its upper left corner, so that a rotation shows. */
export function makeCard(width: number, height: number, as: (card: Sharp) => Sharp): Promise<Buffer> {
  const side = Math.round(Math.min(width, height) / 3);
  const square = { create: { width: side, height: side, channels: 3, background: 'white' } } as const;
  const card = sharp({ create: { width, height, channels: 3, background: GREEN } });
  return as(card.composite([{ input: square, left: 0, top: 0 }])).toBuffer();
}

/** Lies on the disk as the sensor saw it; EXIF orientation 6 says to turn it a quarter to the right. */
export function makeRotatedPhoto(): Promise<Buffer> {
  return makeCard(640, 480, (card) => card.jpeg().withMetadata({ orientation: 6 }));
}
