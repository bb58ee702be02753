import type { Page } from 'puppeteer-core';
import { PICTURE_BOUNDS } from '#shared/domain/customers/picture-size.ts';
import { within } from '../../../lib/within.ts';
import type { PictureRequest, PictureResult } from '../../transport.ts';
import { readPicture } from '../page/agents/picture-agent.ts';
import { isKnownToPage } from './action-calls.ts';

/** Asking the server, and a picture of some kilobytes over a slow line. */
const PICTURE_LIMIT_MS = 30_000;

const JPEG_BEGINS = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_ENDS = Buffer.from([0xff, 0xd9]);

/** See Transport.readPicture. */
export async function readPictureFrom(
  page: Page,
  { addresses, size }: PictureRequest,
): Promise<PictureResult> {
  const { edge, bytes: mostBytes } = PICTURE_BOUNDS[size];
  try {
    const known = addresses.filter(isKnownToPage);
    if (known.length === 0) return { kind: 'none' };
    const read = await within(PICTURE_LIMIT_MS, readPicture(page, { addresses: known, size, edge }));
    if (read.kind === 'none') return { kind: 'none' };
    if (read.kind === 'failed') return { kind: 'failed', cause: new Error(read.error) };
    const bytes = Buffer.from(read.jpeg, 'base64');
    const isJpeg = bytes.subarray(0, 3).equals(JPEG_BEGINS) && bytes.subarray(-2).equals(JPEG_ENDS);
    // The page is foreign: what it says it has drawn is looked at once more.
    if (!isJpeg || bytes.length > mostBytes) throw new Error('the page handed over no such picture');
    return { kind: 'picture', bytes };
  } catch (cause) {
    return { kind: 'failed', cause };
  }
}
