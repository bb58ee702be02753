import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Retention } from '#main/media/retention.ts';
import type { MediaCleanUp } from '#shared/domain/messages/attachment.ts';
import { observed, record } from '../store/support/observed.ts';
import { silentLog } from '../support/silent-log.ts';
import { openVault } from './open-vault.ts';

const NOW = Date.UTC(2027, 4, 31, 9);
const OLD = Date.UTC(2027, 1, 28, 8);
const YOUNG = Date.UTC(2027, 1, 28, 10);
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

async function openRetention() {
  const opened = await openVault();
  const { vault, store } = opened;
  const cleaned: MediaCleanUp[] = [];
  const expired: [number, MediaCleanUp][] = [];
  const retention = new Retention({
    store,
    vault,
    onCleaned: (done) => cleaned.push(done),
    onExpired: (months, done) => expired.push([months, done]),
    log: silentLog,
  });
  const receive = async (sentAt: number, bytes: Buffer): Promise<number> => {
    const seen = observed({ type: 'image', waType: 'image', content: 'نص', attachment: PHOTO, sentAt });
    const { message } = await record(store, seen);
    const file = await vault.write(Readable.from([bytes], { objectMode: false }));
    const { keptFileId } = await store.completeDownload({ messageId: message.id, file, now: sentAt });
    if (keptFileId !== file.id) await vault.remove([file.id]);
    return message.id;
  };
  const attachmentOf = async (messageId: number) => (await store.getMessage({ messageId })).attachment;
  return { ...opened, retention, receive, attachmentOf, cleaned, expired };
}

test('files older than the time go, their messages and younger files stay', async () => {
  const { retention, receive, attachmentOf, store, folder, cleaned } = await openRetention();
  const old = await receive(OLD, randomBytes(500));
  const young = await receive(YOUNG, randomBytes(400));
  const shared = randomBytes(300);
  const oldOfTwo = await receive(OLD, shared);
  const youngOfTwo = await receive(YOUNG, shared);

  const expected = { messages: 2, files: 1, sizeBytes: 500 };
  expect(await retention.preview(3, NOW)).toEqual(expected);
  expect(await attachmentOf(old)).toMatchObject({ state: 'stored' });
  expect(await retention.cleanUp(3, NOW)).toEqual(expected);

  expect(await attachmentOf(old)).toMatchObject({ state: 'removed', fileId: null });
  expect((await store.getMessage({ messageId: old })).content).toBe('نص');
  expect(await attachmentOf(oldOfTwo)).toMatchObject({ state: 'removed' });
  const kept = [await attachmentOf(young), await attachmentOf(youngOfTwo)].map((one) => one?.fileId);
  expect(new Set(readdirSync(folder))).toEqual(new Set(kept));
  expect(cleaned).toEqual([expected]);
  expect(await retention.cleanUp(3, NOW)).toEqual({ messages: 0, files: 0, sizeBytes: 0 });
  expect(cleaned).toHaveLength(1);
});

test('what may still be sent keeps its file; what was given up does not, and cannot be sent again', async () => {
  const { retention, receive, attachmentOf, store, vault } = await openRetention();
  await receive(OLD, randomBytes(10));
  const file = await vault.add(Readable.from([randomBytes(600)], { objectMode: false }));
  const message = await store.enqueueMedia({
    conversationId: 1,
    clientKey: 'k',
    fileId: file.id,
    kind: 'image',
    fileName: null,
    caption: '',
    sentBy: null,
    width: null,
    height: null,
    durationMs: null,
    waveform: null,
    now: OLD,
  });
  await retention.cleanUp(3, NOW);
  expect(await attachmentOf(message.id)).toMatchObject({ state: 'stored' });

  await store.cancelMessage({ messageId: message.id, now: NOW });
  expect(await retention.cleanUp(3, NOW)).toMatchObject({ messages: 1, sizeBytes: 600 });
  expect(await attachmentOf(message.id)).toMatchObject({ state: 'removed' });
  await expect(store.retryMessage({ messageId: message.id, now: NOW })).rejects.toMatchObject({
    code: 'media-missing',
  });
});

test('by itself nothing goes before a pharmacy has chosen a time', async () => {
  const { retention, receive, attachmentOf, store, expired } = await openRetention();
  const old = await receive(OLD, randomBytes(500));
  await receive(NOW, randomBytes(5));
  await retention.tidy(NOW);
  expect(await attachmentOf(old)).toMatchObject({ state: 'stored' });
  await store.updateSettings({ mediaRetentionMonths: 3 });
  await retention.tidy(NOW);
  expect(await attachmentOf(old)).toMatchObject({ state: 'removed' });
  expect(expired).toEqual([[3, { messages: 1, files: 1, sizeBytes: 500 }]]);
});

test('by itself nothing goes that is not too old by what was written last, whatever the clock says', async () => {
  const { retention, receive, attachmentOf, store } = await openRetention();
  const old = await receive(OLD, randomBytes(500));
  await receive(YOUNG, randomBytes(5));
  await store.updateSettings({ mediaRetentionMonths: 3 });
  await retention.tidy(NOW);
  expect(await attachmentOf(old)).toMatchObject({ state: 'stored' });
});

test('many files go in several steps', async () => {
  const { retention, receive, store } = await openRetention();
  for (let count = 0; count < 5; count += 1) await receive(OLD, randomBytes(50));
  const first = await store.removeOldMedia({ sentBefore: YOUNG, after: 0, limit: 2, now: NOW });
  expect(first.next).not.toBeNull();
  expect(await retention.preview(3, NOW)).toMatchObject({ messages: 3 });
  await retention.cleanUp(3, NOW);
  expect(await store.measureMedia()).toEqual([]);
});

test('the photo of a prescription stays until the prescription is done', async () => {
  const { retention, receive, attachmentOf, store } = await openRetention();
  await store.setUpStaff({ pharmacyName: '', name: 'منى', secret: { kind: 'pin', hash: 'x' }, now: OLD });
  const messageId = await receive(OLD, randomBytes(500));
  const { id } = await store.createPrescription({ messageId, by: 1, now: OLD });
  expect(await retention.preview(3, NOW)).toEqual({ messages: 0, files: 0, sizeBytes: 0 });
  await retention.cleanUp(3, NOW);
  expect(await attachmentOf(messageId)).toMatchObject({ state: 'stored' });

  // Something else goes, so that there is something to do.
  await receive(OLD, randomBytes(400));
  await retention.cleanUp(3, NOW);
  expect(await attachmentOf(messageId)).toMatchObject({ state: 'stored' });

  await store.cancelPrescription({ id, by: 1, now: NOW, reason: 'other', note: '' });
  expect(await retention.cleanUp(3, NOW)).toEqual({ messages: 1, files: 1, sizeBytes: 500 });
  const { photos, prescription } = await store.getPrescription({ id });
  expect(photos[0]?.attachment).toMatchObject({ state: 'removed', fileId: null });
  expect(prescription.status).toBe('cancelled');
});
