import { describe, expect, test } from 'vitest';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { fromBoth, fromLid, fromPhone, record, threadOf } from '../support/observed.ts';

const NUMBER = '201000000001';
const OLD = 'old-owner@lid';
const NEW = 'new-owner@lid';

const at = (minutes: number): number => 1_700_000_000_000 + minutes * 60_000;
const ofBoth = (lid: string, minutes: number, content = `${lid} ${minutes}`) =>
  fromBoth({ phone: NUMBER, lid }, { content, sentAt: at(minutes) });

/** Sara, of whom the pharmacy knows much; then somebody else has her number. */
async function withNewOwner(store: OpenedStore) {
  const sara = await record(
    store,
    fromBoth({ phone: NUMBER, lid: OLD }, { pushName: 'سارة', sentAt: at(1), content: 'old 1' }),
  );
  const { customerId } = sara.conversation;
  await store.saveCustomerHealth({
    id: customerId,
    change: { notes: 'حامل', allergies: ['بنسلين'] },
    now: 2,
  });
  await store.saveCustomer({ id: customerId, change: { consent: 'opted-in' }, by: 'agent:1', now: 2 });
  const stranger = await record(store, ofBoth(NEW, 10, 'new 10'));
  return { sara: sara.conversation, stranger: stranger.conversation };
}

describe('a number that somebody else has now', () => {
  test('is another customer’s, who inherits neither the thread nor what is known nor the consent', async () => {
    const store = await openStore();
    const { sara, stranger } = await withNewOwner(store);
    expect(stranger.id).not.toBe(sara.id);
    expect(stranger.customerId).not.toBe(sara.customerId);
    expect(await store.getCustomerHealth({ id: stranger.customerId })).toEqual({
      notes: '',
      allergies: [],
      medicines: [],
    });
    expect((await store.getCustomer({ id: stranger.customerId })).consent.state).toBe('unknown');
    expect(await threadOf(store, sara.id)).toEqual(['old 1']);
    expect(await threadOf(store, stranger.id)).toEqual(['new 10']);
    expect(stranger.customerPhone).toBe(NUMBER);
    expect(await store.getConversation(sara.id)).toMatchObject({ customerPhone: null, chatAddress: OLD });
    expect((await store.getCustomerHealth({ id: sara.customerId })).allergies).toEqual(['بنسلين']);
  });

  test('is still found by as a former number', async () => {
    const store = await openStore();
    const { sara, stranger } = await withNewOwner(store);
    const found = await store.listConversations({ query: '01000000001', limit: 10 });
    expect(found.items.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([sara.id, stranger.id]);
    const { items } = await store.listCustomers({ query: '01000000001', limit: 10 });
    expect(items.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([
      sara.customerId,
      stranger.customerId,
    ]);
  });

  test('what is read from history out of order does not give it back', async () => {
    const store = await openStore();
    const { sara, stranger } = await withNewOwner(store);
    const old = await record(store, ofBoth(OLD, 5, 'old 5'));
    expect(old.conversation).toMatchObject({ id: sara.id, customerPhone: null });
    const alone = await record(store, fromPhone(NUMBER, { content: 'alone 20', sentAt: at(20) }));
    expect(alone.conversation).toMatchObject({ id: stranger.id, customerPhone: NUMBER });
    const lid = await record(store, fromLid(OLD, { content: 'old 21', sentAt: at(21) }));
    expect(lid.conversation.id).toBe(sara.id);
    // Nobody's privacy id was told with it, and it is from before the number changed hands.
    const past = await record(store, fromPhone(NUMBER, { content: 'alone 6', sentAt: at(6) }));
    expect(past.conversation.id).toBe(sara.id);
  });

  test('is somebody’s, and the other’s message is there, also when all of it was told of one second', async () => {
    const store = await openStore();
    const sara = await record(store, ofBoth(OLD, 5, 'sara'));
    const other = await record(
      store,
      fromBoth({ phone: '201011111111', lid: 'other@lid' }, { sentAt: at(5), content: 'other' }),
    );
    const odd = await record(
      store,
      fromBoth({ phone: NUMBER, lid: 'other@lid' }, { sentAt: at(5), content: 'odd' }),
    );
    expect(odd.conversation.id).toBe(other.conversation.id);
    expect((await store.getConversation(sara.conversation.id)).customerPhone).toBe(NUMBER);
  });
});
