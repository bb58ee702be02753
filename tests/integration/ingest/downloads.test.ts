import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import { AppError } from '#shared/domain/errors.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { Downloads } from '#main/ingest/downloads.ts';
import type { MediaFile, ObservedMessage, Store } from '#main/store/contract/store.ts';
import type { DownloadResult, Transport } from '#main/transport/transport.ts';
import { ScriptedTransport } from '../outbox/scripted-transport.ts';
import { openStore, placeWithDatabase, type Place } from '../store/support/open-store.ts';
import { observed, record, recordAgain } from '../store/support/observed.ts';
import { movableClock } from '../support/moved-clock.ts';
import { silentLog } from '../support/silent-log.ts';

const HOUR_MS = 3_600_000;

type Download = Parameters<Transport['downloadMedia']>[0];

/** A vault in memory: what it has written and removed. */
class MemoryVault {
  readonly files = new Map<string, Buffer>();
  refusal: AppError | undefined;

  async write(bytes: Readable): Promise<MediaFile> {
    const content = await buffer(bytes);
    if (this.refusal) throw this.refusal;
    const id = randomUUID();
    this.files.set(id, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { id, sha256, sizeBytes: content.length, mimeType: 'image/png' };
  }

  async settle({ id }: MediaFile, keptId: string | undefined): Promise<void> {
    if (keptId !== id) this.files.delete(id);
  }
}

const gives =
  (content: string) =>
  async ({ receive }: Download): Promise<DownloadResult> => {
    try {
      await receive(Readable.from([Buffer.from(content)]));
      return { kind: 'received' };
    } catch (cause) {
      return { kind: 'failed', cause };
    }
  };
const fails = async (): Promise<DownloadResult> => ({ kind: 'failed', cause: new Error('timed out') });

async function setUp(place: Place = placeWithDatabase()) {
  const store = await openStore(place);
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const transport = new ScriptedTransport();
  const vault = new MemoryVault();
  const faults: { storeFault?: Error; logged?: (error: unknown) => void } = {};
  const { promise: deferred, resolve } = Promise.withResolvers<void>();
  const watched: Store = {
    ...store,
    deferDownload: async (input) => {
      await store.deferDownload(input);
      resolve();
    },
    completeDownload: (input) => {
      const { storeFault } = faults;
      return storeFault === undefined ? store.completeDownload(input) : Promise.reject(storeFault);
    },
  };
  const log = { ...silentLog, error: (_: string, cause?: unknown) => faults.logged?.(cause) };
  const downloads = new Downloads({ store: watched, transport, vault, bus, log });
  onTestFinished(() => downloads.stop());
  const until = (id: number, state: Attachment['state']) =>
    new Promise<Attachment>((resolve) => {
      const stop = bus.on('message.changed', ({ id: changed, attachment }) => {
        if (changed !== id || attachment?.state !== state) return;
        stop();
        resolve(attachment);
      });
    });
  return { store, transport, vault, downloads, deferred, until, faults };
}

const photo = (change: Partial<ObservedMessage> = {}): ObservedMessage =>
  observed({
    type: 'image',
    waType: 'image',
    content: '',
    attachment: {
      kind: 'image',
      fileName: null,
      mimeType: 'image/jpeg',
      sizeBytes: null,
      width: null,
      height: null,
      durationMs: null,
      waveform: null,
    },
    ...change,
  });

const recordPhoto = async (store: Store): Promise<number> => (await record(store, photo())).message.id;

test('a file comes by itself, is kept once, and its copy is removed', async () => {
  const { store, transport, vault, downloads, until } = await setUp();
  transport.downloadMedia = gives('the same photo');
  const [first, second] = [await recordPhoto(store), await recordPhoto(store)];
  const stored = Promise.all([until(first, 'stored'), until(second, 'stored')]);
  downloads.wake();
  const [a, b] = await stored;
  expect(a.fileId).toBe(b.fileId);
  await downloads.stop();
  expect([...vault.files.keys()]).toEqual([a.fileId]);
});

test('a file whose row cannot be written is not left on the disk, and comes again', async () => {
  const { store, transport, vault, downloads, until, faults } = await setUp();
  transport.downloadMedia = gives('photo');
  faults.storeFault = new Error('the database is busy');
  const failed = new Promise((resolve) => (faults.logged = resolve));
  const id = await recordPhoto(store);
  downloads.wake();
  expect(await failed).toBe(faults.storeFault);
  expect(vault.files.size).toBe(0);
  delete faults.storeFault;
  const stored = until(id, 'stored');
  downloads.wake();
  expect((await stored).state).toBe('stored');
  expect(vault.files.size).toBe(1);
});

test('many files come, never more than two at once', async () => {
  const { store, transport, downloads, until } = await setUp();
  let atOnce = 0;
  let most = 0;
  let count = 0;
  transport.downloadMedia = async (download) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    const result = await gives(`photo ${(count += 1)}`)(download);
    atOnce -= 1;
    return result;
  };
  const ids: number[] = [];
  for (let index = 0; index < 9; index += 1) ids.push(await recordPhoto(store));
  const all = Promise.all(ids.map((id) => until(id, 'stored')));
  downloads.wake();
  await all;
  expect(most).toBe(2);
});

test('what WhatsApp no longer has fails at once; a person can ask again', async () => {
  const { store, transport, downloads, until } = await setUp();
  transport.downloadMedia = async () => ({ kind: 'expired' });
  const id = await recordPhoto(store);
  const failed = until(id, 'failed');
  downloads.wake();
  expect(await failed).toMatchObject({ failure: 'expired' });
  transport.downloadMedia = gives('sent again');
  const stored = until(id, 'stored');
  expect((await downloads.retry(id)).attachment?.state).toBe('waiting');
  await stored;
});

test('a failed try is repeated later, also by the next start', async () => {
  const place = placeWithDatabase();
  const { store, transport, downloads, deferred } = await setUp(place);
  const id = await recordPhoto(store);
  transport.downloadMedia = fails;
  downloads.wake();
  await deferred;
  await downloads.stop();
  const { due, nextAt } = await store.listDueDownloads({ now: Date.now(), limit: 9 });
  expect(due).toEqual([]);
  expect(nextAt).toBeGreaterThan(Date.now());
  const later = await store.listDueDownloads({ now: nextAt ?? 0, limit: 9 });
  expect(later.due).toMatchObject([{ messageId: id, attempts: 1 }]);
});

test.each([HOUR_MS, 24 * HOUR_MS, 40 * 24 * HOUR_MS])(
  'a clock that is set back by %s ms keeps no file waiting for longer than its pause',
  async (byMs) => {
    const clock = movableClock();
    const { store, transport, downloads, deferred, until } = await setUp();
    const fresh = await recordPhoto(store);
    transport.downloadMedia = fails;
    clock.move(byMs);
    downloads.wake();
    await deferred;
    clock.move(-byMs);
    transport.downloadMedia = gives('photo');
    const stored = until(fresh, 'stored');
    downloads.wake();
    expect((await stored).state).toBe('stored');
  },
);

test('a file that came while the clock was ahead is fetched at once', async () => {
  const { store, transport, downloads, until } = await setUp();
  const id = await recordPhoto(store);
  await store.deferDownload({ messageId: id, attempts: 0, notBefore: Date.now() + HOUR_MS / 2, now: 0 });
  transport.downloadMedia = gives('photo');
  const stored = until(id, 'stored');
  downloads.wake();
  expect((await stored).state).toBe('stored');
});

test('after the last try it is given up', async () => {
  const { store, transport, downloads, until } = await setUp();
  const id = await recordPhoto(store);
  await store.deferDownload({ messageId: id, attempts: 4, notBefore: 0, now: 0 });
  transport.downloadMedia = fails;
  const failed = until(id, 'failed');
  downloads.wake();
  expect(await failed).toMatchObject({ failure: 'not-downloaded' });
});

test('a connection that went and a full disk are no tries', async () => {
  const { store, transport, vault, downloads } = await setUp();
  const id = await recordPhoto(store);
  vault.refusal = new AppError('disk-full');
  transport.downloadMedia = gives('does not fit');
  downloads.wake();
  await downloads.stop();
  const { due } = await store.listDueDownloads({ now: Date.now(), limit: 9 });
  expect(due).toMatchObject([{ messageId: id, attempts: 0 }]);
});

test('a file beyond all measure is refused for good', async () => {
  const { store, transport, vault, downloads, until } = await setUp();
  const id = await recordPhoto(store);
  vault.refusal = new AppError('media-too-large');
  transport.downloadMedia = gives('endless');
  const failed = until(id, 'failed');
  downloads.wake();
  expect(await failed).toMatchObject({ failure: 'too-large' });
});

test('nothing is asked for while offline', async () => {
  const { store, transport, downloads, until } = await setUp();
  const id = await recordPhoto(store);
  transport.setOnline(false);
  transport.downloadMedia = gives('photo');
  downloads.wake();
  transport.setOnline(true);
  const stored = until(id, 'stored');
  downloads.wake();
  await stored;
});

/** Each message's file is its id. */
const givesById = (download: Download): Promise<DownloadResult> => gives(download.waMessageId)(download);

test('of a photo that was sent in HD only the better file comes, under its own id', async () => {
  const { store, transport, vault, downloads, until } = await setUp();
  transport.downloadMedia = givesById;
  const { message } = await record(store, photo({ waMessageId: 'FIRST' }));
  await recordAgain(store, photo({ waMessageId: 'CHILD', betterOf: 'FIRST' }));
  const stored = until(message.id, 'stored');
  downloads.wake();
  const { fileId } = await stored;
  await downloads.stop();
  expect([...vault.files].map(([id, bytes]) => [id, bytes.toString()])).toEqual([[fileId, 'CHILD']]);
});

test('a better file that WhatsApp no longer has leaves the first one', async () => {
  const { store, transport, vault, downloads, until } = await setUp();
  transport.downloadMedia = async (download) =>
    download.waMessageId === 'CHILD' ? { kind: 'expired' } : givesById(download);
  const { message } = await record(store, photo({ waMessageId: 'FIRST' }));
  await recordAgain(store, photo({ waMessageId: 'CHILD', betterOf: 'FIRST' }));
  const stored = until(message.id, 'stored');
  downloads.wake();
  const { fileId } = await stored;
  await downloads.stop();
  expect(vault.files.get(fileId ?? '')?.toString()).toBe('FIRST');
});
