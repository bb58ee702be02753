import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { openStore } from '../support/open-store.ts';
import { answer, changesOf, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

const shift = (store: Store, id: number, isOnShift: boolean) =>
  store.updateAgent({ id, change: { isOnShift }, by: id, now: Date.now() });

async function customers(store: Store, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const sentAt = minutesAgo(30 - index);
    ids.push((await write(store, `20100000000${index}`, { sentAt })).conversationId);
  }
  return ids;
}

const holders = async (store: Store, conversations: number[]): Promise<(number | null | undefined)[]> =>
  (await Promise.all(conversations.map((id) => unresolvedOf(store, id)))).map((ticket) => ticket?.assigneeId);

test('whoever goes leaves their tickets to the others, and the last one to nobody', async () => {
  const store = await openStore();
  const [one = 0, two = 0, three = 0] = await hire(store, 2);
  const conversations = await customers(store, 6);
  expect(await holders(store, conversations)).toEqual([one, two, three, one, two, three]);
  const gone = await saidBy(store, () => shift(store, two, false));
  expect(saidOf('conversation.changed', gone).map(({ id }) => id)).toEqual([
    conversations[1],
    conversations[4],
  ]);
  expect(topicsOf(gone)).toEqual(['tickets']);
  expect(await holders(store, conversations)).toEqual([one, one, three, one, three, three]);
  const ticket = await unresolvedOf(store, conversations[1] ?? 0);
  expect((await changesOf(store, ticket?.id ?? 0)).at(-1)).toEqual({
    what: 'assigned',
    from: two,
    to: one,
    because: 'left-shift',
    note: null,
  });
  await store.updateAgent({ id: three, change: { isActive: false }, by: one, now: Date.now() });
  await shift(store, one, false);
  expect(new Set(await holders(store, conversations))).toEqual(new Set([null]));
});

test('whoever comes is given what is nobody’s, the one who waits longest first', async () => {
  const store = await openStore();
  const [one = 0, two = 0] = await hire(store);
  await shift(store, one, false);
  await shift(store, two, false);
  const conversations = await customers(store, 3);
  expect(await holders(store, conversations)).toEqual([null, null, null]);
  const come = await saidBy(store, () => shift(store, two, true));
  expect(saidOf('conversation.changed', come).map(({ id }) => id)).toEqual(conversations);
  expect(await holders(store, conversations)).toEqual([two, two, two]);
  // The next ones go to whoever has fewer.
  await shift(store, one, true);
  const { ticket } = await write(store, '201000000099');
  expect(ticket?.assigneeId).toBe(one);
});

test('a pharmacy that gives tickets by hand has them with nobody until somebody takes or answers them', async () => {
  const store = await openStore();
  const [one = 0] = await hire(store, 0);
  const { tickets } = await store.getSettings();
  await store.updateSettings({ tickets: { ...tickets, isAssigned: false } });
  const [first = 0, second = 0] = await customers(store, 2);
  expect(await holders(store, [first, second])).toEqual([null, null]);
  await answer(store, first, `agent:${one}`);
  await shift(store, one, false);
  await shift(store, one, true);
  expect(await holders(store, [first, second])).toEqual([null, null]);
});

test('a reopened ticket goes back to whoever had it, or to somebody who is here', async () => {
  const store = await openStore();
  const [one = 0, two = 0] = await hire(store);
  const phone = '201000000001';
  const again = async () => {
    const { conversationId, ticket } = await write(store, phone);
    const { assigneeId } = ticket ?? {};
    await store.resolveTicket({
      id: ticket?.id ?? 0,
      note: null,
      asksRating: false,
      by: one,
      now: Date.now(),
    });
    return { conversationId, assigneeId };
  };
  expect((await again()).assigneeId).toBe(one);
  // The other one has less to do, and does not know the customer.
  await write(store, '201000000002');
  expect((await again()).assigneeId).toBe(one);
  await shift(store, one, false);
  expect((await again()).assigneeId).toBe(two);
});

test('a new colleague is away until they sign in for the first time, and gets what nobody has then', async () => {
  const store = await openStore();
  const [owner = 0] = await hire(store, 0);
  const secret = { kind: 'pin', hash: 'hash' } as const;
  const added = await store.addAgent({ name: 'سامي', role: 'agent', secret, by: owner, now: 1 });
  expect(added.isOnShift).toBe(false);
  const before = await customers(store, 2);
  expect(await holders(store, before)).toEqual([owner, owner]);
  await shift(store, owner, false);
  expect(await holders(store, before)).toEqual([null, null]);
  const come = await saidBy(store, () => store.completeSignIn({ id: added.id, now: 2 }));
  expect(topicsOf(come)).toEqual(['tickets']);
  expect(await holders(store, before)).toEqual([added.id, added.id]);
  const { items } = await store.listAudit({ agentId: added.id, limit: 9 });
  expect(items.map(({ action }) => action)).toEqual(['shift.began', 'session.signed-in']);
  // From then on the switch is theirs.
  await shift(store, added.id, false);
  expect((await store.completeSignIn({ id: added.id, now: 3 })).isOnShift).toBe(false);
});

test('who leaves before ever signing in, and comes back, is still expected', async () => {
  const store = await openStore();
  const [owner = 0] = await hire(store, 0);
  const secret = { kind: 'pin', hash: 'hash' } as const;
  const { id } = await store.addAgent({ name: 'سامي', role: 'agent', secret, by: owner, now: 1 });
  for (const isActive of [false, true]) {
    const after = await store.updateAgent({ id, change: { isActive, name: 'سامي' }, by: owner, now: 2 });
    expect(after.isOnShift).toBe(false);
  }
  expect((await store.completeSignIn({ id, now: 3 })).isOnShift).toBe(true);
});
