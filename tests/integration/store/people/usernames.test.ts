import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { schedule } from '../follow-ups/follow-up-desk.ts';
import { fromBsuid, fromPhone, record } from '../support/observed.ts';
import { waitingPrescription } from '../support/prescriptions.ts';
import { MONA, openStaffedStore, SAMI } from '../support/staffed.ts';

const ID = 'EG.10000000000000000101';
const NAMELESS = { customerName: null, customerPhone: null, customerUsername: 'mona.sample' };
const NOW = Date.now();
const hidden = fromBsuid(ID, { username: 'mona.sample', content: 'هل يوجد أنسولين؟', sentAt: NOW });

async function everywhere(store: Store, conversationId: number): Promise<Record<string, unknown>> {
  const [ticket] = (await store.listTickets({ filter: {}, limit: 9 })).items;
  if (ticket === undefined) throw new Error('no ticket was opened');
  await store.assignTicket({ id: ticket.id, to: SAMI, note: 'تنتظر', by: MONA, now: NOW });
  const note = { conversationId, messageId: null, by: MONA, now: NOW, text: 'نراجع الأنسولين' };
  await store.addNote(note);
  const scheduled = await schedule(store, conversationId, { sendAt: NOW + 60_000 }, NOW);
  const { id } = await waitingPrescription(store, {
    identity: hidden.identity,
    chatAddress: hidden.chatAddress,
    sentAt: NOW,
  });
  return {
    ticket,
    transfer: (await store.listTransfersTo({ agentId: SAMI, limit: 9 }))[0],
    note: (await store.searchNotes({ query: 'الأنسولين', limit: 9 }))[0],
    message: (await store.searchMessages({ query: 'أنسولين', limit: 9 })).items[0],
    scheduled: scheduled.for,
    prescription: (await store.listPrescriptionsOf({ conversationId, limit: 9 })).find(
      (prescription) => prescription.id === id,
    ),
  };
}

test('somebody without a name and a number is told by their username wherever they are listed', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, hidden);
  for (const [place, shown] of Object.entries(await everywhere(store, conversation.id))) {
    expect([place, shown]).toEqual([place, expect.objectContaining(NAMELESS)]);
  }
});

test('also the one whose conversation was merged into another one', async () => {
  const store = await openStaffedStore();
  const kept = await record(store, fromPhone('201000000001', { pushName: 'أحمد' }));
  const added = await record(store, hidden);
  const { id } = kept.conversation;
  await store.mergeConversations({ id, otherId: added.conversation.id, now: NOW });
  expect((await store.getHandMerges({ conversationId: id })).merges).toMatchObject([NAMELESS]);
  // A conversation's own name and number are nobody else's, but a username is there for who has none.
  expect(await store.getConversation(id)).toMatchObject({
    customerName: 'أحمد',
    customerUsername: 'mona.sample',
  });
});
