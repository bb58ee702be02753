import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromBoth, fromLid, fromPhone, record } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { answer, changesOf, hire, minutesAgo, unresolvedOf, write } from '../tickets/ticket-desk.ts';
import { saidOf } from '../support/said.ts';

const FIRST = '201000000001';
const SECOND = '201000000002';

async function twoTickets(store: Store) {
  const first = await write(store, FIRST, { sentAt: minutesAgo(3) });
  const second = await write(store, SECOND, { sentAt: minutesAgo(9), content: 'اشتكي من التأخير' });
  return {
    id: first.conversationId,
    otherId: second.conversationId,
    firstId: first.ticket?.id ?? 0,
    secondId: second.ticket?.id ?? 0,
  };
}

const merge = async (store: Store, id: number, otherId: number): Promise<number> =>
  (await store.mergeConversations({ id, otherId, now: Date.now() })).mergeId;

test('two tickets become one: the older, with what is more urgent of both', async () => {
  const store = await openStore();
  const [one = 0, two = 0] = await hire(store);
  const { id, otherId, firstId, secondId } = await twoTickets(store);
  await store.editTicket({
    id: secondId,
    edit: { set: 'priority', priority: 'urgent' },
    by: one,
    now: Date.now(),
  });
  const { waitingSince } = (await store.getTicket({ id: secondId })).ticket;
  await merge(store, id, otherId);
  expect(await unresolvedOf(store, id)).toMatchObject({
    id: firstId,
    priority: 'urgent',
    waitingSince,
    assigneeId: one,
  });
  expect((await store.getTicket({ id: secondId })).ticket).toMatchObject({
    status: 'resolved',
    conversationId: id,
    assigneeId: two,
  });
  expect((await changesOf(store, secondId)).at(-1)).toEqual({
    what: 'resolved',
    because: 'joined',
    note: null,
  });
  expect((await changesOf(store, firstId)).at(-1)).toMatchObject({ what: 'priority', to: 'urgent' });
});

test('separated again, each has its own, and the customer who was not answered still waits', async () => {
  const store = await openStore();
  await hire(store);
  const { id, otherId, firstId, secondId } = await twoTickets(store);
  const mergeId = await merge(store, id, otherId);
  await write(store, FIRST, { content: 'أنا هنا' });
  // To the phone that wrote last.
  await answer(store, id);
  await write(store, SECOND, { content: 'وأنا' });
  const { conversation, separated } = await store.separateConversations({ mergeId, now: Date.now() });
  expect(conversation.ticket).toMatchObject({ id: firstId, waitingSince: null });
  expect(separated.ticket).toMatchObject({ id: secondId, status: 'open' });
  expect(separated.ticket?.waitingSince).not.toBeNull();
  expect((await changesOf(store, secondId)).map(({ what }) => what)).toContain('reopened');
  const { items } = await store.listMessages({ conversationId: otherId, limit: 9 });
  expect(items.map(({ ticketId }) => ticketId)).toEqual([secondId, secondId]);
});

test('what was done while they were one stays done', async () => {
  const store = await openStore();
  const [agent = 0] = await hire(store);
  const { id, otherId, firstId, secondId } = await twoTickets(store);
  const mergeId = await merge(store, id, otherId);
  await store.resolveTicket({ id: firstId, note: null, asksRating: false, by: agent, now: Date.now() });
  await store.separateConversations({ mergeId, now: Date.now() });
  expect([await unresolvedOf(store, id), await unresolvedOf(store, otherId)]).toEqual([undefined, undefined]);
  // And goes on in its own conversation when the customer does.
  expect((await write(store, SECOND)).ticket).toMatchObject({ id: secondId, status: 'open' });
  expect((await write(store, FIRST)).ticket).toMatchObject({ id: firstId, status: 'open' });
});

test('who began to write while they were one has a ticket afterwards', async () => {
  const store = await openStore();
  const { conversationId: otherId } = await write(store, SECOND, { sentAt: minutesAgo(60 * 30) });
  const { conversationId: id, ticket } = await write(store, FIRST);
  const mergeId = await merge(store, id, otherId);
  expect((await write(store, SECOND)).ticket?.id).toBe(ticket?.id);
  const { separated } = await store.separateConversations({ mergeId, now: Date.now() });
  const own = await unresolvedOf(store, otherId);
  expect(own?.id).not.toBe(ticket?.id);
  expect(separated.ticket).toMatchObject({ id: own?.id, waitingSince: own?.waitingSince });
  expect(own?.waitingSince).not.toBeNull();
});

test('two contacts that turn out to be one have one ticket', async () => {
  const store = await openStore();
  const byPhone = await write(store, FIRST);
  const byLid = await record(store, fromLid('one@lid', { sentAt: Date.now() }));
  const proof = await record(store, fromBoth({ phone: FIRST, lid: 'one@lid' }, { sentAt: Date.now() }));
  expect(saidOf('conversation.merged', store.events)).toMatchObject([{ mergedId: byLid.conversation.id }]);
  expect(proof.message.ticketId).toBe(byPhone.ticket?.id);
  const tickets = await store.listTicketsOfConversation({ conversationId: byPhone.conversationId });
  expect(tickets.map(({ status }) => status)).toEqual(['resolved', 'open']);
});

test('a merge from before there were tickets can still be taken back', async () => {
  const place = placeWithDatabase();
  const before = await openStore(place);
  const { id } = (await record(before, fromPhone(FIRST))).conversation;
  const otherId = (await record(before, fromPhone(SECOND))).conversation.id;
  const mergeId = await merge(before, id, otherId);
  await before.close();
  withDatabase(place, (database) =>
    database.exec(`UPDATE hand_merges SET
      from_before = json_set(from_before, '$.status', 'active', '$.assigneeId', NULL),
      into_before = json_set(json_remove(into_before, '$.tickets'), '$.before.status', 'active', '$.joined.status', 'active')`),
  );
  const after = await openStore(place);
  expect((await after.separateConversations({ mergeId, now: Date.now() })).separated.id).toBe(otherId);
});
