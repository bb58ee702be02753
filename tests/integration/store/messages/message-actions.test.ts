import { describe, expect, test } from 'vitest';
import type { WantedAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { fromPhone, incoming, outgoing, PHONE, record } from '../support/observed.ts';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { conversationWith, dispatchText, onlyHead, queueText } from '../support/queued.ts';

const BY = 'agent:3';

const ask = (store: OpenedStore, messageId: number, action: WantedAction, now = 5000): Promise<Message> =>
  store.askAction({ messageId, action, by: BY, now });

async function sentText(store: OpenedStore): Promise<Message> {
  const { message, entry } = await dispatchText(store, 'WA1');
  await store.markSent({ id: entry.id, now: 1003 });
  return message;
}

async function settle(store: OpenedStore, now = 6000): Promise<void> {
  for (const { id } of await store.listActionHeads()) await store.settleAction({ id, failure: null, now });
}

describe('what staff ask to be done to a message', () => {
  test('waits with what they asked, and is seen when it is done', async () => {
    const store = await openStore();
    const { message } = await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }));
    const asked = await ask(store, message.id, { kind: 'react', emoji: '👍' });
    expect(asked.reactions).toEqual([]);
    expect(asked.actions).toMatchObject([
      { kind: 'react', value: '👍', state: 'waiting', by: BY, at: 5000, failure: null },
    ]);
    expect(await store.listActionHeads()).toMatchObject([
      { messageId: message.id, link: 'web', waMessageId: 'IN1', fromMe: false, isGone: false },
    ]);
    await settle(store);
    const done = await store.getMessage({ messageId: message.id });
    expect(done.reactions).toEqual([{ by: 'pharmacy', emoji: '👍', at: 6000 }]);
    expect(done.actions).toEqual([]);
    // The same is told by WhatsApp as well.
    await store.changeMessage({
      message: incoming('IN1'),
      change: { kind: 'reacted', by: 'pharmacy', emoji: '👍', at: 5900 },
      now: 6100,
    });
    expect((await store.getMessage({ messageId: message.id })).reactions).toHaveLength(1);
  });

  test('a later wish of a kind takes the place of one that waits, and is done after what is under way', async () => {
    const store = await openStore();
    const { message } = await record(store, fromPhone(PHONE));
    await ask(store, message.id, { kind: 'react', emoji: '👍' });
    const [first] = await store.listActionHeads();
    const asked = await ask(store, message.id, { kind: 'react', emoji: '' });
    expect(asked.actions.map(({ value }) => value)).toEqual(['']);
    // WhatsApp was doing the first one meanwhile.
    await store.settleAction({ id: first?.id ?? 0, failure: null, now: 5500 });
    expect((await store.getMessage({ messageId: message.id })).reactions).toMatchObject([{ emoji: '👍' }]);
    await settle(store);
    expect((await store.getMessage({ messageId: message.id })).reactions).toEqual([]);
    expect(await store.listActionHeads()).toEqual([]);
  });

  test('an edit is shown though the clock was set back since the one before, and the phone may edit after a clock that is ahead', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    const told = (text: string, at: number) =>
      store.changeMessage({ message: outgoing('WA1'), change: { kind: 'edited', text, at }, now: at });
    const done = async (text: string, at: number, now: number): Promise<string> => {
      await ask(store, id, { kind: 'edit', text }, now);
      for (const head of await store.listActionHeads())
        await store.settleAction({ id: head.id, failure: null, at, now });
      return (await store.getMessage({ messageId: id })).content;
    };
    await told('من الهاتف', 9_000_000);
    expect(await done('من هنا', 5_000_000, 5_000_000)).toBe('من هنا');
    // This PC believes that it is an hour later.
    expect(await done('مرة أخرى', 10_000_000, 13_600_000)).toBe('مرة أخرى');
    await told('من الهاتف ثانية', 10_060_000);
    expect((await store.getMessage({ messageId: id })).content).toBe('من الهاتف ثانية');
  });

  test('a deletion that WhatsApp tells ends what waits: it is done, and nobody is told of a reaction that failed', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    await ask(store, id, { kind: 'react', emoji: '👍' });
    await ask(store, id, { kind: 'delete' });
    const theirs = await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }));
    await ask(store, theirs.message.id, { kind: 'react', emoji: '👍' });
    // The answer was lost with the power; WhatsApp's page tells what became of it.
    for (const message of [outgoing('WA1'), incoming('IN1')])
      await store.changeMessage({ message, change: { kind: 'revoked', at: 5500 }, now: 5500 });
    expect(await store.listActionHeads()).toEqual([]);
    expect((await store.getMessage({ messageId: id })).actions).toMatchObject([
      { kind: 'delete', state: 'done', by: BY },
    ]);
    expect((await store.getMessage({ messageId: theirs.message.id })).actions).toEqual([]);
  });

  test('an edit keeps the earlier text and says who, also after WhatsApp has told of it', async () => {
    const store = await openStore();
    const { id, conversationId } = await sentText(store);
    await ask(store, id, { kind: 'edit', text: 'حاضر يا فندم' });
    await store.changeMessage({
      message: outgoing('WA1'),
      change: { kind: 'edited', text: 'حاضر يا فندم', at: 5400 },
      now: 5500,
    });
    await settle(store);
    const edited = await store.getMessage({ messageId: id });
    expect(edited).toMatchObject({ content: 'حاضر يا فندم', earlierTexts: ['حاضر'] });
    expect(edited.actions).toMatchObject([{ kind: 'edit', state: 'done', by: BY }]);
    const { lastMessage } = await store.getConversation(conversationId);
    expect(lastMessage?.preview).toBe('حاضر يا فندم');
    expect((await store.searchMessages({ query: 'فندم', limit: 5 })).items).toHaveLength(1);
  });

  test('what was done later counts, also when somebody has set the clock back since', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    const heard = (await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }))).message.id;
    for (const [text, emoji, now] of [
      ['حاضر يا فندم', '👍', 90_000],
      ['حاضر، غدًا', '🙏', 6000],
      ['حاضر، اليوم', '', 5000],
    ] as const) {
      await ask(store, id, { kind: 'edit', text }, now);
      await ask(store, heard, { kind: 'react', emoji }, now);
      await settle(store, now);
      expect(await store.getMessage({ messageId: id })).toMatchObject({ content: text });
      const { reactions } = await store.getMessage({ messageId: heard });
      expect(reactions.map((reaction) => reaction.emoji)).toEqual(emoji === '' ? [] : [emoji]);
    }
  });

  test('a deletion takes back what waits, keeps the text, and lets nothing be asked meanwhile', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    await ask(store, id, { kind: 'edit', text: 'غيرها' });
    const asked = await ask(store, id, { kind: 'delete' });
    expect(asked.actions.map(({ kind }) => kind)).toEqual(['delete']);
    await expect(ask(store, id, { kind: 'react', emoji: '👍' })).rejects.toMatchObject({
      code: 'action-refused',
    });
    await settle(store);
    const deleted = await store.getMessage({ messageId: id });
    expect(deleted).toMatchObject({ content: 'حاضر', revokedAt: 6000 });
    expect(deleted.actions).toMatchObject([{ kind: 'delete', state: 'done', by: BY }]);
    await expect(ask(store, id, { kind: 'edit', text: 'متأخر' })).rejects.toMatchObject({
      code: 'action-refused',
    });
  });

  test('what is still queued is changed and taken back here, and WhatsApp is told nothing of it', async () => {
    const store = await openStore();
    const conversationId = await conversationWith(store);
    const first = await queueText(store, conversationId, 'الأولى');
    const edited = await ask(store, first.id, { kind: 'edit', text: 'المصححة' });
    expect(edited).toMatchObject({ content: 'المصححة', editedAt: null, earlierTexts: [], actions: [] });
    expect(await onlyHead(store)).toMatchObject({ text: 'المصححة' });
    const dropped = await ask(store, first.id, { kind: 'delete' });
    expect(dropped).toMatchObject({ status: 'failed', failureReason: 'dropped', actions: [] });
    expect(await store.listOutboxHeads()).toEqual([]);
    expect(await store.listActionHeads()).toEqual([]);
  });

  test('what may be on its way waits until it is there', async () => {
    const store = await openStore();
    const { message, entry } = await dispatchText(store, 'WA1');
    await ask(store, message.id, { kind: 'delete' });
    expect(await store.listActionHeads()).toEqual([]);
    await store.markSent({ id: entry.id, now: 5200 });
    expect(await store.listActionHeads()).toMatchObject([{ kind: 'delete', waMessageId: 'WA1' }]);
  });

  test('one that was given up is said at its message until a person tries it again or leaves it', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    await ask(store, id, { kind: 'edit', text: 'غيرها' });
    const [head] = await store.listActionHeads();
    const actionId = head?.id ?? 0;
    await store.settleAction({ id: actionId, failure: 'refused', now: 5500 });
    const failed = await store.getMessage({ messageId: id });
    expect(failed).toMatchObject({ content: 'حاضر', actions: [{ state: 'failed', failure: 'refused' }] });
    const retried = await store.retryAction({ messageId: id, actionId, now: 5600 });
    expect(retried.actions).toMatchObject([{ state: 'waiting', failure: null }]);
    await store.settleAction({ id: actionId, failure: 'not-done', now: 5700 });
    const left = await store.leaveAction({ messageId: id, actionId, now: 5800 });
    expect(left.actions).toEqual([]);
    expect(await store.listActionHeads()).toEqual([]);
    const other = await record(store, fromPhone('201099999999'));
    await expect(
      store.leaveAction({ messageId: other.message.id, actionId, now: 5900 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a restored copy nobody knows what was done since', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    await ask(store, id, { kind: 'edit', text: 'غيرها' });
    await store.markUnfinishedUnknown({ now: 7000 });
    expect(await store.listActionHeads()).toEqual([]);
    expect((await store.getMessage({ messageId: id })).actions).toMatchObject([{ failure: 'not-done' }]);
  });
});

describe('stars', () => {
  test('count here at once, are listed the newest first, and are told to WhatsApp', async () => {
    const store = await openStore();
    const one = await record(store, fromPhone(PHONE));
    const two = await record(store, fromPhone('201000000002'));
    await ask(store, one.message.id, { kind: 'star', isStarred: true }, 100);
    const starred = await ask(store, two.message.id, { kind: 'star', isStarred: true }, 200);
    expect(starred).toMatchObject({ starredAt: 200, actions: [] });
    const all = await store.listStarred({ limit: 1 });
    expect(all.items.map(({ id }) => id)).toEqual([two.message.id]);
    const rest = await store.listStarred({ before: all.next ?? undefined, limit: 5 });
    expect(rest.items).toMatchObject([{ id: one.message.id, customerPhone: PHONE }]);
    const { conversationId } = one.message;
    expect((await store.listStarred({ conversationId, limit: 5 })).items).toHaveLength(1);
    const heads = await store.listActionHeads();
    expect(heads.map(({ kind, value }) => kind + value)).toEqual(['star1', 'star1']);
    // WhatsApp knows no such message: the star stays here, and nobody is asked.
    for (const { id } of heads) await store.settleAction({ id, failure: 'gone', now: 300 });
    expect((await store.getMessage({ messageId: one.message.id })).actions).toEqual([]);
    await ask(store, one.message.id, { kind: 'star', isStarred: false }, 400);
    expect((await store.listStarred({ limit: 5 })).items).toHaveLength(1);
  });
});

describe('how far a message came', () => {
  test('is kept from the first word of each stage, and nothing is made up', async () => {
    const store = await openStore();
    const { id } = await sentText(store);
    const told = (status: 'sent' | 'read' | 'delivered', now: number, at?: number): Promise<void> =>
      store.applyAck({ message: outgoing('WA1'), status, now, at });
    await told('read', 3000);
    await told('read', 4000);
    expect(await store.getMessageTimes({ messageId: id })).toEqual({
      sent: 1003,
      delivered: null,
      read: 3000,
      played: null,
    });
    await told('delivered', 5000, 2500);
    expect((await store.getMessageTimes({ messageId: id })).delivered).toBe(2500);
  });
});
