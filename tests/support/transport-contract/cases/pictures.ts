import assert from 'node:assert/strict';
import sharp from 'sharp';
import { PICTURE_BOUNDS } from '#shared/domain/customers/picture-size.ts';
import { makeCard } from '../../samples/pictures.ts';
import type { ContractWorld } from '../world.ts';
import type { ContractCase } from './contract-case.ts';
import { online } from './steps.ts';

/** The customer shows it, and the driver says so. */
async function shows({ driver, customerShows }: ContractWorld, bytes: Buffer | null): Promise<void> {
  const tellings = async (moreThan?: number): Promise<{ all: number; pictures: number }> => {
    const heard = await driver.heard(moreThan);
    return { all: heard.length, pictures: heard.filter(({ kind }) => kind === 'picture').length };
  };
  const before = await tellings();
  customerShows?.(bytes);
  for (let now = before; now.pictures === before.pictures;) now = await tellings(now.all);
}

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);
const frames = async (): Promise<Buffer> => {
  const frame = await makeCard(96, 96, (card) => card.png());
  return sharp([frame, frame], { join: { animated: true } })
    .webp()
    .toBuffer();
};
/** Each says so in its header, in its own way. */
const wide = (): Promise<Buffer[]> =>
  Promise.all([
    makeCard(5000, 40, (card) => card.png()),
    makeCard(40, 5000, (card) => card.jpeg({ progressive: true })),
    makeCard(5000, 40, (card) => card.webp()),
    makeCard(40, 5000, (card) => card.webp({ lossless: true })),
  ]);
const huge = async (): Promise<Buffer> =>
  Buffer.concat([await makeCard(96, 96, (card) => card.jpeg()), Buffer.alloc(50 * 1024 * 1024)]);

/** What people look like. */
export const PICTURES: readonly ContractCase[] = [
  {
    title: 'shows what somebody looks like, small and large, where its capabilities say so',
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      const { hasPictures } = (await driver.facts()).capabilities;
      if (!hasPictures) {
        assert.equal(await driver.picture(chatAddress, 'small'), null);
        return;
      }
      assert.equal((await driver.picture(chatAddress, 'small'))?.kind, 'none');
      for (const format of ['jpeg', 'png', 'webp'] as const) {
        await shows(world, await makeCard(800, 640, (card) => card.toFormat(format)));
        for (const size of ['small', 'large'] as const) {
          const read = await driver.picture(chatAddress, size);
          const bytes = Buffer.from(read?.base64 ?? '', 'base64');
          const drawn = await sharp(bytes).metadata();
          const { edge, bytes: mostBytes } = PICTURE_BOUNDS[size];
          assert.deepEqual([drawn.format, drawn.width, drawn.height], ['jpeg', edge, Math.round(edge * 0.8)]);
          assert.ok(bytes.length <= mostBytes);
        }
      }
      await shows(world, null);
      assert.equal((await driver.picture(chatAddress, 'small'))?.kind, 'none');
      await driver.disconnect();
      assert.equal((await driver.picture(chatAddress, 'small'))?.kind, 'failed');
      await online(world);
    },
  },
  {
    title: 'takes no picture that is none, or too large, and of one that moves the first frame',
    needs: ({ customerShows }) => customerShows !== null,
    run: async (world) => {
      await online(world);
      const { driver, chatAddress } = world;
      // Of whose picture a page has not asked it tells nothing.
      await driver.picture(chatAddress, 'small');
      const none = [Buffer.from('no picture'), SVG, ...(await wide()), await huge(), Buffer.alloc(0)];
      for (const bytes of none) {
        await shows(world, bytes);
        assert.equal((await driver.picture(chatAddress, 'small'))?.kind, 'failed');
      }
      await shows(world, await frames());
      const moving = await driver.picture(chatAddress, 'small');
      const drawn = await sharp(Buffer.from(moving?.base64 ?? '', 'base64')).metadata();
      assert.deepEqual([drawn.format, drawn.pages ?? 1], ['jpeg', 1]);
      await shows(world, null);
    },
  },
];
