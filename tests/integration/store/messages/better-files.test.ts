import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { ObservedAttachment, ObservedMessage, Store } from '#main/store/contract/store.ts';
import { fromPhone, observed, record, recordAgain } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { openStaffedStore } from '../support/prescriptions.ts';

const NOW = 1_800_000_000_000;
const FIRST = 'FIRST';
const OTHER = '201112345678';

const file = (change: Partial<ObservedAttachment> = {}): ObservedAttachment => ({
  kind: 'image',
  fileName: null,
  mimeType: 'image/jpeg',
  sizeBytes: 60_000,
  width: 1200,
  height: 1600,
  durationMs: null,
  waveform: null,
  ...change,
});
const photo = (change: Partial<ObservedMessage> = {}): ObservedMessage =>
  observed({
    type: 'image',
    waType: 'image',
    content: 'دي الروشتة',
    attachment: file(),
    waMessageId: FIRST,
    ...change,
  });
/** The same photo once more, in HD. */
const better = (change: Partial<ObservedMessage> = {}): ObservedMessage =>
  photo({
    content: '',
    attachment: file({ sizeBytes: 900_000, width: 3000, height: 4000 }),
    waMessageId: 'CHILD',
    betterOf: FIRST,
    ...change,
  });

const stored = (sha256: string) => ({ id: randomUUID(), sha256, sizeBytes: 9, mimeType: 'image/png' });
const dueOf = async (store: Store, now = Date.now() + 1) =>
  (await store.listDueDownloads({ now, limit: 9 })).due.map(({ waMessageId, isBetter }) => ({
    waMessageId,
    isBetter,
  }));

test('an HD pair is one message, and its better file is asked for', async () => {
  const store = await openStore();
  const { message, conversation } = await record(store, photo());
  expect(await recordAgain(store, better())).toBe(message.id);
  expect(await recordAgain(store, better())).toBe(message.id);
  expect((await store.getConversation(conversation.id)).unreadCount).toBe(1);
  expect((await store.listMessages({ conversationId: conversation.id, limit: 9 })).items).toHaveLength(1);
  expect(await dueOf(store)).toEqual([{ waMessageId: 'CHILD', isBetter: true }]);
});

test('whichever comes first, it is known by the first one’s id and has its words', async () => {
  const store = await openStore();
  const { message, conversation } = await record(store, better());
  expect(message.waMessageId).toBe(FIRST);
  expect(await recordAgain(store, photo())).toBe(message.id);
  expect(await recordAgain(store, better())).toBe(message.id);
  expect(await store.getMessage({ messageId: message.id })).toMatchObject({
    content: 'دي الروشتة',
    editedAt: null,
    earlierTexts: [],
  });
  expect((await store.getConversation(conversation.id)).lastMessage?.preview).toBe('دي الروشتة');
  expect((await store.searchMessages({ query: 'الروشتة', limit: 9 })).items).toHaveLength(1);
  expect(await dueOf(store)).toEqual([{ waMessageId: 'CHILD', isBetter: true }]);
});

test('the better file takes the place of the one that is there', async () => {
  const store = await openStore();
  const { message } = await record(store, photo());
  const messageId = message.id;
  await store.completeDownload({ messageId, file: stored('a'), now: NOW });
  await recordAgain(store, better());
  expect((await store.getMessage({ messageId })).attachment).toMatchObject({ state: 'stored', width: 1200 });
  const hd = stored('b');
  expect(await store.completeDownload({ messageId, isBetter: true, file: hd, now: NOW })).toEqual({
    keptFileId: hd.id,
  });
  expect((await store.getMessage({ messageId })).attachment).toMatchObject({
    state: 'stored',
    fileId: hd.id,
    width: 3000,
    height: 4000,
  });
  expect(await dueOf(store)).toEqual([]);
  await recordAgain(store, better());
  expect(await dueOf(store)).toEqual([]);
});

test('the earlier file stays, or comes, when the better one does not', async () => {
  const store = await openStore();
  const { message } = await record(store, photo());
  await recordAgain(store, better());
  const messageId = message.id;
  await store.deferDownload({ messageId, isBetter: true, attempts: 1, notBefore: NOW * 2, now: Date.now() });
  expect(await dueOf(store)).toContainEqual({ waMessageId: FIRST, isBetter: false });
  const first = stored('a');
  await store.completeDownload({ messageId, file: first, now: NOW });
  await store.failDownload({ messageId, isBetter: true, failure: 'expired', now: NOW });
  expect((await store.getMessage({ messageId })).attachment).toMatchObject({
    state: 'stored',
    fileId: first.id,
    failure: null,
  });
  expect(await dueOf(store)).toEqual([]);
});

test('one that comes first and cannot be fetched leaves the other one', async () => {
  const store = await openStore();
  const { message } = await record(store, better());
  await store.failDownload({ messageId: message.id, isBetter: true, failure: 'expired', now: NOW });
  expect(await dueOf(store)).toEqual([{ waMessageId: FIRST, isBetter: false }]);
  await store.failDownload({ messageId: message.id, failure: 'not-downloaded', now: NOW });
  await store.retryDownload({ messageId: message.id, now: Date.now() });
  expect(await dueOf(store)).toEqual([{ waMessageId: 'CHILD', isBetter: true }]);
});

test.each([
  ['of a text', better(), observed({ waMessageId: FIRST })],
  ['of a film', better(), photo({ type: 'video', waType: 'video', attachment: file({ kind: 'video' }) })],
])('it is a photo of its own when the first one is %s', async (_name, second, first) => {
  const store = await openStore();
  const { message: known } = await record(store, first);
  const { message } = await record(store, second);
  expect(message.id).not.toBe(known.id);
  expect(message).toMatchObject({ waMessageId: 'CHILD', direction: 'incoming' });
  expect((await store.getMessage({ messageId: known.id })).waMessageId).toBe(FIRST);
});

test.each([
  ['of another person', better(), fromPhone(OTHER, photo({ identity: { phone: OTHER, lid: null } }))],
  ['of the other side', better(), photo({ direction: 'outgoing', status: 'sent' })],
])('it waits for its own first one when the one that is there is %s', async (_name, second, first) => {
  const store = await openStore();
  const { message: known } = await record(store, first);
  const { message } = await record(store, second);
  expect(message.id).not.toBe(known.id);
  expect(message).toMatchObject({ waMessageId: FIRST, direction: 'incoming' });
  expect((await store.getMessage({ messageId: known.id })).waMessageId).toBe(FIRST);
});

test.each([
  ['the first one first', [photo(), better()]],
  ['the better one first', [better({ content: 'دي الروشتة' }), photo()]],
])('a prescription has it once: %s', async (_name, messages) => {
  const store = await openStaffedStore();
  for (const message of messages) await store.recordMessage({ ...message, sentAt: NOW });
  expect((await store.listPrescriptions({ filter: 'waiting', limit: 9 })).items).toMatchObject([
    { photoCount: 1 },
  ]);
});

const unreadable = { type: 'other', waType: 'ciphertext', content: '', attachment: null } as const;
test.each([
  ['the first one', [photo(unreadable), better(), photo()]],
  ['the better one', [photo(), better({ ...unreadable, betterOf: undefined }), better()]],
  ['the better one, and it comes first', [better({ ...unreadable, betterOf: undefined }), better(), photo()]],
  [
    'both',
    [photo(unreadable), better({ ...unreadable, betterOf: undefined }), better(), photo(), better(), photo()],
  ],
])('a pair of which %s could not be read at first is one photo', async (_name, messages) => {
  const store = await openStaffedStore();
  for (const message of messages) await store.recordMessage({ ...message, sentAt: NOW });
  const [conversation] = (await store.listConversations({ limit: 9 })).items;
  const { items } = await store.listMessages({ conversationId: conversation?.id ?? 0, limit: 9 });
  const shown = items.filter(({ waType }) => kindOf(waType).isShown);
  expect(shown).toMatchObject([{ waMessageId: FIRST, waType: 'image', content: 'دي الروشتة' }]);
  expect(conversation).toMatchObject({ unreadCount: 1, lastMessage: { preview: 'دي الروشتة' } });
  expect(await dueOf(store)).toEqual([{ waMessageId: 'CHILD', isBetter: true }]);
  expect((await store.listPrescriptions({ filter: 'waiting', limit: 9 })).items).toMatchObject([
    { photoCount: 1 },
  ]);
});

test('what could not be read stays a photo of its own when it betters none', async () => {
  const store = await openStore();
  const { conversation } = await record(store, observed({ waMessageId: FIRST, sentAt: NOW }));
  await store.recordMessage(better({ ...unreadable, betterOf: undefined, sentAt: NOW }));
  await store.recordMessage(better({ sentAt: NOW }));
  const { items } = await store.listMessages({ conversationId: conversation.id, limit: 9 });
  expect(items.map(({ waType }) => waType)).toEqual(['image', 'chat']);
});

test('the pictures of an album stay two', async () => {
  const store = await openStore();
  const { conversation } = await record(store, photo());
  await record(store, photo({ waMessageId: 'SECOND' }));
  expect((await store.listMessages({ conversationId: conversation.id, limit: 9 })).items).toHaveLength(2);
});

test('what the pharmacy has let go of does not come back', async () => {
  const store = await openStore();
  const { message } = await record(store, photo());
  await store.completeDownload({ messageId: message.id, file: stored('a'), now: NOW });
  await store.removeOldMedia({ sentBefore: NOW * 2, after: 0, limit: 9, now: NOW });
  await recordAgain(store, better());
  expect(await dueOf(store)).toEqual([]);
});

test('a file that is gone from the disk is asked for in its better form', async () => {
  const store = await openStore();
  const { message } = await record(store, photo());
  await recordAgain(store, better());
  const hd = stored('b');
  await store.completeDownload({ messageId: message.id, isBetter: true, file: hd, now: NOW });
  await store.releaseLostMedia({ fileIds: [hd.id], askSince: 0, now: Date.now() });
  expect(await dueOf(store)).toEqual([{ waMessageId: 'CHILD', isBetter: true }]);
});
