import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { sharedStore } from '../support/open-store.ts';
import { hire, write } from '../tickets/ticket-desk.ts';

type Filter = Parameters<Store['listConversations']>[0];

let me = 0;
let other = 0;
const ids = new Map<string, number>();

const opened = sharedStore(async (store) => {
  [me = 0, other = 0] = await hire(store, 1);
  const now = Date.now();
  const names = ['mine', 'hers', 'nobodys', 'pending', 'snoozed', 'resolved', 'back'];
  for (const [index, name] of names.entries()) {
    const phone = `20100000000${index + 1}`;
    const { ticket } = await write(store, phone, {
      pushName: name,
      content: 'شكوى',
      sentAt: now - index * 1000,
    });
    ids.set(name, ticket?.id ?? 0);
    await store.assignTicket({ id: ticket?.id ?? 0, to: null, note: null, by: me, now });
  }
  const id = (name: string): number => ids.get(name) ?? 0;
  await store.takeOverTicket({ id: id('mine'), by: me, now });
  await store.takeOverTicket({ id: id('hers'), by: other, now });
  await store.editTicket({ id: id('hers'), edit: { set: 'kind', kind: 'order' }, by: me, now });
  await store.editTicket({ id: id('pending'), edit: { set: 'status', status: 'pending' }, by: me, now });
  await store.editTicket({ id: id('snoozed'), edit: { set: 'snooze', until: now + 9e6 }, by: me, now });
  for (const name of ['resolved', 'back']) {
    await store.resolveTicket({ id: id(name), note: null, asksRating: false, by: me, now });
  }
  await store.reopenTicket({ id: id('back'), by: me, now });
  await store.takeOverTicket({ id: id('back'), by: me, now });
});

/** The customers that a filter finds, newest first. */
async function found(filter: Omit<Filter, 'limit'>): Promise<(string | null)[]> {
  return (await opened().listConversations({ ...filter, limit: 50 })).items.map(
    ({ customerName }) => customerName,
  );
}

test.each<[Omit<Filter, 'limit'>, string[]]>([
  [{}, ['mine', 'hers', 'nobodys', 'pending', 'snoozed', 'resolved', 'back']],
  [{ ticketStatus: 'open' }, ['mine', 'hers', 'nobodys', 'back']],
  [{ ticketStatus: 'pending' }, ['pending']],
  [{ ticketStatus: 'snoozed' }, ['snoozed']],
  [{ ticketStatus: 'resolved' }, ['resolved']],
  [{ ticketKind: 'order' }, ['hers']],
  [{ ticketKind: 'order', ticketStatus: 'pending' }, []],
  [{ query: 'mine', ticketStatus: 'open' }, ['mine']],
  [{ query: 'mine', ticketStatus: 'pending' }, []],
])('%j', async (filter, names) => {
  expect(await found(filter)).toEqual(names);
});

test('whose it is', async () => {
  expect(await found({ assignee: other })).toEqual(['hers']);
  expect(await found({ assignee: me, ticketStatus: 'open' })).toEqual(['mine', 'back']);
  expect(await found({ assignee: 'nobody' })).toEqual(['nobodys', 'pending', 'snoozed']);
});

test('goes on from page to page', async () => {
  const first = await opened().listConversations({ ticketStatus: 'open', limit: 2 });
  const second = await opened().listConversations({
    ticketStatus: 'open',
    limit: 2,
    after: first.next ?? undefined,
  });
  expect([...first.items, ...second.items].map(({ customerName }) => customerName)).toEqual([
    'mine',
    'hers',
    'nobodys',
    'back',
  ]);
});
