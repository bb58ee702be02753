import { expect, test } from 'vitest';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { fromBoth, fromLid, fromPhone, LID, PHONE, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { saidBy, topicsOf } from '../support/said.ts';

const place = (change: Partial<LocationDetails> = {}): LocationDetails => ({
  kind: 'location',
  latitude: 30.0444,
  longitude: 31.2357,
  name: 'البيت',
  address: 'شارع التحرير، الدقي',
  ...change,
});

async function withCustomer() {
  const store = await openStore();
  const write = async (content: string, sentAt: number) =>
    record(store, fromPhone(PHONE, { content, sentAt }));
  const send = async (details: LocationDetails, sentAt: number) =>
    record(store, fromPhone(PHONE, { type: 'other', waType: 'location', content: '', details, sentAt }));
  const first = await write('سلام', 1000);
  const id = first.conversation.customerId;
  return { store, id, write, send, first, customer: () => store.getCustomer({ id }) };
}

test('a place the customer sends is the address, until staff write one', async () => {
  const { store, id, send, customer } = await withCustomer();
  expect(topicsOf(await saidBy(store, () => send(place(), 2000)))).toContain('customers');
  const text = 'البيت، شارع التحرير، الدقي';
  const point = { latitude: 30.0444, longitude: 31.2357 };
  expect((await customer()).address).toEqual({ text, ...point, source: 'location', at: 2000 });
  await send(place({ latitude: 29, name: null, address: ' ' }), 3000);
  expect((await customer()).address).toMatchObject({ text: null, latitude: 29 });
  // One that is read from the past afterwards.
  await send(place({ latitude: 28 }), 2500);
  expect((await customer()).address).toMatchObject({ latitude: 29 });

  const address = { text: '7 شارع فيصل', latitude: null, longitude: null };
  await store.saveCustomer({ id, change: { address }, by: 'agent:1', now: 4000 });
  await send(place(), 5000);
  expect(await customer()).toMatchObject({
    address: { ...address, source: 'staff', at: 4000 },
    suggestedAddress: { text, ...point, from: 'location', at: 5000 },
  });
  await store.saveCustomer({ id, change: { dismissSuggestion: true }, by: 'agent:1', now: 6000 });
  expect(await customer()).toMatchObject({ address, suggestedAddress: null });
});

test('an address in a text is only suggested', async () => {
  const { write, customer } = await withCustomer();
  await write('عايز بنادول\nالعنوان: ١٢ شارع الهرم', 2000);
  expect(await customer()).toMatchObject({
    address: null,
    suggestedAddress: { text: '١٢ شارع الهرم', latitude: null, longitude: null, from: 'text', at: 2000 },
  });
});

test('what the customer reads is learned, and staff know better', async () => {
  const { store, id, write, customer } = await withCustomer();
  expect((await customer()).language).toBeNull();
  await write('عايز علبة بنادول لو سمحت', 2000);
  expect(await customer()).toMatchObject({ language: 'ar', languageSource: 'learned' });
  await store.saveCustomer({ id, change: { language: 'en' }, by: 'agent:1', now: 3000 });
  await write('ممكن التوصيل النهارده؟', 4000);
  expect(await customer()).toMatchObject({ language: 'en', languageSource: 'staff' });
  await store.saveCustomer({ id, change: { language: null }, by: 'agent:1', now: 5000 });
  await write('شكرا جزيلا', 6000);
  expect(await customer()).toMatchObject({ language: 'ar', languageSource: 'learned' });
});

test('a customer opts out and in again, and an older word changes nothing', async () => {
  const { store, id, write, customer } = await withCustomer();
  await write('start', 1500);
  expect((await customer()).consent.state).toBe('unknown');
  await write('إلغاء الاشتراك', 2000);
  expect((await customer()).consent).toEqual({ state: 'opted-out', at: 2000, by: 'customer' });
  await write('اشتراك', 1800);
  expect((await customer()).consent.state).toBe('opted-out');
  await write('اشتراك', 3000);
  expect((await customer()).consent).toEqual({ state: 'opted-in', at: 3000, by: 'customer' });
  await store.saveCustomer({ id, change: { consent: 'opted-out' }, by: 'agent:2', now: 4000 });
  expect((await customer()).consent).toEqual({ state: 'opted-out', at: 4000, by: 'agent:2' });
  await store.saveCustomer({ id, change: { consent: 'opted-out' }, by: 'agent:1', now: 5000 });
  expect((await customer()).consent.at).toBe(4000);
});

test('asking for no more messages asks for no work', async () => {
  const { store, write, first } = await withCustomer();
  const ticket = first.conversation.ticket;
  if (ticket !== null) {
    await store.resolveTicket({ id: ticket.id, note: null, asksRating: false, by: 1, now: 1500 });
  }
  const { conversation } = await write('STOP', 2000);
  expect(conversation.ticket).toBeNull();
});

test('the list of customers hears of whoever is new, of another name and of a number', async () => {
  const store = await openStore();
  const isHeard = async (observed: ObservedMessage): Promise<boolean> => {
    const events = await saidBy(store, () => store.recordMessage(observed));
    return topicsOf(events).includes('customers');
  };
  expect(await isHeard(fromLid(LID, { direction: 'outgoing', status: 'sent' }))).toBe(true);
  expect(await isHeard(fromLid(LID, { pushName: 'Mona' }))).toBe(true);
  expect(await isHeard(fromBoth({ phone: PHONE, lid: LID }, { pushName: 'Mona' }))).toBe(true);
  expect(await isHeard(fromPhone(PHONE, { pushName: 'Mona' }))).toBe(false);
});
