import { expect, it, vi } from 'vitest';
import { PICTURE_PACE, Pictures } from '#main/ingest/pictures.ts';
import type { PictureResult, Transport } from '#main/transport/transport.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

const HOUR = 3_600_000;
const picture: PictureResult = { kind: 'picture', bytes: Buffer.from('jpeg') };

/** Everything that becomes due meanwhile happens at its time. */
async function pass(clock: TestClock, ms: number): Promise<void> {
  const end = clock.wall() + ms;
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  for (let next = clock.nextAt; next !== undefined && next <= end; next = clock.nextAt) {
    clock.passTo(next);
    await settle();
  }
  clock.passTo(end);
  await settle();
}

function opened({ result = picture, isWanted = true, isDue = true } = {}) {
  const clock = new TestClock();
  const driver = {
    state: { phase: 'online' },
    capabilities: { hasPictures: true },
    readPicture: vi.fn<NonNullable<Transport['readPicture']>>(async () => result),
  };
  const takePictureTurn = vi.fn(async ({ customerId }: { customerId: number }) =>
    isDue ? { contactId: customerId * 10, addresses: [`${customerId}@c.us`] } : undefined,
  );
  const store = {
    takePictureTurn,
    keepPicture: vi.fn(async () => {}),
    pictureChanged: vi.fn(async () => 7 as number | undefined),
    readPicture: vi.fn(async () => undefined),
    forgetPictures: vi.fn(async () => {}),
  };
  const pictures = new Pictures({
    store,
    transport: { over: () => driver as unknown as Transport },
    isWanted: () => isWanted,
    log: silentLog,
    clock,
    random: () => 0,
  });
  const asked = (): string[] => driver.readPicture.mock.calls.map(([{ addresses }]) => addresses.join());
  return { clock, driver, store, pictures, asked };
}

it('asks for one at a time with pauses, whoever was looked at last first', async () => {
  const { clock, pictures, asked, store } = opened();
  pictures.want([1, 2]);
  pictures.want([3]);
  await pass(clock, 0);
  expect(asked()).toEqual(['3@c.us']);
  await pass(clock, PICTURE_PACE.pauseMs - 1);
  expect(asked()).toHaveLength(1);
  await pass(clock, 1);
  await pass(clock, PICTURE_PACE.pauseMs);
  expect(asked()).toEqual(['3@c.us', '2@c.us', '1@c.us']);
  expect(store.keepPicture).toHaveBeenCalledTimes(3);
  await pass(clock, HOUR);
  expect(asked()).toHaveLength(3);
});

it('rests between two also while somebody scrolls and ever more are seen', async () => {
  const { clock, pictures, asked } = opened();
  const SCROLLED_MS = 150;
  for (let seen = 1; seen * SCROLLED_MS < 3 * PICTURE_PACE.pauseMs; seen += 1) {
    pictures.want([seen]);
    await pass(clock, SCROLLED_MS);
  }
  expect(asked()).toHaveLength(3);
});

it('of ten thousand chats asks only for those that were seen last, and not more an hour than is polite', async () => {
  const { clock, pictures, asked } = opened();
  pictures.want(Array.from({ length: 10_000 }, (_, index) => index + 1));
  await pass(clock, PICTURE_PACE.mostWanted * PICTURE_PACE.pauseMs * 2);
  expect(asked()).toHaveLength(PICTURE_PACE.mostWanted);
  for (let round = 0; round < 4; round += 1) {
    pictures.want(Array.from({ length: 60 }, (_, index) => 20_000 + round * 60 + index));
    await pass(clock, 60 * PICTURE_PACE.pauseMs);
  }
  expect(asked().length).toBeLessThanOrEqual(PICTURE_PACE.mostPerHour);
  const before = asked().length;
  await pass(clock, HOUR);
  expect(asked().length).toBeGreaterThan(before);
});

it('waits for the link, asks nobody whom the store says was asked, and nothing while pictures are switched off', async () => {
  const away = opened();
  away.driver.state.phase = 'syncing';
  away.pictures.want([1]);
  await pass(away.clock, HOUR);
  expect(away.asked()).toEqual([]);
  away.driver.state.phase = 'online';
  away.pictures.ready();
  await pass(away.clock, 0);
  expect(away.asked()).toEqual(['1@c.us']);

  const known = opened({ isDue: false });
  known.pictures.want([1, 2, 3]);
  await pass(known.clock, HOUR);
  expect([known.store.takePictureTurn.mock.calls.length, known.asked()]).toEqual([3, []]);

  const off = opened({ isWanted: false });
  off.pictures.want([1]);
  await pass(off.clock, HOUR);
  expect(off.asked()).toEqual([]);
  expect(await off.pictures.readLarge(1)).toBeNull();
});

it('keeps nothing of what failed, tries it again later, and forgets what is not there', async () => {
  const { clock, pictures, driver, store, asked } = opened({
    result: { kind: 'failed', cause: new Error('lost') },
  });
  pictures.want([1]);
  await pass(clock, 0);
  expect(store.keepPicture).not.toHaveBeenCalled();
  driver.readPicture.mockResolvedValue({ kind: 'none' });
  await pass(clock, PICTURE_PACE.againMs);
  expect(asked()).toHaveLength(2);
  expect(store.keepPicture).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ contactId: 10, bytes: null }),
  );
});

it('asks for whom WhatsApp tells of, but not for ever, and for what it is in the end an hour later', async () => {
  const { clock, pictures, asked } = opened();
  for (let told = 0; told < 10; told += 1) {
    await pictures.hear('201012345678@c.us');
    await pass(clock, PICTURE_PACE.pauseMs);
  }
  expect(asked()).toHaveLength(PICTURE_PACE.mostChanges);
  await pass(clock, HOUR);
  expect(asked()).toHaveLength(PICTURE_PACE.mostChanges + 1);
  await pass(clock, HOUR);
  expect(asked()).toHaveLength(PICTURE_PACE.mostChanges + 1);
});

it('a large one counts among those of an hour, however often somebody presses', async () => {
  const { pictures, driver, store } = opened();
  const kept = { bytes: Buffer.from('jpeg'), version: 1, addresses: ['1@c.us'] };
  store.readPicture.mockResolvedValue(kept as unknown as undefined);
  for (let press = 0; press < PICTURE_PACE.mostPerHour + 20; press += 1) await pictures.readLarge(1);
  expect(driver.readPicture).toHaveBeenCalledTimes(PICTURE_PACE.mostPerHour);
  expect(await pictures.readLarge(1)).toBeNull();
});
