import { expect, test } from 'vitest';
import { caughtUpDesk, CHAT, message, OTHER, START, type CatchUpDesk } from './catch-up-desk.ts';

const unreadOf = async (desk: CatchUpDesk, phone: string): Promise<number | undefined> => {
  const { items } = await desk.store.listConversations({ query: phone.replace('@c.us', ''), limit: 1 });
  return items[0]?.unreadCount;
};

/** Two chats with two unread messages each; nothing happens in them any more. */
async function deskWithTwoChats(): Promise<CatchUpDesk> {
  const desk = await caughtUpDesk();
  for (const chat of [CHAT, OTHER]) {
    desk.history.push(message(chat, `${chat}-1`, START + 1_000), message(chat, `${chat}-2`, START + 3_000));
    desk.listed.set(chat, { unreadCount: 2, newestIds: [`${chat}-2`] });
  }
  await desk.run();
  expect([await unreadOf(desk, CHAT), await unreadOf(desk, OTHER)]).toEqual([2, 2]);
  return desk;
}

test('a chat that was read while the desk was closed is read here, also one with nothing new in it', async () => {
  const desk = await deskWithTwoChats();
  desk.listed.set(CHAT, { unreadCount: 0, newestIds: [`${CHAT}-2`] });
  await desk.run();
  expect([await unreadOf(desk, CHAT), await unreadOf(desk, OTHER)]).toEqual([0, 2]);
  desk.listed.set(OTHER, { unreadCount: 1, newestIds: [`${OTHER}-2`] });
  await desk.run('reconnected');
  expect(await unreadOf(desk, OTHER)).toBe(1);
});

test('what comes live after the list was asked for stays unread', async () => {
  const desk = await deskWithTwoChats();
  desk.listed.set(CHAT, { unreadCount: 0, newestIds: [`${CHAT}-2`] });
  desk.beforeRead = (chatAddress) => {
    if (chatAddress === CHAT) void desk.ingest.message(message(CHAT, 'live', START + 9_000));
  };
  await desk.run();
  expect(await unreadOf(desk, CHAT)).toBe(1);
});

test.each([
  ['was marked unread by hand', { unreadCount: 1, newestIds: [`${CHAT}-2`], isUnreadUnsure: true as const }],
  ['names no message', { unreadCount: 0, newestIds: [] }],
  ['names none that is here', { unreadCount: 0, newestIds: ['3EB0ELSEWHERE'] }],
])('a chat that %s says nothing of what was read', async (_what, listed) => {
  const desk = await deskWithTwoChats();
  desk.listed.set(CHAT, listed);
  await desk.run();
  expect(await unreadOf(desk, CHAT)).toBe(2);
});

test('a chat that is listed twice counts with the larger number', async () => {
  const desk = await deskWithTwoChats();
  const once = desk.chats();
  desk.chats = () => once.flatMap((chat) => [chat, { ...chat, unreadCount: 0 }]);
  await desk.run();
  expect([await unreadOf(desk, CHAT), await unreadOf(desk, OTHER)]).toEqual([2, 2]);
});
