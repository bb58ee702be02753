import { describe, expect, test } from 'vitest';
import { LID, PHONE, record } from '../support/observed.ts';
import { openStaffedStore } from '../support/staffed.ts';
import { NEW, MINUTE, at, both, numbersOf, withNewOwner, release } from './numbered.ts';
import { tableRow } from '../support/table-row.ts';

describe('a number that may have a new owner', () => {
  test('is told in both conversations until staff have dealt with it', async () => {
    const { store, sara, stranger } = await withNewOwner();
    const { newOwners } = await numbersOf(store, sara.id);
    expect(newOwners).toMatchObject([
      { phone: PHONE, isFormer: true, other: { conversationId: stranger.id }, since: at(30) },
    ]);
    expect((await numbersOf(store, stranger.id)).newOwners).toMatchObject([
      { phone: PHONE, isFormer: false, other: { conversationId: sara.id, customerName: 'سارة' } },
    ]);
    await store.settleNewOwner({ id: newOwners[0]?.id ?? 0, now: Date.now() });
    // Also when they are seen again.
    await record(store, both(PHONE, NEW, 31));
    expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
    expect((await numbersOf(store, stranger.id)).newOwners).toEqual([]);
    await expect(store.settleNewOwner({ id: 999, now: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is dealt with once, also when WhatsApp tells now the one and now the other of it', async () => {
    const { store, sara, stranger } = await withNewOwner();
    const [newOwner] = (await numbersOf(store, sara.id)).newOwners;
    await store.settleNewOwner({ id: newOwner?.id ?? 0, now: Date.now() });
    for (const [minutes, lid] of [LID, NEW, LID, NEW].entries()) {
      await record(store, both(PHONE, lid, 31 + minutes));
      expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
      expect((await numbersOf(store, stranger.id)).newOwners).toEqual([]);
    }
    expect(await store.listOutboxHeads()).toHaveLength(1);
    // Somebody else again is something else.
    await record(store, both(PHONE, 'third@lid', 40));
    expect((await numbersOf(store, stranger.id)).newOwners).toHaveLength(1);
  });

  test('what was to go to its former owner waits, and goes to their own account', async () => {
    const { store, sara, queued } = await withNewOwner();
    const due = Date.now() + 2 * MINUTE;
    await release(store, due);
    expect(await store.listScheduledOf({ conversationId: sara.id })).toMatchObject([
      { state: 'waiting', for: { isHeld: true } },
    ]);
    expect(await store.listOutboxHeads()).toEqual([]);
    // What a person writes now is their own decision.
    const text = { conversationId: sara.id, clientKey: 'now', text: 'أهلًا', sentBy: 'agent:1' };
    const now = await store.enqueueText({ ...text, now: Date.now() + 1 });
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: now.id, chatAddress: LID }]);

    const [newOwner] = (await numbersOf(store, sara.id)).newOwners;
    await store.settleNewOwner({ id: newOwner?.id ?? 0, now: Date.now() });
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: queued.id, chatAddress: LID }]);
    await release(store, due);
    expect(await store.listScheduledOf({ conversationId: sara.id })).toEqual([]);
  });

  test('joined by hand they are one, and nothing waits any more', async () => {
    const { store, sara, stranger, queued } = await withNewOwner();
    await store.mergeConversations({ id: sara.id, otherId: stranger.id, now: Date.now() });
    expect((await numbersOf(store, sara.id)).newOwners).toEqual([]);
    expect(await store.listOutboxHeads()).toMatchObject([{ messageId: queued.id, chatAddress: LID }]);
  });

  test('an old table does not write the former owner’s data to the new one', async () => {
    const { store, stranger } = await withNewOwner();
    const rows = [tableRow({ name: 'سارة', phones: [PHONE], notes: 'حامل' })];
    expect(await store.previewCustomers({ rows })).toMatchObject({
      refused: [{ row: 2, code: 'phone-new-owner' }],
    });
    expect(await store.importCustomers({ rows, by: 'agent:1', now: 1 })).toMatchObject({
      refused: [{ row: 2, code: 'phone-new-owner' }],
    });
    expect((await store.getCustomerHealth({ id: stranger.customerId })).notes).toBe('');
  });

  test('a customer of whom a double was typed does not hand that to the new owner', async () => {
    const store = await openStaffedStore();
    await record(store, both(PHONE, LID, 0));
    const change = { name: 'سارة', phones: [PHONE] };
    const typed = await store.addCustomer({ change, sharesPhones: true, by: 'agent:1', now: 1 });
    const stranger = await record(store, both(PHONE, NEW, 30));
    expect(stranger.conversation.customerId).not.toBe(typed.id);
    expect((await store.getCustomer({ id: typed.id })).name).toBe('سارة');
  });
});
