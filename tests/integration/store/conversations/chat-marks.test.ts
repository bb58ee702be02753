import { expect, test } from 'vitest';
import { MUTED_FOR_GOOD, type WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { fromLid, fromPhone, PHONE, record } from '../support/observed.ts';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { importAll, pastText } from '../past/past-support.ts';

const BY = 'agent:3';
const WEB = [{ link: 'web', reaches: ['phone', 'lid'] }] as const;
const HERE_ALONE: readonly [] = [];

const ask = (
  store: OpenedStore,
  conversationId: number,
  action: WantedChatAction,
  { links = WEB, now = 5000 }: { links?: typeof WEB | typeof HERE_ALONE; now?: number } = {},
): Promise<Conversation> => store.askChatAction({ conversationId, action, links: [...links], by: BY, now });

async function chats(store: OpenedStore, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const phone = `2010000000${String(index).padStart(2, '0')}`;
    const { conversation } = await record(store, fromPhone(phone));
    ids.push(conversation.id);
  }
  return ids;
}

const listed = async (
  store: OpenedStore,
  over: Partial<Parameters<OpenedStore['listConversations']>[0]> = {},
): Promise<number[]> => (await store.listConversations({ limit: 50, ...over })).items.map(({ id }) => id);

/** As the phone says it. */
const told = (store: OpenedStore, phone: string, marks: object, now = 7000): Promise<void> =>
  store.takePhoneMarks({ marks: [{ identity: { phone, lid: null, bsuid: null }, ...marks }], now });

test('counts at once, and waits to be told; a later wish of a kind takes the place of the earlier one', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  expect(conversation.chat).toMatchObject({ isArchived: false, pinnedAt: null, failed: [] });
  const archived = await ask(store, conversation.id, { kind: 'archive', isOn: true });
  expect(archived.chat.isArchived).toBe(true);
  const back = await ask(store, conversation.id, { kind: 'archive', isOn: false });
  expect(back.chat.isArchived).toBe(false);
  const heads = await store.listChatActionHeads();
  expect(heads).toMatchObject([{ kind: 'archive', value: '', link: 'web', addresses: [`${PHONE}@c.us`] }]);
  await store.settleChatAction({ id: heads[0]?.id ?? 0, failure: null, now: 6000 });
  expect(await store.listChatActionHeads()).toEqual([]);
});

test('without a link that can tell WhatsApp it is this desk’s alone', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const until = MUTED_FOR_GOOD;
  const muted = await ask(store, conversation.id, { kind: 'mute', until }, { links: HERE_ALONE });
  expect(muted.chat.mutedUntil).toBe(until);
  expect(await store.listChatActionHeads()).toEqual([]);
});

test('what is given up is here as it was before, until a person tries again or leaves it', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { id: conversationId } = conversation;
  await ask(store, conversationId, { kind: 'pin', isOn: true });
  const [head] = await store.listChatActionHeads();
  const actionId = head?.id ?? 0;
  await store.settleChatAction({ id: actionId, failure: 'not-done', now: 6000 });
  const failed = await store.getConversation(conversationId);
  expect(failed.chat).toMatchObject({ pinnedAt: null, failed: [{ id: actionId, kind: 'pin' }] });
  const again = await store.retryChatAction({ conversationId, actionId, now: 7000 });
  expect(again.chat).toMatchObject({ pinnedAt: 7000, failed: [] });
  expect(await store.listChatActionHeads()).toMatchObject([{ id: actionId, attempts: 0 }]);
  await store.settleChatAction({ id: actionId, failure: 'refused', now: 8000 });
  const left = await store.leaveChatAction({ conversationId, actionId, now: 9000 });
  expect(left.chat).toMatchObject({ pinnedAt: null, failed: [] });
});

test('three stand on top of the list, the last pinned first, and no fourth', async () => {
  const store = await openStore();
  const ids = await chats(store, 5);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = ids;
  await ask(store, first, { kind: 'pin', isOn: true }, { now: 5000 });
  await ask(store, second, { kind: 'pin', isOn: true }, { now: 5001 });
  await ask(store, fourth, { kind: 'pin', isOn: true }, { now: 5002 });
  expect(await listed(store)).toEqual([fourth, second, first, fifth, third]);
  await expect(ask(store, third, { kind: 'pin', isOn: true })).rejects.toMatchObject({ code: 'pins-full' });
  // Each once, also over several pages, and where it belongs in a list that was asked for.
  const page = await store.listConversations({ limit: 1 });
  expect(page.items.map(({ id }) => id)).toEqual([fourth, second, first, fifth]);
  const next = await store.listConversations({ limit: 1, after: page.next ?? undefined });
  expect(next.items.map(({ id }) => id)).toEqual([third]);
  expect(await listed(store, { unreadOnly: true })).toEqual(ids.toReversed());
});

test('what is archived is out of sight only while nothing waits in it', async () => {
  const store = await openStore();
  const [quiet = 0, unread = 0] = await chats(store, 2);
  const now = Date.now();
  const { conversation } = await record(store, fromPhone('201111111111', { sentAt: now }));
  const waiting = conversation.id;
  for (const id of [quiet, unread, waiting]) await ask(store, id, { kind: 'archive', isOn: true });
  await store.markConversationRead({ id: waiting, now });
  await store.markConversationRead({ id: quiet, now });
  expect((await store.getConversation(waiting)).ticket).not.toBeNull();
  expect(await listed(store)).toEqual([waiting, unread]);
  expect(await listed(store, { archivedOnly: true })).toEqual([waiting, unread, quiet]);
  await ask(store, quiet, { kind: 'unread' });
  expect(await listed(store)).toEqual([waiting, unread, quiet]);
});

test('unread by hand is unread in the list and the total until somebody reads it', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { id } = conversation;
  await store.markConversationRead({ id, now: 4000 });
  const marked = await ask(store, id, { kind: 'unread' });
  expect(marked).toMatchObject({ unreadCount: 0, chat: { isMarkedUnread: true } });
  expect(await listed(store, { unreadOnly: true })).toEqual([id]);
  expect(await store.countUnread()).toBe(1);
  const read = await store.markConversationRead({ id, now: 6000 });
  expect(read.chat.isMarkedUnread).toBe(false);
  expect(await store.countUnread()).toBe(0);
});

test('what the phone’s list shows counts here, but for what WhatsApp is still to be told', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { id } = conversation;
  await told(store, PHONE, { isArchived: true, pinnedAt: 3000, isBlocked: true, isMarkedUnread: true });
  const taken = await store.getConversation(id);
  expect(taken.chat).toMatchObject({
    isArchived: true,
    pinnedAt: 3000,
    isBlocked: true,
    isMarkedUnread: true,
  });
  await ask(store, id, { kind: 'archive', isOn: false });
  // A list that was read before WhatsApp has it.
  const { length } = store.events;
  await told(store, PHONE, { isArchived: true, pinnedAt: 3000 });
  expect((await store.getConversation(id)).chat.isArchived).toBe(false);
  expect(store.events).toHaveLength(length);
  const [head] = await store.listChatActionHeads();
  await store.settleChatAction({ id: head?.id ?? 0, failure: null, now: 8000 });
  await told(store, PHONE, { isArchived: true, pinnedAt: null }, 9000);
  expect((await store.getConversation(id)).chat).toMatchObject({ isArchived: true, pinnedAt: null });
  // Nobody the desk knows.
  await told(store, '201099999999', { isArchived: true });
});

test('nothing is queued for whom the pharmacy has blocked', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { id: conversationId } = conversation;
  await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: null, now: 1 });
  const blocked = await ask(store, conversationId, { kind: 'block', isOn: true });
  expect(blocked.chat.isBlocked).toBe(true);
  const text = { conversationId, clientKey: 'key-1', text: 'حاضر', sentBy: null, now: 6000 };
  await expect(store.enqueueText(text)).rejects.toMatchObject({ code: 'chat-blocked' });
  // What was written for later waits for the end of it, and holds up nobody else.
  const now = Date.now();
  const other = await record(store, fromPhone('201111111111'));
  const write = (id: number, clientKey: string, sendAt: number) =>
    store.scheduleMessage({
      ...{ text: 'تذكير', sendAt, onlyIfSilent: false },
      ...{ conversationId: id, clientKey, by: 1, now: now - 60_000 },
    });
  await write(conversationId, 'later-1', now - 2000);
  await write(other.conversation.id, 'later-2', now - 1000);
  await store.releaseFollowUps({ now, hasHeard: true, isOnline: true, chance: 0, lastDay: null });
  const sent = async (id: number) => (await store.getConversation(id)).lastMessage?.preview;
  expect(await sent(other.conversation.id)).toBe('تذكير');
  expect(await sent(conversationId)).not.toBe('تذكير');
  await ask(store, conversationId, { kind: 'block', isOn: false });
  await store.releaseFollowUps({ now, hasHeard: true, isOnline: true, chance: 0, lastDay: null });
  expect(await sent(conversationId)).toBe('تذكير');
  expect(await store.enqueueText(text)).toMatchObject({ status: 'pending' });
});

test('a reading while the link is away names the newest message that was read', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }));
  await record(store, fromPhone(PHONE, { waMessageId: 'IN2' }));
  const { id: conversationId } = conversation;
  await store.askChatRead({ conversationId, links: [...WEB], by: BY, now: 6000 });
  expect(await store.listChatActionHeads()).toMatchObject([{ kind: 'read', value: 'IN2' }]);
  // Marked unread after all.
  await ask(store, conversationId, { kind: 'unread' });
  expect(await store.listChatActionHeads()).toMatchObject([{ kind: 'unread' }]);
});

test('a reading names of each number of a customer the last message that WhatsApp has of it', async () => {
  const store = await openStore();
  const first = await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }));
  const second = await record(store, fromPhone('201112345671', { waMessageId: 'IN2' }));
  const { id } = first.conversation;
  await store.mergeConversations({ id, otherId: second.conversation.id, now: 5000 });
  await importAll(store, id, [pastText(0, { at: Date.now() })]);
  await store.askChatRead({ conversationId: id, links: [...WEB], by: BY, now: 6000 });
  const heads = await store.listChatActionHeads();
  expect(heads.map(({ value, addresses }) => [addresses[0], value])).toEqual([
    [`${PHONE}@c.us`, 'IN1'],
    ['201112345671@c.us', 'IN2'],
  ]);
});

test('of a customer with several numbers each that is blocked is told, and let through alone', async () => {
  const store = await openStore();
  const other = '201111111111';
  const { conversation, message } = await record(store, fromPhone(PHONE, { sentAt: 2000 }));
  const second = await record(store, fromPhone(other, { sentAt: 1000 }));
  const { id } = conversation;
  await store.mergeConversations({ id, otherId: second.conversation.id, now: 5000 });
  expect((await store.getConversation(id)).chat).toMatchObject({ accounts: 2, blocked: [] });
  // The phone blocks the number that no answer goes to now.
  await told(store, other, { isBlocked: true });
  const [blocked] = (await store.getConversation(id)).chat.blocked;
  expect((await store.getConversation(id)).chat).toMatchObject({
    isBlocked: false,
    blocked: [{ phone: other, isAnswered: false }],
  });
  const all = await ask(store, id, { kind: 'block', isOn: true });
  expect(all.chat).toMatchObject({ isBlocked: true, accounts: 2 });
  expect(new Set(all.chat.blocked.map(({ phone }) => phone))).toEqual(new Set([PHONE, other]));
  const contactId = blocked?.contactId ?? 0;
  const one = await ask(store, id, { kind: 'block', isOn: false, contactId });
  expect(one.chat).toMatchObject({ isBlocked: true, blocked: [{ phone: PHONE, isAnswered: true }] });
  const heads = await store.listChatActionHeads();
  expect(heads.map(({ kind, value, addresses }) => [kind, value, addresses[0]])).toEqual(
    expect.arrayContaining([
      ['block', '1', `${PHONE}@c.us`],
      ['block', '', `${other}@c.us`],
    ]),
  );
  // What was held back to one number lets that one through, and not the other.
  await ask(store, id, { kind: 'block', isOn: true });
  const own = await ask(store, id, { kind: 'block', isOn: false, messageId: message.id });
  expect(own.chat.blocked).toMatchObject([{ phone: other }]);
  await expect(ask(store, id, { kind: 'block', isOn: false, messageId: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
  // Whoever is another customer's is not let through from here.
  const stranger = await record(store, fromPhone('201222222222'));
  await ask(store, stranger.conversation.id, { kind: 'block', isOn: true });
  const [far] = (await store.getConversation(stranger.conversation.id)).chat.blocked;
  await expect(
    ask(store, id, { kind: 'block', isOn: false, contactId: far?.contactId ?? 0 }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    ask(store, id, { kind: 'block', isOn: false, messageId: stranger.message.id }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('two hidden numbers of one customer are told apart by what WhatsApp calls them', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromLid('99887766554433@lid', { pushName: 'سارة' }));
  const second = await record(store, fromLid('99887766554422@lid', { pushName: null }));
  await store.mergeConversations({ id: conversation.id, otherId: second.conversation.id, now: 5000 });
  const { chat } = await ask(store, conversation.id, { kind: 'block', isOn: true });
  expect(chat.blocked.map(({ phone, name }) => [phone, name])).toEqual([
    [null, 'سارة'],
    [null, null],
  ]);
  // Pressed twice, or by two: nothing is other than before.
  const again = await ask(store, conversation.id, { kind: 'block', isOn: true });
  expect(again.chat.blocked).toEqual(chat.blocked);
});
