import { expect, test } from 'vitest';
import { fromBoth, LID, PHONE, record } from '../support/observed.ts';
import { openStaffedStore, waitingPrescription } from '../support/prescriptions.ts';

/** Long ago, so that no ticket is opened. */
const NOW = 1_720_000_000_000;
const OTHER = '201099999999';

test('prescriptions go with their contact when conversations are merged by hand, and home again', async () => {
  const store = await openStaffedStore();
  const mine = await waitingPrescription(store, { pushName: 'أحمد' });
  const theirs = await waitingPrescription(store, {
    identity: { phone: OTHER, lid: null },
    chatAddress: `${OTHER}@c.us`,
    pushName: 'أم أحمد',
  });
  const merge = { id: mine.conversationId, otherId: theirs.conversationId, now: NOW };
  const { mergeId } = await store.mergeConversations(merge);
  const joint = await store.listPrescriptionsOf({ conversationId: theirs.conversationId, limit: 5 });
  expect(joint.map(({ id, conversationId, customerName }) => [id, conversationId, customerName])).toEqual([
    [theirs.id, mine.conversationId, 'أحمد'],
    [mine.id, mine.conversationId, 'أحمد'],
  ]);
  await store.separateConversations({ mergeId, now: NOW + 1 });
  const apart = await store.listPrescriptionsOf({ conversationId: theirs.conversationId, limit: 5 });
  expect(apart).toMatchObject([{ id: theirs.id, customerName: 'أم أحمد', customerPhone: OTHER }]);
});

test('prescriptions of a contact that turned out to be another one are that one’s', async () => {
  const store = await openStaffedStore();
  const byPhone = await waitingPrescription(store);
  const byLid = await waitingPrescription(store, {
    identity: { phone: null, lid: LID },
    chatAddress: LID,
    sentAt: NOW,
  });
  expect(byLid.id).not.toBe(byPhone.id);
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: NOW + 1 }));
  const all = await store.listPrescriptionsOf({ conversationId: conversation.id, limit: 5 });
  expect(all.map(({ id, customerPhone }) => [id, customerPhone])).toEqual([
    [byLid.id, PHONE],
    [byPhone.id, PHONE],
  ]);
});
