import { expect, test } from 'vitest';
import type { AppError } from '#shared/domain/errors.ts';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { onlyHead } from '../support/queued.ts';
import { saidOf, topicsOf } from '../support/said.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AT = Date.UTC(2026, 10, 29, 12);
const RULE = { link: 'cloud', lengthMs: DAY, aheadMs: 0 } as const;
const OTHER = '201099999999';

const refused = (code: AppError['code']): unknown => expect.objectContaining({ code });

let keys = 0;
const send = (store: Store, conversationId: number, now: number) =>
  store.enqueueText({
    conversationId,
    clientKey: `key-${(keys += 1)}`,
    text: 'حاضر',
    sentBy: 'agent:1',
    now,
  });

const writes = (phone: string, sentAt: number, link: 'web' | 'cloud' = 'cloud') =>
  fromPhone(phone, { sentAt, link });

async function openWindow() {
  const store = await openStore();
  await store.setReplyWindow({ rule: RULE });
  const { conversation } = await record(store, writes(PHONE, AT));
  return { store, id: conversation.id };
}

test('without a rule everything goes, and nothing is said of a window', async () => {
  const store = await openStore();
  const { conversation } = await record(store, writes(PHONE, AT));
  expect(conversation.replyWindow).toBeNull();
  await send(store, conversation.id, AT + 90 * DAY);
  expect((await onlyHead(store)).replyWindow).toBeNull();
});

test('a text is refused from the moment on at which the window closes, and goes again when the customer writes', async () => {
  const { store, id } = await openWindow();
  expect((await store.getConversation(id)).replyWindow).toEqual({
    link: 'cloud',
    heardAt: null,
    standsAt: AT,
    lengthMs: DAY,
    aheadMs: 0,
    freeUntil: null,
  });
  await send(store, id, AT + DAY - 1);
  await store.saveDraft({ id, draft: 'حاضر', now: AT + DAY });
  await expect(send(store, id, AT + DAY)).rejects.toEqual(refused('window-closed'));
  expect((await store.getConversation(id)).draft).toBe('حاضر');
  const { length } = store.events;
  await record(store, writes(PHONE, AT + 2 * DAY));
  expect(saidOf('message.recorded', store.events.slice(length))).toMatchObject([
    { conversation: { replyWindow: { standsAt: AT + 2 * DAY } } },
  ]);
  await send(store, id, AT + 2 * DAY + HOUR);
});

test('the same message queued twice is one, also when the window has closed in between', async () => {
  const { store, id } = await openWindow();
  const input = { conversationId: id, clientKey: 'once', text: 'حاضر', sentBy: 'agent:1' };
  const first = await store.enqueueText({ ...input, now: AT });
  expect((await store.enqueueText({ ...input, now: AT + DAY })).id).toBe(first.id);
});

test('only what was written over the link that sends opens it', async () => {
  const { store, id } = await openWindow();
  await record(store, writes(PHONE, AT + DAY, 'web'));
  await expect(send(store, id, AT + DAY + 1)).rejects.toEqual(refused('window-closed'));
  // And what the pharmacy itself wrote never does.
  await record(store, { ...writes(PHONE, AT + DAY), direction: 'outgoing', status: 'sent' });
  await expect(send(store, id, AT + DAY + 1)).rejects.toEqual(refused('window-closed'));
});

test('of merged chats it is that of whom the answer goes to, and each has their own after the undo', async () => {
  const { store, id } = await openWindow();
  const other = await record(store, writes(OTHER, AT + HOUR));
  const { mergeId } = await store.mergeConversations({
    id,
    otherId: other.conversation.id,
    now: AT + 2 * HOUR,
  });
  const standsAt = async (conversationId: number) =>
    (await store.getConversation(conversationId)).replyWindow?.standsAt;
  expect(await standsAt(id)).toBe(AT + HOUR);
  await record(store, writes(PHONE, AT + 3 * HOUR));
  expect(await standsAt(id)).toBe(AT + 3 * HOUR);
  await store.separateConversations({ mergeId, now: AT + 4 * HOUR });
  expect(await standsAt(other.conversation.id)).toBe(AT + HOUR);
});

test("WhatsApp's time counts, beside a clock that is wrong", async () => {
  const { store, id } = await openWindow();
  // The clock goes three hours ahead, and WhatsApp's time says so.
  await store.setReplyWindow({ rule: { ...RULE, aheadMs: 3 * HOUR } });
  await record(store, fromPhone(PHONE, { sentAt: AT + 4 * HOUR, whatsAppAt: AT + HOUR, link: 'cloud' }));
  await send(store, id, AT + HOUR + DAY + 3 * HOUR - 1);
  await expect(send(store, id, AT + HOUR + DAY + 3 * HOUR)).rejects.toEqual(refused('window-closed'));
});

test('a message that failed is sent again only while it may go', async () => {
  const { store, id } = await openWindow();
  const { id: messageId } = await send(store, id, AT);
  const head = await onlyHead(store);
  await store.markFailed({ id: head.id, now: AT + DAY, reason: 'window-closed' });
  await expect(store.retryMessage({ messageId, now: AT + DAY + 1 })).rejects.toEqual(
    refused('window-closed'),
  );
  await record(store, writes(PHONE, AT + 2 * DAY));
  expect(await store.retryMessage({ messageId, now: AT + 2 * DAY })).toMatchObject({ status: 'pending' });
});

test('another rule is said once, and read by every conversation', async () => {
  const { store, id } = await openWindow();
  const { length } = store.events;
  await store.setReplyWindow({ rule: RULE });
  expect(store.events.slice(length)).toEqual([]);
  await store.setReplyWindow({ rule: null });
  expect(topicsOf(store.events.slice(length))).toContain('reply-windows');
  expect((await store.getConversation(id)).replyWindow).toBeNull();
});
