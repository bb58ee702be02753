import { expect, test } from 'vitest';
import { PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { answer, changesOf, hire, minutesAgo, write } from './ticket-desk.ts';

async function openDesk() {
  const store = await openStore();
  const [one = 0, two = 0] = await hire(store);
  const { automation, rating } = await store.getSettings();
  await store.updateSettings({
    automation: { ...automation, isOn: true },
    rating: { ...rating, isOn: true },
  });
  const { conversationId, ticket } = await write(store, PHONE, { sentAt: minutesAgo(5) });
  const id = ticket?.id ?? 0;
  await answer(store, conversationId, `agent:${one}`);
  const close = (by: number, note: string | null) =>
    store.resolveTicket({ id, note, asksRating: true, shown: null, by, now: Date.now() });
  const ratingsAsked = async (): Promise<number> =>
    (await store.listMessages({ conversationId, limit: 100 })).items.filter(
      ({ automation: by }) => by === 'rating-ask',
    ).length;
  return { store, one, two, id, conversationId, close, ratingsAsked };
}

test('two who close a ticket in the same moment: one has closed it, the other is told, and the customer is asked once', async () => {
  const { store, one, two, id, close, ratingsAsked } = await openDesk();
  const closings = await Promise.allSettled([close(one, 'سُلّم'), close(two, 'تم التوصيل')]);
  expect(closings).toMatchObject([
    { status: 'fulfilled', value: { status: 'resolved', closingNote: 'سُلّم' } },
    { status: 'rejected', reason: { code: 'ticket-resolved' } },
  ]);
  expect((await changesOf(store, id)).filter(({ what }) => what === 'resolved')).toHaveLength(1);
  expect(await ratingsAsked()).toBe(1);
  // And a third time, as a held key would.
  await expect(close(two, null)).rejects.toMatchObject({ code: 'ticket-resolved' });
  expect(await ratingsAsked()).toBe(1);
});

test('who closes while a colleague reopens or hands it over has the ticket in one state, with a history that tells it', async () => {
  const { store, one, two, id, close, ratingsAsked } = await openDesk();
  await Promise.allSettled([
    close(one, null),
    store.reopenTicket({ id, by: two, now: Date.now() }),
    store.assignTicket({ id, to: two, note: 'لك', by: one, now: Date.now() }),
    close(two, null),
  ]);
  const changes = (await changesOf(store, id)).map(({ what }) => what);
  const ends = changes.filter((what) => what === 'resolved' || what === 'reopened');
  expect(ends).toEqual(['resolved', 'reopened', 'resolved']);
  const { ticket } = await store.getTicket({ id });
  expect(ticket.status).toBe('resolved');
  expect(await store.listUnseenTransfers({ conversationId: ticket.conversationId })).toEqual([]);
  expect(await ratingsAsked()).toBe(1);
});
