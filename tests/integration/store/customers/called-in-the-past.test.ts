import { expect, test } from 'vitest';
import type { Called } from '#shared/domain/messages/called.ts';
import { withDatabase } from '../support/with-database.ts';
import { placeWithDatabase } from '../support/open-store.ts';
import { fromBoth, fromLid, fromPhone, record, recordAgain } from '../support/observed.ts';
import { importAll, pastText, PAST } from '../past/past-support.ts';
import { openStaffedStore } from '../support/staffed.ts';

const LID = '184467440737095@lid';
const ID = '184467440737095';
const OTHER = '201112345678';
const WRITER = '201012345678';
const THEN = 1_700_000_000_000;
const LATER = 1_800_000_000_000;

const call = (change: Partial<Called> = {}): Called[] => [
  { digits: ID, phone: null, lid: LID, phoneBookName: null, ...change },
];
const byNumber: Called[] = [{ digits: OTHER, phone: OTHER, lid: null, phoneBookName: null }];
const byBoth = call({ phone: OTHER });

test('what is read of the past calls whoever had the number then, and not who has it since', async () => {
  const store = await openStaffedStore();
  const ali = await record(
    store,
    fromBoth({ phone: OTHER, lid: '777777777777@lid' }, { pushName: 'علي', sentAt: THEN }),
  );
  const sara = await record(
    store,
    fromBoth({ phone: OTHER, lid: '888888888888@lid' }, { pushName: 'سارة', sentAt: LATER }),
  );
  const past = fromPhone(WRITER, { called: byNumber, isPast: true, sentAt: THEN - 1000 });
  const { message } = await record(store, past);
  const { message: today } = await record(
    store,
    fromPhone(WRITER, { called: byNumber, sentAt: LATER + 1000 }),
  );
  const named = async (messageId: number) =>
    (await store.findCalledPerson({ id: OTHER, messageId })).customer?.id;
  expect(await named(message.id)).toBe(ali.conversation.customerId);
  expect(await named(today.id)).toBe(sara.conversation.customerId);
  // Read a second time, with both names: still of then.
  await recordAgain(store, { ...past, called: [{ ...byNumber[0], lid: null } as Called] });
  expect(await named(message.id)).toBe(ali.conversation.customerId);
});

test('who was nobody’s customer yet is not renamed by whoever gets their number', async () => {
  const store = await openStaffedStore();
  const { message } = await record(store, fromPhone(WRITER, { called: byNumber, sentAt: THEN }));
  const asked = { id: OTHER, messageId: message.id };
  expect(await store.findCalledPerson(asked)).toMatchObject({ customer: null, phone: OTHER });
  const ali = await record(
    store,
    fromBoth({ phone: OTHER, lid: '777777777777@lid' }, { pushName: 'علي', sentAt: THEN + 1000 }),
  );
  await record(
    store,
    fromBoth({ phone: OTHER, lid: '888888888888@lid' }, { pushName: 'سارة', sentAt: LATER }),
  );
  expect((await store.findCalledPerson(asked)).customer?.id).toBe(ali.conversation.customerId);
});

test('a line of an exported chat is told whom it calls when the same message comes from the phone', async () => {
  const store = await openStaffedStore();
  const ali = await record(store, fromPhone(OTHER, { pushName: 'علي', sentAt: THEN }));
  const { conversation } = await record(store, fromPhone(WRITER, { pushName: 'منى', sentAt: THEN }));
  const text = `سلمي على @${ID}`;
  const { messageId } = await store.recordMessage(
    fromPhone(WRITER, { content: text, isPast: true, sentAt: THEN + 60_000, waMessageId: '3EB0PAST' }),
  );
  const asked = { id: ID, messageId };
  expect(await store.findCalledPerson(asked)).toMatchObject({ customer: null });
  await recordAgain(
    store,
    fromPhone(WRITER, {
      content: text,
      sentAt: THEN + 60_000,
      waMessageId: '3EB0PAST',
      called: byBoth,
    }),
  );
  expect((await store.findCalledPerson(asked)).customer?.id).toBe(ali.conversation.customerId);
  // What is searched is the text as it was sent, in the chat and everywhere.
  for (const query of ['سلمي', ID]) {
    const everywhere = await store.searchMessages({ query, limit: 5 });
    expect(everywhere.items.map(({ content }) => content)).toEqual([text]);
    const inChat = await store.searchThread({ conversationId: conversation.id, query, limit: 5 });
    expect(inChat.ids).toEqual([messageId]);
  }
});

test('a line of an imported chat, which tells nothing, calls whoever had the number when it was written', async () => {
  const store = await openStaffedStore();
  const writer = await record(store, fromPhone(WRITER, { sentAt: LATER }));
  const ali = await record(
    store,
    fromBoth({ phone: OTHER, lid: '777777777777@lid' }, { pushName: 'علي', sentAt: PAST }),
  );
  const sara = await record(
    store,
    fromBoth({ phone: OTHER, lid: '888888888888@lid' }, { pushName: 'سارة', sentAt: LATER }),
  );
  const id = writer.conversation.id;
  await importAll(store, id, [pastText(0, { at: PAST - 60_000, text: `اسأل @${OTHER}` })]);
  const [line] = (await store.searchMessages({ query: 'اسأل', limit: 5 })).items;
  const named = async (messageId?: number) =>
    (await store.findCalledPerson({ id: OTHER, messageId })).customer?.id;
  expect(await named(line?.id)).toBe(ali.conversation.customerId);
  // Where nobody knows whose text it is, it is whose number it is now.
  expect(await named()).toBe(sara.conversation.customerId);
});

test('customers who are merged by hand are called as the one they are, and apart again by their own names', async () => {
  const store = await openStaffedStore();
  const ali = await record(store, fromPhone(OTHER, { pushName: 'علي', sentAt: THEN }));
  const home = await record(store, fromPhone('201223456789', { pushName: 'بيت علي', sentAt: THEN }));
  const { message } = await record(store, fromPhone(WRITER, { called: byBoth, sentAt: THEN + 1 }));
  const asked = { id: ID, messageId: message.id };
  const { mergeId } = await store.mergeConversations({
    id: home.conversation.id,
    otherId: ali.conversation.id,
    now: THEN + 2,
  });
  expect(await store.findCalledPerson(asked)).toMatchObject({
    customer: { id: home.conversation.customerId, conversationId: home.conversation.id },
  });
  await store.separateConversations({ mergeId, now: THEN + 3 });
  expect((await store.findCalledPerson(asked)).customer).toMatchObject({ name: 'علي' });
});

test('a copy of a message that told more gives what it told to the one that stays', async () => {
  const store = await openStaffedStore();
  const lid = '99887766554433@lid';
  await record(store, fromPhone(WRITER, { sentAt: THEN - 1 }));
  await record(store, fromLid(lid, { sentAt: THEN - 1 }));
  const same = { waMessageId: '3EB0COPY', sentAt: THEN };
  const bare = await record(store, fromPhone(WRITER, { ...same, called: call() }));
  const ali = await record(store, fromPhone(OTHER, { pushName: 'علي', sentAt: THEN }));
  await record(store, fromLid(lid, { ...same, called: byBoth }));
  await record(store, fromBoth({ phone: WRITER, lid }, { sentAt: THEN + 2 }));
  const said = await store.findCalledPerson({ id: ID, messageId: bare.message.id });
  expect(said.customer?.id).toBe(ali.conversation.customerId);
});

test('a phone-book name that is a number and was kept before that was refused names nobody', async () => {
  const place = placeWithDatabase();
  const store = await openStaffedStore(place);
  const { message } = await record(store, fromPhone(WRITER, { called: call({ phoneBookName: 'مندوب' }) }));
  withDatabase(place, (database) =>
    database.exec("UPDATE called_people SET phone_book_name = '0100 123 4567'"),
  );
  expect(await store.findCalledPerson({ id: ID, messageId: message.id })).toEqual({
    isOwn: false,
    customer: null,
    name: null,
    phone: null,
  });
});

test('two hundred who are called, and an id that is asked for with NUL and letters, do no harm', async () => {
  const store = await openStaffedStore();
  const many = Array.from({ length: 200 }, (_none, index) => {
    const digits = String(100_000_000_000_000 + index);
    return { digits, phone: null, lid: `${digits}@lid`, phoneBookName: `${'م'.repeat(index % 50)} ${index}` };
  });
  const { message } = await record(
    store,
    fromPhone(WRITER, { content: many.map(({ digits }) => `@${digits}`).join(' '), called: many }),
  );
  expect(await store.findCalledPerson({ id: '100000000000199', messageId: message.id })).toMatchObject({
    customer: null,
    name: `${'م'.repeat(49)} 199`,
  });
  for (const id of ['', '\u0000', "1' OR 1=1", '\uD800', '1'.repeat(10_000)]) {
    expect(await store.findCalledPerson({ id, messageId: message.id })).toMatchObject({ customer: null });
    expect(await store.findCalledPerson({ id, messageId: 999 })).toMatchObject({ customer: null });
  }
});
