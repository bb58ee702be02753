import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ObservedAttachment, Store } from '#main/store/contract/store.ts';
import { openStore, placeWithDatabase } from './support/open-store.ts';
import { fromPhone, observed, record, recordAgain } from './support/observed.ts';
import { changedBy } from './support/said.ts';

const NOW = 1_800_000_000_000;
const PHOTO: ObservedAttachment = {
  kind: 'image',
  fileName: null,
  mimeType: 'image/jpeg',
  sizeBytes: 1_000,
  width: 1200,
  height: 1600,
  durationMs: null,
  waveform: null,
};

const photoMessage = (change = {}) =>
  observed({ type: 'image', waType: 'image', content: '', attachment: PHOTO, ...change });

const fileWith = (sha256: string) => ({ id: randomUUID(), sha256, sizeBytes: 999, mimeType: 'image/png' });

async function recordPhoto(store: Store): Promise<number> {
  return (await record(store, photoMessage())).message.id;
}

test('a photo waits for its file, and has it once it came', async () => {
  const store = await openStore();
  const { message } = await record(store, photoMessage());
  expect(message.attachment).toEqual({ ...PHOTO, state: 'waiting', fileId: null, failure: null });
  const { due } = await store.listDueDownloads({ now: NOW, limit: 9 });
  expect(due).toMatchObject([{ messageId: message.id, waMessageId: message.waMessageId, attempts: 0 }]);

  const file = fileWith('aa');
  const { message: changed } = await changedBy(store, async () => {
    const done = await store.completeDownload({ messageId: message.id, file, now: NOW });
    expect(done.keptFileId).toBe(file.id);
  });
  expect(changed?.attachment).toMatchObject({
    state: 'stored',
    fileId: file.id,
    mimeType: 'image/png',
    sizeBytes: 999,
    width: 1200,
  });
  expect(await store.listDueDownloads({ now: NOW, limit: 9 })).toEqual({ due: [], nextAt: null });
});

test('the same bytes in two messages are one file', async () => {
  const store = await openStore();
  const [first, second] = [await recordPhoto(store), await recordPhoto(store)];
  const file = fileWith('aa');
  await store.completeDownload({ messageId: first, file, now: NOW });
  const copy = fileWith('aa');
  const done = await store.completeDownload({ messageId: second, file: copy, now: NOW });
  expect(done.keptFileId).toBe(file.id);
  expect(await store.listMediaFileIds()).toEqual([file.id]);
  expect(await store.addMediaFile({ file: fileWith('aa'), now: NOW })).toEqual(file);
});

test('what is kept is measured by kind, each file once', async () => {
  const store = await openStore();
  const [first, second, third] = [
    await recordPhoto(store),
    await recordPhoto(store),
    await recordPhoto(store),
  ];
  await store.completeDownload({ messageId: first, file: fileWith('aa'), now: NOW });
  await store.completeDownload({ messageId: second, file: fileWith('aa'), now: NOW });
  await store.completeDownload({ messageId: third, file: fileWith('bb'), now: NOW });
  const voice = await record(
    store,
    observed({ type: 'audio', waType: 'ptt', content: '', attachment: { ...PHOTO, kind: 'voice' } }),
  );
  const file = { ...fileWith('cc'), sizeBytes: 5000 };
  await store.completeDownload({ messageId: voice.message.id, file, now: NOW });
  await store.addMediaFile({ file: fileWith('dd'), now: NOW });
  expect(await store.measureMedia()).toEqual([
    { kind: 'voice', count: 1, sizeBytes: 5000 },
    { kind: 'image', count: 2, sizeBytes: 1998 },
  ]);
});

test('a file that comes twice stays as it came first', async () => {
  const store = await openStore();
  const messageId = await recordPhoto(store);
  const file = fileWith('aa');
  await store.completeDownload({ messageId, file, now: NOW });
  const { length } = store.events;
  const again = await store.completeDownload({ messageId, file: fileWith('bb'), now: NOW });
  expect(again.keptFileId).toBe(file.id);
  await store.failDownload({ messageId, failure: 'expired', now: NOW });
  expect((await store.getMessage({ messageId })).attachment).toMatchObject({
    state: 'stored',
    failure: null,
  });
  expect(store.events).toHaveLength(length);
});

test('what is deferred becomes due, what failed only when a person asks', async () => {
  const store = await openStore();
  const [deferred, failed] = [await recordPhoto(store), await recordPhoto(store)];
  await store.deferDownload({ messageId: deferred, attempts: 2, notBefore: NOW + 500, now: NOW });
  const given = await changedBy(store, () =>
    store.failDownload({ messageId: failed, failure: 'expired', now: NOW }),
  );
  expect(given.message?.attachment).toMatchObject({ state: 'failed', failure: 'expired' });

  expect(await store.listDueDownloads({ now: NOW, limit: 9 })).toEqual({ due: [], nextAt: NOW + 500 });
  const later = await store.listDueDownloads({ now: NOW + 500, limit: 9 });
  expect(later.due).toMatchObject([{ messageId: deferred, attempts: 2 }]);

  await store.retryDownload({ messageId: failed, now: NOW });
  const { due } = await store.listDueDownloads({ now: NOW, limit: 9 });
  expect(due).toMatchObject([{ messageId: failed, attempts: 0 }]);
});

test('the newest message is fetched first', async () => {
  const store = await openStore();
  const ids = [await recordPhoto(store), await recordPhoto(store), await recordPhoto(store)];
  const { due } = await store.listDueDownloads({ now: NOW, limit: 2 });
  expect(due.map(({ messageId }) => messageId)).toEqual(ids.toReversed().slice(0, 2));
});

test('a duplicate of a message with a file changes nothing of the file', async () => {
  const store = await openStore();
  const observedPhoto = photoMessage();
  const { message } = await record(store, observedPhoto);
  await store.completeDownload({ messageId: message.id, file: fileWith('aa'), now: NOW });
  await recordAgain(store, observedPhoto);
  expect((await store.getMessage({ messageId: message.id })).attachment?.state).toBe('stored');
});

test('a place and contact cards survive a restart', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const details = {
    kind: 'location',
    latitude: 30.04,
    longitude: 31.24,
    name: 'الصيدلية',
    address: null,
  } as const;
  const { message } = await record(
    store,
    observed({ type: 'other', waType: 'location', content: '', details }),
  );
  await store.close();
  const again = await openStore(place);
  expect((await again.getMessage({ messageId: message.id })).details).toEqual(details);
});

test('only files that no message has are forgotten', async () => {
  const store = await openStore();
  const used = fileWith('aa');
  await store.completeDownload({ messageId: await recordPhoto(store), file: used, now: NOW });
  const unused = fileWith('bb');
  await store.addMediaFile({ file: unused, now: NOW });
  const young = fileWith('cc');
  await store.addMediaFile({ file: young, now: NOW + 10 });
  expect(await store.forgetUnusedMedia({ createdBefore: NOW + 10 })).toEqual([unused.id]);
  expect((await store.listMediaFileIds()).toSorted()).toEqual([used.id, young.id].toSorted());
});

test('a queued file is one message however often it is queued, and clears the draft it was written in', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone('201012345678'));
  const file = await store.addMediaFile({ file: fileWith('aa'), now: NOW });
  await store.saveDraft({ id: conversation.id, draft: 'الإيصال', now: NOW });
  const { mimeType: _claimed, sizeBytes: _size, ...appearance } = PHOTO;
  const input = {
    ...appearance,
    conversationId: conversation.id,
    clientKey: 'key-1',
    fileId: file.id,
    caption: 'الإيصال',
    sentBy: null,
    now: NOW,
  };
  const first = await store.enqueueMedia(input);
  expect(first).toMatchObject({
    type: 'image',
    waType: 'image',
    content: 'الإيصال',
    status: 'pending',
    attachment: { state: 'stored', fileId: file.id, mimeType: 'image/png', width: 1200 },
  });
  expect((await store.getConversation(conversation.id)).draft).toBe('');
  const { length } = store.events;
  expect(await store.enqueueMedia(input)).toEqual(first);
  expect(store.events).toHaveLength(length);
  expect(await store.listOutboxHeads()).toMatchObject([
    { text: 'الإيصال', attachment: { kind: 'image', fileId: file.id } },
  ]);
});

test('a file nobody has cannot be queued', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone('201012345678'));
  const { mimeType: _claimed, sizeBytes: _size, ...appearance } = PHOTO;
  await expect(
    store.enqueueMedia({
      ...appearance,
      conversationId: conversation.id,
      clientKey: 'key-1',
      fileId: randomUUID(),
      caption: '',
      sentBy: null,
      now: NOW,
    }),
  ).rejects.toMatchObject({ code: 'media-missing' });
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('a queued message can be taken back, one on its way cannot', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone('201012345678'));
  const queue = (clientKey: string) =>
    store.enqueueText({
      conversationId: conversation.id,
      clientKey,
      text: clientKey,
      sentBy: null,
      now: NOW,
    });
  const first = await queue('one');
  const second = await queue('two');
  expect(await store.cancelMessage({ messageId: second.id, now: NOW })).toMatchObject({
    status: 'failed',
    failureReason: 'dropped',
  });
  const [head] = await store.listOutboxHeads();
  expect(head?.messageId).toBe(first.id);
  await store.prepareOutbox({ id: head?.id ?? 0, waMessageId: '3EB0FF', now: NOW });
  await store.markDispatched({ id: head?.id ?? 0, now: NOW });
  await expect(store.cancelMessage({ messageId: first.id, now: NOW })).rejects.toMatchObject({
    code: 'too-late',
  });
});
