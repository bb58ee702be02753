import { expect, test } from 'vitest';
import { openStore } from '../support/open-store.ts';
import { answer, hire, minutesAgo, write } from './ticket-desk.ts';

const FIRST = '201012345678';
const SECOND = '201112345678';
const THIRD = '201212345678';
const HOUR_MS = 3_600_000;

test('who needs a reply is listed by how long they wait, page by page, and counted by whose they are', async () => {
  const store = await openStore();
  const [mona = 0, sami = 0] = await hire(store);
  const { tickets: rules } = await store.getSettings();
  await store.updateSettings({ tickets: { ...rules, isAssigned: false } });
  // The last message is not what counts: the second one has written again meanwhile.
  const second = await write(store, SECOND, { sentAt: minutesAgo(30) });
  const first = await write(store, FIRST, { sentAt: minutesAgo(20) });
  const third = await write(store, THIRD, { sentAt: minutesAgo(10) });
  await write(store, SECOND, { sentAt: minutesAgo(1) });
  const listed = async (assignee?: number | 'nobody') => {
    const { items } = await store.listConversations({ needsReply: true, assignee, limit: 10 });
    return items.map(({ id }) => id);
  };
  const ids = [second.conversationId, first.conversationId, third.conversationId];
  expect(await listed()).toEqual(ids);

  const page = await store.listConversations({ needsReply: true, limit: 2 });
  const rest = await store.listConversations({ needsReply: true, limit: 2, after: page.next ?? undefined });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
  expect(rest.next).toBeNull();

  await store.takeOverTicket({ id: first.ticket?.id ?? 0, by: sami, now: Date.now() });
  expect(await listed(sami)).toEqual([first.conversationId]);
  expect(await listed('nobody')).toEqual([second.conversationId, third.conversationId]);
  expect(await store.countWaiting()).toEqual({
    all: 3,
    nobodys: 2,
    ofAgents: [{ agentId: sami, count: 1 }],
  });
  expect(await store.countTickets({ agentId: mona, now: Date.now() })).toMatchObject({ open: 3, waiting: 3 });

  // Answered, and put off: neither waits for anybody now.
  await answer(store, second.conversationId, `agent:${mona}`);
  const until = Date.now() + HOUR_MS;
  const edit = { set: 'snooze', until } as const;
  await store.editTicket({ id: third.ticket?.id ?? 0, edit, by: mona, now: Date.now() });
  expect(await listed()).toEqual([first.conversationId]);
  expect(await store.countWaiting()).toMatchObject({ all: 1, nobodys: 0 });
  expect(await store.countTickets({ agentId: mona, now: Date.now() })).toMatchObject({ open: 3, waiting: 1 });
});
