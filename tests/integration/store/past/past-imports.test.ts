import { expect, test } from 'vitest';
import { isImported } from '#shared/domain/past/exported-chat.ts';
import { fromPhone, record, recordAgain, threadOf, PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { hire } from '../tickets/ticket-desk.ts';
import { begin, importAll, PAST, pastText, undoAll } from './past-support.ts';

async function withCustomer() {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'اليوم', sentAt: Date.now() }));
  await store.markConversationRead({ id: conversation.id, now: Date.now() });
  store.events.length = 0;
  return { store, id: conversation.id };
}

test('the past stands before the present, read, searchable, and makes nobody wait', async () => {
  const { store, id } = await withCustomer();
  const before = await store.getConversation(id);
  const done = await importAll(store, id, [
    pastText(0, { text: 'عندكم أوجمنتين؟' }),
    pastText(1, { direction: 'outgoing', text: 'نعم' }),
  ]);
  expect(done).toMatchObject({ state: 'done', total: 2, looked: 2, added: 2 });
  expect(await threadOf(store, id)).toEqual(['عندكم أوجمنتين؟', 'نعم', 'اليوم']);
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  expect(items.map((message) => [message.status, message.ticketId, isImported(message)])).toEqual([
    ['read', expect.anything(), false],
    ['sent', null, true],
    ['read', null, true],
  ]);
  expect(await store.getConversation(id)).toMatchObject({
    unreadCount: 0,
    ticket: before.ticket,
    lastMessage: before.lastMessage,
  });
  const found = await store.searchMessages({ query: 'اوجمنتين', limit: 10 });
  expect(found.items.map(({ content }) => content)).toEqual(['عندكم أوجمنتين؟']);
  expect(store.events.filter(({ channel }) => channel === 'message.recorded')).toEqual([]);
});

test('twice is once, also when it stopped in between', async () => {
  const { store, id } = await withCustomer();
  const messages = [0, 1, 2].map((index) => pastText(index));
  const first = await begin(store, id);
  await store.recordPast({
    importId: first.id,
    messages: messages.slice(0, 2),
    taken: [],
    looked: 2,
    now: PAST,
  });
  expect(await store.settlePastImports({ now: PAST })).toEqual([]);
  expect(await store.getPastImport({ importId: first.id })).toMatchObject({ state: 'stopped', added: 2 });
  const late = { importId: first.id, messages, taken: [], looked: 3, now: PAST };
  await store.recordPast(late);
  expect(await threadOf(store, id)).toHaveLength(3);
  const again = await importAll(store, id, messages);
  expect(again).toMatchObject({ id: first.id, state: 'done', added: 3 });
  expect(await threadOf(store, id)).toEqual(['رسالة 0', 'رسالة 1', 'رسالة 2', 'اليوم']);
  expect(await importAll(store, id, messages)).toMatchObject({ added: 0, looked: 3 });
});

test('what the desk has itself stays as it is, and each stands for one line', async () => {
  const { store, id } = await withCustomer();
  await record(store, fromPhone(PHONE, { content: 'بنادول', sentAt: PAST + 20_000 }));
  const messages = [
    pastText(0, { text: 'بنادول' }),
    pastText(0, { key: 'second', text: 'بنادول' }),
    pastText(0, { key: 'third', text: 'بنادول', direction: 'outgoing' }),
  ];
  expect(await importAll(store, id, messages)).toMatchObject({ added: 2 });
  expect(await importAll(store, id, messages)).toMatchObject({ added: 0 });
  expect(await threadOf(store, id)).toHaveLength(4);
});

test('what WhatsApp tells later is the same message, and stays when the import is taken back', async () => {
  const { store, id } = await withCustomer();
  const { id: importId } = await importAll(store, id, [pastText(0), pastText(1)]);
  const told = fromPhone(PHONE, {
    content: 'رسالة 0',
    sentAt: PAST + 31_000,
    changes: { editedAt: null, revokedAt: null, reactions: [] },
  });
  await recordAgain(store, told);
  await recordAgain(store, told);
  expect(await threadOf(store, id)).toEqual(['رسالة 0', 'رسالة 1', 'اليوم']);
  expect(await undoAll(store, importId)).toMatchObject({ state: 'undone' });
  expect(await threadOf(store, id)).toEqual(['رسالة 0', 'اليوم']);
});

test('taken back it is gone, but for what staff have done something with', async () => {
  const { store, id } = await withCustomer();
  const messages = [0, 1, 2, 3, 4].map((index) => pastText(index, { text: `سؤال ${index}` }));
  const { id: importId } = await importAll(store, id, messages);
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  const noted = items.find(({ content }) => content === 'سؤال 2');
  const [by = 0] = await hire(store);
  await store.addNote({ conversationId: id, messageId: noted?.id ?? null, text: 'مهم', by, now: PAST });
  expect(await undoAll(store, importId)).toMatchObject({ state: 'undone', added: 1 });
  expect(await threadOf(store, id)).toEqual(['سؤال 2', 'اليوم']);
  expect((await store.searchMessages({ query: 'سؤال', limit: 10 })).items).toHaveLength(1);
  expect(await importAll(store, id, messages)).toMatchObject({ added: 4 });
});

test('a file that comes with a later export takes its place', async () => {
  const { store, id } = await withCustomer();
  const media = {
    id: '6f1c2b9e-8a43-4f54-9f6c-0c8f7f1f2a10',
    sha256: 'a'.repeat(64),
    sizeBytes: 3,
    mimeType: 'image/jpeg',
  };
  const line = (there: boolean) =>
    pastText(0, {
      kind: 'file',
      text: '',
      file: { kind: there ? 'image' : 'document', name: there ? 'a.jpg' : null, media: there ? media : null },
    });
  await importAll(store, id, [line(false)]);
  const fileOf = async () =>
    (await store.listMessages({ conversationId: id, limit: 10 })).items.find(({ attachment }) => attachment)
      ?.attachment;
  expect(await fileOf()).toMatchObject({ state: 'failed', failure: 'not-exported' });
  const again = await begin(store, id, 1);
  expect(await store.judgePast({ importId: again.id, messages: [line(true)], taken: [] })).toEqual([
    'wants-file',
  ]);
  expect(
    await store.recordPast({ importId: again.id, messages: [line(true)], taken: [], looked: 1, now: PAST }),
  ).toMatchObject({ keptFiles: { [media.id]: media.id } });
  expect(await fileOf()).toMatchObject({ state: 'stored', kind: 'image', fileId: media.id, failure: null });
});
