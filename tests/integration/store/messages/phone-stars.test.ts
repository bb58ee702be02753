import { expect, test } from 'vitest';
import { fromPhone, observed, PHONE, record, recordAgain } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const BY = 'agent:3';
const AT = 1_800_000_000_000;
const HISTORY = { editedAt: null, revokedAt: null, reactions: null };

const star = (isStarred: boolean, at = AT) => ({ kind: 'starred', isStarred, at }) as const;

test('a star of the phone counts here and is listed, until the phone takes it away', async () => {
  const store = await openStore();
  const seen = observed({ content: 'العنوان' });
  const { message } = await record(store, seen);
  await store.changeMessage({ message: seen, change: star(true), now: AT });
  expect(await store.getMessage({ messageId: message.id })).toMatchObject({ starredAt: AT, actions: [] });
  expect((await store.listStarred({ limit: 5 })).items).toHaveLength(1);
  // WhatsApp is not told what it has told.
  expect(await store.listActionHeads()).toEqual([]);
  await store.changeMessage({ message: seen, change: star(false), now: AT + 1 });
  expect((await store.listStarred({ limit: 5 })).items).toEqual([]);
});

test('what WhatsApp is still to be told of stands against the phone', async () => {
  const store = await openStore();
  const seen = observed({});
  const { message } = await record(store, seen);
  const { id: messageId } = message;
  await store.askAction({ messageId, action: { kind: 'star', isStarred: true }, by: BY, now: 100 });
  await store.changeMessage({ message: seen, change: star(false), now: AT });
  expect((await store.getMessage({ messageId })).starredAt).toBe(100);
  const [head] = await store.listActionHeads();
  await store.settleAction({ id: head?.id ?? 0, failure: null, now: 200 });
  await store.changeMessage({ message: seen, change: star(false), now: AT });
  expect((await store.getMessage({ messageId })).starredAt).toBeNull();
});

test('a star that was heard of before its message is there with it', async () => {
  const store = await openStore();
  const seen = observed({ waMessageId: 'LATER' });
  await store.changeMessage({ message: seen, change: star(true), now: AT });
  expect((await record(store, seen)).message.starredAt).toBe(AT);
});

test('history brings stars and takes them, but none that WhatsApp was never told of', async () => {
  const store = await openStore();
  const old = fromPhone(PHONE, { waMessageId: 'OLD', changes: { ...HISTORY, isStarred: true } });
  const { message: starred } = await record(store, old);
  expect(starred.starredAt).toBe(old.sentAt);
  // Not read this time.
  await recordAgain(store, { ...old, changes: HISTORY });
  expect((await store.getMessage({ messageId: starred.id })).starredAt).toBe(old.sentAt);
  await recordAgain(store, { ...old, changes: { ...HISTORY, isStarred: false } });
  expect((await store.getMessage({ messageId: starred.id })).starredAt).toBeNull();

  const here = fromPhone(PHONE, { waMessageId: 'HERE' });
  const { message } = await record(store, here);
  const { id: messageId } = message;
  await store.askAction({ messageId, action: { kind: 'star', isStarred: true }, by: BY, now: 100 });
  const [head] = await store.listActionHeads();
  await store.settleAction({ id: head?.id ?? 0, failure: 'not-done', now: 200 });
  await recordAgain(store, { ...here, changes: { ...HISTORY, isStarred: false } });
  expect((await store.getMessage({ messageId })).starredAt).toBe(100);
});
