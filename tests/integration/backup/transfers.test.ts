import { expect, test } from 'vitest';
import { hire, answer, unresolvedOf, write } from '../store/tickets/ticket-desk.ts';
import { PHONE } from '../store/support/observed.ts';
import { openStore } from '../store/support/open-store.ts';
import { keepBackup } from './support/copies.ts';
import { ALLOWED, emptyDesk } from './support/data-place.ts';

test('what was handed over is after a restore as it was when the copy was taken, and goes on from there', async () => {
  const desk = emptyDesk();
  const before = await openStore(desk.store);
  const { tickets } = await before.getSettings();
  await before.updateSettings({ tickets: { ...tickets, isAssigned: false } });
  const [one = 0, two = 0, three = 0] = await hire(before, 2);
  const { conversationId, ticket } = await write(before, PHONE);
  const id = ticket?.id ?? 0;
  const now = Date.now();
  await before.assignTicket({ id, to: two, note: 'تنتظر السعر', by: one, now });
  await before.close();
  const copy = keepBackup(desk);

  // Since then it was seen, given on, and its first addressee has left.
  const since = await openStore(desk.store);
  const [seen] = await since.listTransfersTo({ agentId: two, limit: 9 });
  await since.seeTransfer({ id: seen?.id ?? 0, by: two, now });
  await since.assignTicket({ id, to: three, note: 'العنوان تغيّر', by: two, now });
  await since.updateAgent({ id: two, change: { isActive: false }, by: one, now });
  await since.close();

  await desk.restorer.useCopy(copy, ALLOWED);
  const store = await openStore(desk.store);
  // What the desk does when it opens restored data.
  await store.markUnfinishedUnknown({ now });
  const pinned = async () =>
    (await store.listUnseenTransfers({ conversationId })).map(({ note, toId }) => ({ note, toId }));
  expect(await pinned()).toEqual([{ note: 'تنتظر السعر', toId: two }]);
  expect(await store.listTransfersTo({ agentId: three, limit: 9 })).toEqual([]);
  expect(await unresolvedOf(store, conversationId)).toMatchObject({ id, assigneeId: two });

  // What is given on now is not mixed up with what the copy does not know.
  await store.assignTicket({ id, to: three, note: 'بعد الاستعادة', by: one, now });
  expect(await pinned()).toEqual([{ note: 'بعد الاستعادة', toId: three }]);
  await answer(store, conversationId, `agent:${three}`);
  expect(await pinned()).toEqual([]);
  await store.updateAgent({ id: two, change: { isActive: false }, by: one, now });
  expect(await store.listTransfersTo({ agentId: two, limit: 9 })).toHaveLength(0);
  await store.close();
});
