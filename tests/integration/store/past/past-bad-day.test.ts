import { expect, test } from 'vitest';
import { fromPhone, PHONE, record, threadOf } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { begin, importAll, PAST, pastText, undoAll } from './past-support.ts';

const OTHER = '201112345671';
const DAY = 86_400_000;

async function withCustomer() {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'اليوم', sentAt: Date.now() }));
  return { store, id: conversation.id };
}

test('an export from the future leaves the present where it is', async () => {
  const { store, id } = await withCustomer();
  const before = Date.now();
  await importAll(store, id, [pastText(0, { at: Date.parse('2099-01-01'), text: 'مستقبل' })]);
  const { sentAt } = await store.enqueueText({
    conversationId: id,
    clientKey: crypto.randomUUID(),
    text: 'رد',
    sentBy: 'agent:1',
    now: Date.now() + DAY,
  });
  expect(sentAt).toBeLessThanOrEqual(Date.now() + DAY);
  await record(store, fromPhone(PHONE, { content: 'جديد', sentAt: before + 2 * DAY }));
  expect(await threadOf(store, id)).toEqual(['اليوم', 'مستقبل', 'رد', 'جديد']);
  expect((await store.getConversation(id)).lastMessage?.preview).toBe('جديد');
});

test('what has a star stays when the import is taken back', async () => {
  const { store, id } = await withCustomer();
  const { id: importId } = await importAll(store, id, [pastText(0), pastText(1)]);
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  const messageId = items.find(({ content }) => content === 'رسالة 0')?.id ?? 0;
  await store.askAction({ messageId, action: { kind: 'star', isStarred: true }, by: 'agent:1', now: PAST });
  expect(await undoAll(store, importId)).toMatchObject({ state: 'undone', added: 1 });
  expect(await threadOf(store, id)).toEqual(['رسالة 0', 'اليوم']);
});

test('after a customer was separated no conversation shows a message that was taken back', async () => {
  const store = await openStore();
  const at = { sentAt: PAST - DAY };
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'أ', ...at }));
  const other = await record(store, fromPhone(OTHER, { content: 'ب', ...at, sentAt: PAST - 1000 }));
  const otherId = other.conversation.id;
  const { mergeId } = await store.mergeConversations({ id: conversation.id, otherId, now: PAST });
  const { id: importId } = await importAll(store, conversation.id, [pastText(0), pastText(1)]);
  await store.separateConversations({ mergeId, now: PAST });
  await undoAll(store, importId);
  const shown = async (id: number) => (await store.getConversation(id)).lastMessage?.preview;
  expect([await shown(conversation.id), await shown(otherId)]).toEqual(['أ', 'ب']);
});

test('the past of one number of a customer goes with it when they are separated', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'أ', sentAt: Date.now() }));
  const other = await record(store, fromPhone(OTHER, { content: 'ب', sentAt: PAST - DAY }));
  const { id } = conversation;
  const { mergeId } = await store.mergeConversations({ id, otherId: other.conversation.id, now: PAST });
  const { id: importId } = await begin(store, id, 1);
  const messages = [pastText(0)];
  await store.recordPast({ importId, messages, phone: OTHER, taken: [], looked: 1, now: PAST + DAY });
  await store.separateConversations({ mergeId, now: PAST });
  expect(await threadOf(store, id)).toEqual(['أ']);
  expect(await threadOf(store, other.conversation.id)).toEqual(['ب', 'رسالة 0']);
});

test('a file that stopped goes on in its row after its customer became part of another', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const other = await record(store, fromPhone(OTHER));
  const { id } = await begin(store, other.conversation.id);
  await store.endPastImport({ importId: id, state: 'stopped', now: PAST });
  await store.mergeConversations({
    id: conversation.id,
    otherId: other.conversation.id,
    now: PAST,
  });
  expect(await begin(store, conversation.id)).toMatchObject({ id, state: 'running' });
});

test('a file that is chosen again while it is taken back is all there in the end', async () => {
  const { store, id } = await withCustomer();
  const messages = [0, 1, 2, 3, 4].map((index) => pastText(index));
  const { id: first } = await importAll(store, id, messages);
  await store.undoPastImport({ importId: first, after: 0, limit: 2, now: PAST });
  expect(await importAll(store, id, messages)).toMatchObject({ added: 5 });
  expect(await undoAll(store, first)).toMatchObject({ state: 'undone', added: 0 });
  expect(await threadOf(store, id)).toHaveLength(6);
});

test('a file is called by what can be shown, also when it comes with a later export', async () => {
  const { store, id } = await withCustomer();
  const media = {
    id: '6f1c2b9e-8a43-4f54-9f6c-0c8f7f1f2a10',
    sha256: 'a'.repeat(64),
    sizeBytes: 3,
    mimeType: 'application/pdf',
  };
  const line = (name: string | null, there: boolean) =>
    pastText(0, { kind: 'file', text: '', file: { kind: 'document', name, media: there ? media : null } });
  await importAll(store, id, [line(null, false)]);
  await importAll(store, id, [line('\u202Efdp.روشتة\u0000.pdf', true)]);
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  expect(items.find(({ attachment }) => attachment)?.attachment).toMatchObject({
    state: 'stored',
    fileName: 'fdp.روشتة .pdf',
  });
});
