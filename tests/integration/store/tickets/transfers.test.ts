import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { topicsOf, saidBy } from '../support/said.ts';
import { answer, answerOnPhone, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';

const OTHER_PHONE = '201112345678';

async function openDesk(colleagues = 2, place = placeWithDatabase()) {
  const store = await openStore(place);
  const { tickets } = await store.getSettings();
  await store.updateSettings({ tickets: { ...tickets, isAssigned: false } });
  const [one = 0, two = 0, three = 0] = await hire(store, colleagues);
  const { conversationId, ticket } = await write(store, PHONE, { sentAt: minutesAgo(1) });
  if (ticket === undefined) throw new Error('no ticket was opened');
  const give = (by: number, to: number | null, note: string | null = null, id = ticket.id) =>
    store.assignTicket({ id, to, note, by, now: Date.now() });
  const newFor = async (agentId: number) =>
    (await store.listTransfersTo({ agentId, limit: 50 }))
      .filter(({ seenAt }) => seenAt === null)
      .map(({ byId, note }) => ({ byId, note }));
  const pinned = async (id = conversationId) =>
    (await store.listUnseenTransfers({ conversationId: id })).map(({ note, toId }) => ({ note, toId }));
  return { store, one, two, three, ticket, conversationId, give, newFor, pinned };
}

const shift = (store: Store, id: number, isOnShift: boolean) =>
  store.updateAgent({ id, change: { isOnShift }, by: id, now: Date.now() });

describe('what is handed over', () => {
  test('waits for the colleague, also with its customer’s name, until they say that they have seen it', async () => {
    const { store, one, two, three, conversationId, give, newFor, pinned } = await openDesk();
    await give(one, two, 'تنتظر السعر');
    expect(await newFor(two)).toEqual([{ byId: one, note: 'تنتظر السعر' }]);
    expect(await newFor(three)).toEqual([]);
    expect(await pinned()).toEqual([{ note: 'تنتظر السعر', toId: two }]);
    const [transfer] = await store.listTransfersTo({ agentId: two, limit: 50 });
    expect(transfer).toMatchObject({ conversationId, customerPhone: PHONE, seenAt: null });
    const id = transfer?.id ?? 0;
    // Nobody sees it for another one.
    await store.seeTransfer({ id, by: three, now: 5 });
    expect(await newFor(two)).toHaveLength(1);
    const said = await saidBy(store, () => store.seeTransfer({ id, by: two, now: 6 }));
    expect(topicsOf(said)).toEqual(['tickets']);
    await store.seeTransfer({ id, by: two, now: 7 });
    expect(await newFor(two)).toEqual([]);
    expect(await pinned()).toEqual([]);
    // It stays among what was handed over.
    expect(await store.listTransfersTo({ agentId: two, limit: 50 })).toMatchObject([{ seenAt: 6 }]);
  });

  test('is seen by who answers the customer, and by nobody else’s answer', async () => {
    const { store, one, two, three, conversationId, give, newFor } = await openDesk();
    await give(one, two, 'تنتظر السعر');
    await answer(store, conversationId, `agent:${three}`);
    await answerOnPhone(store, PHONE);
    await answer(store, conversationId, null);
    expect(await newFor(two)).toHaveLength(1);
    await answer(store, conversationId, `agent:${two}`);
    expect(await newFor(two)).toEqual([]);
  });

  test('without words is told as well, and to oneself or to nobody it is no transfer', async () => {
    const { one, two, give, newFor, pinned } = await openDesk();
    await give(one, one, 'سأكلمها بعد العصر');
    expect(await pinned()).toEqual([]);
    await give(one, two);
    expect(await newFor(two)).toEqual([{ byId: one, note: null }]);
    await give(one, null, 'لمن يستطيع');
    expect(await pinned()).toEqual([]);
  });

  test('goes on to a third person: what stood before is over, and back and forth each has the last word', async () => {
    const { store, one, two, three, give, newFor, pinned } = await openDesk();
    await give(one, two, 'أولًا');
    await give(one, three, 'ثانيًا');
    expect(await newFor(two)).toEqual([]);
    expect(await pinned()).toEqual([{ note: 'ثانيًا', toId: three }]);
    await give(three, one, 'ليس عندي');
    await give(one, three, 'بل عندك');
    expect(await newFor(one)).toEqual([]);
    expect(await pinned()).toEqual([{ note: 'بل عندك', toId: three }]);
    // Who gave it on had it in hand.
    const seen = await store.listTransfersTo({ agentId: three, limit: 50 });
    expect(seen.map(({ note, seenAt }) => [note, seenAt !== null])).toEqual([
      ['بل عندك', false],
      ['ثانيًا', true],
    ]);
    // More for the same colleague takes nothing away.
    await give(one, three, 'والعنوان تغيّر');
    expect(await pinned()).toHaveLength(2);
  });
});

describe('what is unseen follows the ticket', () => {
  test('to whoever takes it over, and not back to who wrote it', async () => {
    const { store, one, two, three, ticket, give, newFor } = await openDesk();
    await give(one, two, 'تنتظر السعر');
    await store.takeOverTicket({ id: ticket.id, by: three, now: Date.now() });
    expect(await newFor(two)).toEqual([]);
    expect(await newFor(three)).toEqual([{ byId: one, note: 'تنتظر السعر' }]);
    await store.takeOverTicket({ id: ticket.id, by: one, now: Date.now() });
    expect(await newFor(one)).toEqual([]);
    expect(await newFor(three)).toEqual([]);
  });

  test('when the colleague goes off shift or leaves for good, until somebody answers', async () => {
    const { store, one, two, three, conversationId, give, newFor, pinned } = await openDesk();
    await give(one, two, 'تنتظر السعر');
    await shift(store, two, false);
    expect(await pinned()).toEqual([{ note: 'تنتظر السعر', toId: null }]);
    // To somebody who is away it may be given by hand, and then they leave the pharmacy.
    await give(one, two, 'عند عودتك');
    expect(await newFor(two)).toHaveLength(1);
    await store.updateAgent({ id: two, change: { isActive: false }, by: one, now: Date.now() });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ assigneeId: null });
    expect(await pinned()).toEqual([{ note: 'عند عودتك', toId: null }]);
    await answer(store, conversationId, `agent:${three}`);
    expect(await pinned()).toEqual([]);
  });

  test('is over with the ticket, and does not come back with it', async () => {
    const { store, one, two, ticket, give, newFor, pinned } = await openDesk();
    await give(one, two, 'تنتظر السعر');
    await store.resolveTicket({ id: ticket.id, note: null, asksRating: false, by: one, now: Date.now() });
    expect(await newFor(two)).toEqual([]);
    await store.reopenTicket({ id: ticket.id, by: one, now: Date.now() });
    expect(await pinned()).toEqual([]);
  });

  test('is in the joint conversation after a merge, and goes home when that is taken back', async () => {
    const { store, one, two, three, conversationId, ticket, give, newFor, pinned } = await openDesk();
    const other = await write(store, OTHER_PHONE);
    await give(one, two, 'الأولى');
    await give(one, three, 'الثانية', other.ticket?.id);
    const both = { id: conversationId, otherId: other.conversationId, now: Date.now() };
    const { mergeId } = await store.mergeConversations(both);
    expect(await pinned()).toEqual([
      { note: 'الأولى', toId: two },
      { note: 'الثانية', toId: three },
    ]);
    const { separated } = await store.separateConversations({ mergeId, now: Date.now() });
    expect(await pinned(separated.id)).toEqual([{ note: 'الثانية', toId: three }]);
    expect(await pinned()).toEqual([{ note: 'الأولى', toId: two }]);
    expect(await newFor(three)).toHaveLength(1);
    // Done as one, both are.
    await store.mergeConversations({ ...both, now: Date.now() });
    await store.resolveTicket({ id: ticket.id, note: null, asksRating: false, by: one, now: Date.now() });
    expect(await pinned()).toEqual([]);
  });
});

describe('of two merged customers', () => {
  test('what is for a colleague who leaves goes to whoever has the work', async () => {
    const { store, one, two, three, conversationId, give, newFor, pinned } = await openDesk();
    const other = await write(store, OTHER_PHONE);
    await give(one, two, 'الأولى');
    await give(one, three, 'الثانية', other.ticket?.id);
    const both = { id: conversationId, otherId: other.conversationId, now: Date.now() };
    await store.mergeConversations(both);
    await store.updateAgent({ id: three, change: { isActive: false }, by: one, now: Date.now() });
    expect(await pinned()).toEqual([
      { note: 'الأولى', toId: two },
      { note: 'الثانية', toId: two },
    ]);
    expect(await newFor(two)).toHaveLength(2);
  });

  test('what nobody had taken is for whoever has the joint work, until that is taken back', async () => {
    const { store, one, two, three, conversationId, give, pinned } = await openDesk();
    await give(one, two, 'الأولى');
    await shift(store, two, false);
    const other = await write(store, OTHER_PHONE);
    await give(one, three, null, other.ticket?.id);
    const both = { id: conversationId, otherId: other.conversationId, now: Date.now() };
    const { mergeId } = await store.mergeConversations(both);
    expect(await pinned()).toContainEqual({ note: 'الأولى', toId: three });
    await store.separateConversations({ mergeId, now: Date.now() });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ assigneeId: null });
    expect(await pinned()).toEqual([{ note: 'الأولى', toId: null }]);
  });
});

test('words stay when the desk closes by itself what nobody wrote in, but not for who has left', async () => {
  const { store, one, two, three, conversationId, ticket, give, newFor, pinned } = await openDesk();
  const later = Date.now() + 3_000 * 3_600_000;
  const closeIdle = () => store.sweepTickets({ since: 0, now: later, provenNow: later });
  await answer(store, conversationId, `agent:${one}`);
  await give(one, two, 'اتصل بالمورد');
  await closeIdle();
  expect(await unresolvedOf(store, conversationId)).toBeUndefined();
  expect(await newFor(two)).toEqual([{ byId: one, note: 'اتصل بالمورد' }]);
  await shift(store, two, false);
  expect(await newFor(two)).toHaveLength(1);
  // It goes with the work when that goes on.
  await store.reopenTicket({ id: ticket.id, by: one, now: Date.now() });
  await store.takeOverTicket({ id: ticket.id, by: three, now: Date.now() });
  expect(await pinned()).toEqual([{ note: 'اتصل بالمورد', toId: three }]);
  await answer(store, conversationId, `agent:${one}`);
  await closeIdle();
  expect(await newFor(three)).toHaveLength(1);
  await store.updateAgent({ id: three, change: { isActive: false }, by: one, now: Date.now() });
  expect(await pinned()).toEqual([]);
});

test('what was handed over is there after a restart, in a copy of the data too', async () => {
  const place = placeWithDatabase();
  const { store, one, two, give } = await openDesk(1, place);
  await give(one, two, 'تنتظر السعر');
  await store.close();
  const again = await openStore(place);
  expect(await again.listTransfersTo({ agentId: two, limit: 50 })).toMatchObject([
    { note: 'تنتظر السعر', seenAt: null },
  ]);
  await record(again, fromPhone(PHONE, { sentAt: Date.now() }));
  expect(await again.listTransfersTo({ agentId: two, limit: 50 })).toHaveLength(1);
});
