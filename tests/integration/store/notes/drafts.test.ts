import { expect, test } from 'vitest';
import { conversationWith } from '../support/queued.ts';
import { MONA, openStaffedStore, SAMI } from '../support/staffed.ts';
import { changedBy, saidBy, saidOf, topicsOf } from '../support/said.ts';

const OTHER = '201112345678';

async function draftOfMona() {
  const store = await openStaffedStore();
  const id = await conversationWith(store);
  await store.saveDraft({ id, draft: 'السعر', by: MONA, now: 10 });
  return { store, id };
}

test('a draft is its writer’s, since they began it', async () => {
  const { store, id } = await draftOfMona();
  await store.saveDraft({ id, draft: 'السعر ٤٥', by: MONA, now: 20 });
  expect(await store.getConversation(id)).toMatchObject({ draftBy: MONA, draftAt: 10 });
  await store.saveDraft({ id, draft: '', by: MONA, now: 30 });
  expect(await store.getConversation(id)).toMatchObject({ draft: '', draftBy: null, draftAt: null });
  expect(await store.listNotes({ conversationId: id })).toEqual([]);
});

test('it goes when it is sent, whoever sends it', async () => {
  const { store, id } = await draftOfMona();
  const text = { conversationId: id, clientKey: 'k', text: 'السعر', sentBy: 'agent:2', now: 20 };
  await store.enqueueText(text);
  expect(await store.getConversation(id)).toMatchObject({ draft: '', draftBy: null, draftAt: null });
});

test('a colleague’s other answer leaves it where it is', async () => {
  const { store, id } = await draftOfMona();
  const text = { conversationId: id, clientKey: 'k', text: 'مفتوحين', sentBy: 'agent:2', now: 20 };
  await store.enqueueText(text);
  expect(await store.getConversation(id)).toMatchObject({ draft: 'السعر', draftBy: MONA });
});

test('a colleague goes on with it', async () => {
  const { store, id } = await draftOfMona();
  const events = await saidBy(store, async () => {
    const conversation = await store.takeDraft({ id, how: 'continue', by: SAMI, now: 20 });
    expect(conversation).toMatchObject({ draft: 'السعر', draftBy: SAMI, draftAt: 20 });
  });
  expect(saidOf('conversation.changed', events)).toMatchObject([{ id, draftBy: SAMI }]);
  expect(topicsOf(events)).toEqual([]);
});

test('or starts anew, and it is a note that calls its writer', async () => {
  const { store, id } = await draftOfMona();
  const events = await saidBy(store, () => store.takeDraft({ id, how: 'replace', by: SAMI, now: 20 }));
  expect(saidOf('conversation.changed', events)).toMatchObject([{ draft: '', draftBy: null }]);
  expect(topicsOf(events)).toEqual(['notes']);
  const note = { text: 'السعر', authorId: MONA, replacedBy: SAMI };
  expect(await store.listMentions({ agentId: MONA, limit: 9 })).toMatchObject([note]);
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('one’s own is not replaced', async () => {
  const { store, id } = await draftOfMona();
  const conversation = await store.takeDraft({ id, how: 'replace', by: MONA, now: 20 });
  expect(conversation).toMatchObject({ draft: 'السعر', draftBy: MONA, draftAt: 10 });
});

test.each(['شيء آخر', ''])('what a colleague writes over it (%j) does not take it away', async (draft) => {
  const { store, id } = await draftOfMona();
  const { conversation } = await changedBy(store, () => store.saveDraft({ id, draft, by: SAMI, now: 20 }));
  expect(conversation).toMatchObject({ draft, draftBy: draft === '' ? null : SAMI });
  expect(await store.listNotes({ conversationId: id })).toMatchObject([{ text: 'السعر', authorId: MONA }]);
});

test('of two drafts that are merged the later one’s writer counts, and each has theirs after the undo', async () => {
  const { store, id } = await draftOfMona();
  const otherId = await conversationWith(store, OTHER);
  await store.saveDraft({ id: otherId, draft: 'غدا', by: SAMI, now: 20 });
  const { mergeId, conversation } = await store.mergeConversations({ id, otherId, now: 30 });
  expect(conversation).toMatchObject({ draft: 'السعر\nغدا', draftBy: SAMI, draftAt: 20 });
  const apart = await store.separateConversations({ mergeId, now: 40 });
  expect(apart.conversation).toMatchObject({ draft: 'السعر', draftBy: MONA, draftAt: 10 });
  expect(apart.separated).toMatchObject({ draft: 'غدا', draftBy: SAMI, draftAt: 20 });
});
