import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { DiskGuard } from '#main/store/client/disk/disk-guard.ts';
import { canMountDisk, SmallDisk } from '../../support/small-disk.ts';
import { observed, record } from '../store/support/observed.ts';
import { silentLog } from '../support/silent-log.ts';
import { openVault } from './open-vault.ts';

const MEBIBYTE = 1024 * 1024;
const DAY_MS = 24 * 3_600_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PHOTO = {
  kind: 'image',
  fileName: null,
  mimeType: 'image/jpeg',
  sizeBytes: 1_000,
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
} as const;

const streamOf = (...parts: Buffer[]): Readable => Readable.from(parts, { objectMode: false });

test('what goes in comes out, encrypted in between, with the type its bytes have', async () => {
  const { vault, store, folder } = await openVault();
  const seen: number[] = [];
  const file = await vault.add(streamOf(PNG, randomBytes(100_000)), {
    onProgress: (done) => seen.push(done),
  });
  expect(file).toMatchObject({ sizeBytes: PNG.length + 100_000, mimeType: 'image/png' });
  expect(seen.at(-1)).toBe(file.sizeBytes);
  expect(await store.findMediaFile({ id: file.id })).toEqual(file);
  expect(readdirSync(folder)).toEqual([file.id]);
  expect(readFileSync(path.join(folder, file.id)).includes(PNG.subarray(0, 16))).toBe(false);
  expect((await buffer(vault.open(file))).subarray(0, PNG.length).equals(PNG)).toBe(true);
  const range = { start: 10, end: 20 };
  expect((await buffer(vault.open(file, range))).equals(PNG.subarray(10, 20))).toBe(true);
  await vault.remove([file.id, randomUUID()]);
  expect(readdirSync(folder)).toEqual([]);
  await expect(buffer(vault.open(file))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('the same bytes twice are one file', async () => {
  const { vault, folder } = await openVault();
  const bytes = randomBytes(200_000);
  const [first, second] = await Promise.all([vault.add(streamOf(bytes)), vault.add(streamOf(bytes))]);
  expect(second.id).toBe(first.id);
  expect(readdirSync(folder)).toEqual([first.id]);
});

describe('the same bytes again, when the file of the first time', () => {
  test.each<[string, (file: string) => void]>([
    ['is damaged', (file) => writeFileSync(file, readFileSync(file).fill(0xaa, 100_000))],
    ['is gone', (file) => rmSync(file)],
    ['is gone with its folder', (file) => rmSync(path.dirname(file), { recursive: true })],
  ])('%s, are what it holds from now on', async (_, spoil) => {
    const { vault, folder } = await openVault();
    const bytes = randomBytes(200_000);
    const first = await vault.add(streamOf(bytes));
    spoil(path.join(folder, first.id));
    const [again] = await Promise.all([vault.add(streamOf(bytes)), vault.add(streamOf(bytes))]);
    expect(again.id).toBe(first.id);
    expect((await buffer(vault.open(again))).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual([first.id]);
  });
});

test('what is too large, given up or broken leaves nothing behind', async () => {
  const { vault, folder } = await openVault();
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(MEBIBYTE);
    })(),
    { objectMode: false },
  );
  await expect(vault.add(endless, { maxBytes: 3 * MEBIBYTE })).rejects.toMatchObject({
    code: 'media-too-large',
  });
  expect(endless.destroyed).toBe(true);

  const controller = new AbortController();
  const slow = new Readable({ read: () => controller.abort() });
  await expect(vault.add(slow, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });

  const broken = new Readable({
    read() {
      this.destroy(new Error('the page is gone'));
    },
  });
  await expect(vault.add(broken)).rejects.toThrow('the page is gone');
  // Before anybody reads it; an error that nobody hears would end the program.
  await expect(vault.add(createReadStream(path.join(folder, 'gone')))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  for (const expectedBytes of [9, 11]) {
    await expect(vault.add(streamOf(randomBytes(10)), { expectedBytes })).rejects.toMatchObject({
      code: 'media-missing',
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that the database cannot know is not left on the disk', async () => {
  const { vault, store, folder } = await openVault();
  const add = store.addMediaFile;
  store.addMediaFile = () => Promise.reject(new AppError('disk-full'));
  await expect(vault.add(streamOf(PNG))).rejects.toMatchObject({ code: 'disk-full' });
  expect(readdirSync(folder)).toEqual([]);
  store.addMediaFile = add;
  const { id } = await vault.add(streamOf(PNG));
  expect(readdirSync(folder)).toEqual([id]);
});

test('a copy that fails lets go what was to be removed meanwhile', async () => {
  const { vault, folder } = await openVault();
  const { id } = await vault.add(streamOf(PNG));
  const copying = vault.keepWhile(async () => {
    await vault.remove([id]);
    expect(readdirSync(folder)).toEqual([id]);
    throw new Error('no room for the copy');
  });
  await expect(copying).rejects.toThrow('no room for the copy');
  expect(readdirSync(folder)).toEqual([]);
});

describe('tidying', () => {
  test('takes what was interrupted, and what no database has known for a month', async () => {
    const { vault, folder, reopen } = await openVault();
    const kept = await vault.add(streamOf(PNG));
    // A crash between the rename and the row.
    const fresh = await vault.write(streamOf(randomBytes(10)));
    const old = await vault.write(streamOf(randomBytes(11)));
    utimesSync(path.join(folder, old.id), 1, 1);
    writeFileSync(path.join(folder, `${randomUUID()}.part`), 'half');
    // The program that made them knows that they are under way.
    await vault.tidy(Date.now());
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.part'))
        .sort(),
    ).toEqual([kept.id, fresh.id, old.id].sort());
    await reopen().tidy(Date.now());
    expect(readdirSync(folder).sort()).toEqual([kept.id, fresh.id].sort());
  });

  test('takes uploads nobody sent after a day', async () => {
    const { vault, store, folder } = await openVault();
    const file = await vault.add(streamOf(PNG));
    await vault.tidy(Date.now() + DAY_MS - 60_000);
    expect(readdirSync(folder)).toEqual([file.id]);
    await vault.tidy(Date.now() + DAY_MS + 60_000);
    expect(readdirSync(folder)).toEqual([]);
    expect(await store.listMediaFileIds()).toEqual([]);
  });

  test('asks once more for files that are gone, as long as WhatsApp can have them', async () => {
    const { vault, store, folder, reopen } = await openVault();
    const now = Date.now();
    const take = async (sentAt: number) => {
      const observedPhoto = observed({ type: 'image', waType: 'image', attachment: PHOTO, sentAt });
      const { message } = await record(store, observedPhoto);
      const file = await vault.write(streamOf(randomBytes(50)));
      await store.completeDownload({ messageId: message.id, file, now });
      return { messageId: message.id, file };
    };
    const [recent, old, there] = [
      await take(now - DAY_MS),
      await take(now - 60 * DAY_MS),
      await take(now - DAY_MS),
    ];
    for (const { file } of [recent, old]) rmSync(path.join(folder, file.id));
    await reopen().tidy(now);
    const attachmentOf = async ({ messageId }: { messageId: number }) =>
      (await store.getMessage({ messageId })).attachment;
    expect(await attachmentOf(recent)).toMatchObject({ state: 'waiting', fileId: null });
    expect(await attachmentOf(old)).toMatchObject({ state: 'failed', failure: 'expired', fileId: null });
    expect(await attachmentOf(there)).toMatchObject({ state: 'stored', fileId: there.file.id });
    const { due } = await store.listDueDownloads({ now: Date.now(), limit: 9 });
    expect(due.map(({ messageId }) => messageId)).toEqual([recent.messageId]);
    expect(await store.listMediaFileIds()).toEqual([there.file.id]);
  });
});

describe.skipIf(!canMountDisk)('on a file system that is really full', () => {
  test('the file is refused, its room given back, and the reserve is for messages alone', async () => {
    const disk = new SmallDisk(8 * MEBIBYTE);
    onTestFinished(() => disk.remove());
    const guard = new DiskGuard({
      folder: disk.folder,
      onChange: () => {},
      onRoom: () => {},
      log: silentLog,
      ballastBytes: MEBIBYTE,
      checkEveryMs: 3_600_000,
    });
    onTestFinished(() => guard.stop());
    await guard.start();
    expect(guard.state).toBe('ok');
    const folder = path.join(disk.folder, 'uploads');
    const { vault, store } = await openVault({ folder, disk: guard });
    await vault.add(streamOf(PNG));

    const film = (): Readable => streamOf(...Array.from({ length: 12 }, () => randomBytes(MEBIBYTE)));
    const refusal = await vault.add(film()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code: 'disk-full' });
    expect(readdirSync(folder)).toEqual(await store.listMediaFileIds());
    expect(guard.state).toBe('low');

    // There is room for a photo now, but what is left is for messages.
    await expect(vault.add(streamOf(randomBytes(1_000)))).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
