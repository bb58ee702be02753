import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromBoth, fromPhone, LID, PHONE, record } from '../support/observed.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';

const NOW = 1_800_000_000_000;
const BY = { by: `agent:${MONA}`, now: NOW };
const identity = { phone: PHONE, lid: null, bsuid: null };

const phoneSays = (store: Store, phoneBookName: string | null): Promise<void> =>
  store.takePhoneMarks({ marks: [{ identity, phoneBookName }], now: NOW });

const found = async (store: Store, query: string): Promise<number> =>
  (await store.listConversations({ query, limit: 9 })).items.length;

test('staff come before the phone book, the phone book before the profile, and the search finds both names', async () => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'أم كريم' }));
  const { id, customerId } = conversation;
  const shown = async (): Promise<unknown[]> => {
    const { name, nameSource } = await store.getCustomer({ id: customerId });
    return [(await store.getConversation(id)).customerName, name, nameSource];
  };
  await phoneSays(store, 'منى صيدلية النور');
  expect(await shown()).toEqual(['منى صيدلية النور', 'منى صيدلية النور', 'phone-book']);

  // The profile's name changes nothing, and comes back when the phone knows them no more.
  await record(store, fromPhone(PHONE, { pushName: 'Karim' }));
  expect(await shown()).toEqual(['منى صيدلية النور', 'منى صيدلية النور', 'phone-book']);
  await phoneSays(store, null);
  expect(await shown()).toEqual(['Karim', 'Karim', 'whatsapp']);

  await store.saveCustomer({ id: customerId, change: { name: 'الحاجة منى' }, sharesPhones: false, ...BY });
  await phoneSays(store, 'مدام كريم');
  await record(store, fromPhone(PHONE, { pushName: 'K', phoneBookName: 'مدام كريم' }));
  expect(await shown()).toEqual(['الحاجة منى', 'الحاجة منى', 'staff']);
  expect(await found(store, 'مدام')).toBe(1);
  expect(await found(store, 'الحاجة')).toBe(1);

  // Whoever takes their own name away sees the phone's again.
  await store.saveCustomer({ id: customerId, change: { name: '' }, sharesPhones: false, ...BY });
  expect(await shown()).toEqual(['مدام كريم', 'مدام كريم', 'phone-book']);
});

test('it comes with the first message, whoever wrote it', async () => {
  const store = await openStaffedStore();
  const written = await record(store, fromPhone(PHONE, { pushName: 'K', phoneBookName: 'منى' }));
  expect(written.conversation.customerName).toBe('منى');
  const sent = await record(
    store,
    fromPhone('201099999999', { direction: 'outgoing', pushName: 'صيدلية', phoneBookName: 'الموزع' }),
  );
  expect(sent.conversation.customerName).toBe('الموزع');
});

test.each([
  ['bidi marks and NUL', '\u202Eمنى\u0000 أحمد\u2066', 'منى أحمد'],
  ['ten thousand letters', 'ن'.repeat(10_000), 'ن'.repeat(100)],
  ['only a number', '+20 101 234 5678', 'K'],
  ['nothing to see', '\u200B\u202E', 'K'],
])('a name of %s', async (_what, name, shown) => {
  const store = await openStaffedStore();
  const { conversation } = await record(store, fromPhone(PHONE, { pushName: 'K' }));
  await phoneSays(store, name);
  expect((await store.getConversation(conversation.id)).customerName).toBe(shown);
});

test('who turns out to be one person keeps the better name, and separated people have their own again', async () => {
  const store = await openStaffedStore();
  await record(store, fromBoth({ phone: PHONE, lid: null }, { phoneBookName: 'منى', pushName: 'K' }));
  await record(store, fromBoth({ phone: null, lid: LID }, { pushName: 'Karim' }));
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }, { pushName: 'Karim' }));
  expect(conversation.customerName).toBe('منى');

  const other = await record(store, fromPhone('201099999999', { phoneBookName: 'البيت' }));
  const merged = await store.mergeConversations({
    id: conversation.id,
    otherId: other.conversation.id,
    now: NOW,
  });
  expect(merged.conversation.customerName).toBe('منى');
  expect(await found(store, 'البيت')).toBe(1);
  const { separated } = await store.separateConversations({ mergeId: merged.mergeId, now: NOW });
  expect(separated.customerName).toBe('البيت');
});
