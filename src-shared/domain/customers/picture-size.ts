import { MEDIA_ORIGIN } from '../media-origin.ts';

/** `small`: for lists; kept. `large`: for who looks at it alone; kept nowhere. */
export type PictureSize = 'small' | 'large';

/** The longer edge in pixels, and how many bytes a JPEG of it may have at the most. */
export const PICTURE_BOUNDS: Readonly<Record<PictureSize, { edge: number; bytes: number }>> = {
  small: { edge: 144, bytes: 48 * 1024 },
  large: { edge: 640, bytes: 512 * 1024 },
};

/** Where the window has a small one from; another picture has another address. */
export const pictureUrl = (customerId: number, version: number): string =>
  `${MEDIA_ORIGIN}/pictures/${customerId}-${version}`;
