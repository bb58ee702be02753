import { describe, expect, test } from 'vitest';
import { PHONE, fromBoth, fromLid, fromPhone, LID, record } from '../support/observed.ts';
import { conversationWith } from '../support/queued.ts';
import { MONA, openStaffedStore, SAMI, SAMI_ADEL } from '../support/staffed.ts';

const OTHER = '201112345678';

describe('a note', () => {
  test('stands beside the thread, and nothing of it is on the way to a customer', async () => {
    const store = await openStaffedStore();
    const conversationId = await conversationWith(store);
    const before = await store.getConversation(conversationId);
    const note = await store.addNote({
      conversationId,
      text: 'حساسية من البنسلين',
      messageId: null,
      by: MONA,
      now: 5,
    });
    expect(note).toMatchObject({
      conversationId,
      authorId: MONA,
      mentions: [],
      createdAt: 5,
      editedAt: null,
    });
    expect(await store.listNotes({ conversationId })).toEqual([note]);
    expect(await store.listOutboxHeads()).toEqual([]);
    expect((await store.listMessages({ conversationId, limit: 9 })).items).toHaveLength(1);
    expect(await store.getConversation(conversationId)).toEqual(before);
    expect((await store.searchMessages({ query: 'البنسلين', limit: 9 })).items).toEqual([]);
  });

  test('is changed by its author, keeps what it said, and is found by its newest words only', async () => {
    const store = await openStaffedStore();
    const conversationId = await conversationWith(store);
    const add = { conversationId, text: 'يفضّل التوصيل', messageId: null, by: SAMI, now: 5 };
    const { id } = await store.addNote(add);
    const edit = { id, text: 'يفضّل الاستلام', by: SAMI, ofAnybody: false, now: 6 };
    expect(await store.editNote(edit)).toMatchObject({
      text: 'يفضّل الاستلام',
      earlierTexts: ['يفضّل التوصيل'],
      editedAt: 6,
    });
    const found = async (query: string) =>
      (await store.searchNotes({ query, limit: 9 })).map((note) => note.id);
    expect(await found('توصيل')).toEqual([]);
    expect(await found('استلام')).toEqual([id]);
    await store.removeNote({ id, by: SAMI, ofAnybody: false, now: 7 });
    expect(await found('استلام')).toEqual([]);
    expect(await store.listNotes({ conversationId })).toEqual([]);
    await expect(store.editNote(edit)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is nobody else’s to change, but for who may change any', async () => {
    const store = await openStaffedStore();
    const conversationId = await conversationWith(store);
    const { id } = await store.addNote({ conversationId, text: 'x', messageId: null, by: SAMI, now: 5 });
    const byOther = { id, by: SAMI_ADEL, ofAnybody: false, now: 6 };
    await expect(store.editNote({ ...byOther, text: 'y' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(store.removeNote(byOther)).rejects.toMatchObject({ code: 'not-allowed' });
    await store.removeNote({ id, by: MONA, ofAnybody: true, now: 6 });
    expect(await store.listNotes({ conversationId })).toEqual([]);
  });

  test('hangs on a message of its own conversation only', async () => {
    const store = await openStaffedStore();
    const here = await record(store, fromPhone(PHONE));
    const elsewhere = await record(store, fromPhone(OTHER));
    const add = (messageId: number) =>
      store.addNote({ conversationId: here.conversation.id, text: 'x', messageId, by: MONA, now: 5 });
    expect(await add(here.message.id)).toMatchObject({ messageId: here.message.id });
    await expect(add(elsewhere.message.id)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a mention', () => {
  test('waits for the one it calls, across days, until they have seen it', async () => {
    const store = await openStaffedStore();
    const { conversation, message } = await record(store, fromPhone(PHONE, { pushName: 'أحمد', sentAt: 3 }));
    const conversationId = conversation.id;
    const { id } = await store.addNote({
      conversationId,
      text: '@سامي عادل كلّمه من فضلك، و@منى تعرف',
      messageId: null,
      by: MONA,
      now: 5,
    });
    expect(await store.listMentions({ agentId: SAMI, limit: 9 })).toEqual([]);
    expect(await store.listMentions({ agentId: MONA, limit: 9 })).toEqual([]);
    expect(await store.listMentions({ agentId: SAMI_ADEL, limit: 9 })).toMatchObject([
      { id, customerName: 'أحمد', standsUnder: message.id, mentions: [{ agentId: SAMI_ADEL, seenAt: null }] },
    ]);
    await store.seeMentions({ agentId: SAMI_ADEL, noteIds: [id, 99], now: 8 });
    await store.seeMentions({ agentId: SAMI_ADEL, noteIds: [id], now: 9 });
    const seen = [{ agentId: SAMI_ADEL, seenAt: 8 }];
    expect(await store.listNotes({ conversationId })).toMatchObject([{ mentions: seen }]);
    const edit = { id, by: MONA, ofAnybody: false, now: 10 };
    expect((await store.editNote({ ...edit, text: '@سامي عادل و @سامي' })).mentions).toEqual([
      { agentId: SAMI, seenAt: null },
      ...seen,
    ]);
    expect((await store.editNote({ ...edit, text: '@سامي' })).mentions).toEqual([
      { agentId: SAMI, seenAt: null },
    ]);
  });

  test('calls nobody who left', async () => {
    const store = await openStaffedStore();
    await store.updateAgent({ id: SAMI, change: { isActive: false }, by: MONA, now: 2 });
    const conversationId = await conversationWith(store);
    const note = { conversationId, text: '@سامي', messageId: null, by: MONA, now: 5 };
    expect((await store.addNote(note)).mentions).toEqual([]);
  });
});

describe('notes of two conversations', () => {
  test('are together after a merge by hand, and each with its own customer after the undo', async () => {
    const store = await openStaffedStore();
    const [id, otherId] = [await conversationWith(store), await conversationWith(store, OTHER)];
    const note = { messageId: null, by: MONA, now: 5 };
    await store.addNote({ ...note, conversationId: id, text: 'one' });
    await store.addNote({ ...note, conversationId: otherId, text: 'two' });
    const texts = async (conversationId: number) =>
      (await store.listNotes({ conversationId })).map(({ text }) => text);
    const { mergeId } = await store.mergeConversations({ id, otherId, now: 6 });
    expect(await texts(otherId)).toEqual(['one', 'two']);
    await store.separateConversations({ mergeId, now: 7 });
    expect([await texts(id), await texts(otherId)]).toEqual([['one'], ['two']]);
  });

  test('are one’s for good when both are proven to be one person', async () => {
    const store = await openStaffedStore();
    const byPhone = await record(store, fromPhone(PHONE));
    const byLid = await record(store, fromLid(LID));
    for (const { conversation } of [byPhone, byLid]) {
      const conversationId = conversation.id;
      await store.addNote({ conversationId, text: `${conversationId}`, messageId: null, by: MONA, now: 5 });
    }
    const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }));
    const third = await conversationWith(store, OTHER);
    const { mergeId } = await store.mergeConversations({ id: third, otherId: conversation.id, now: 6 });
    await store.separateConversations({ mergeId, now: 7 });
    expect(await store.listNotes({ conversationId: conversation.id })).toHaveLength(2);
    expect(await store.listNotes({ conversationId: third })).toEqual([]);
  });
});
