import { expect, test } from 'vitest';
import { fromPhone, threadOf } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { saidBy, saidOf } from '../support/said.ts';

const OWN = '201099999999';
const PHONE = '201012345678';
const text = (content: string) =>
  fromPhone(PHONE, { content, changes: { editedAt: null, revokedAt: null, reactions: [] } });

test('several of a history are recorded in their order, and each is told with the conversation as it is at the end', async () => {
  const store = await openStore();
  const messages = [text('one'), text('two'), text('three')];
  const said = await saidBy(store, async () => {
    const results = await store.recordHistory({ messages });
    expect(results.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
  });
  const recorded = saidOf('message.recorded', said);
  expect(recorded.map(({ message }) => message.content)).toEqual(['one', 'two', 'three']);
  expect(new Set(recorded.map(({ conversation }) => conversation.unreadCount))).toEqual(new Set([3]));
  const [first] = recorded;
  expect(await store.getConversation(first?.conversation.id ?? 0)).toEqual(first?.conversation);
  // Once more is nothing new.
  const again = await store.recordHistory({ messages });
  expect(again.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate', 'duplicate']);
});

test('what one of them throws has recorded none of them, and told of none', async () => {
  const store = await openStore();
  await store.setOwnAccount({ phone: OWN, lid: null });
  const noted = fromPhone(OWN, { content: 'a note of the pharmacy to itself' });
  const messages = [text('one'), noted, text('two')];
  const refused = () =>
    expect(store.recordHistory({ messages })).rejects.toMatchObject({ code: 'phone-own' });
  expect(await saidBy(store, refused)).toEqual([]);
  const [one] = messages;
  if (one === undefined) throw new Error('nothing was written');
  const said = await saidBy(store, () => store.recordHistory({ messages: [one] }));
  const [recorded] = saidOf('message.recorded', said);
  expect(await threadOf(store, recorded?.conversation.id ?? 0)).toEqual(['one']);
});
