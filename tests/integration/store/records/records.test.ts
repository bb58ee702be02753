import { expect, test } from 'vitest';
import type { RecordPart, RecordPiece } from '#main/store/contract/record-store.ts';
import type { Store } from '#main/store/contract/store.ts';
import { operations } from '#main/store/operations/operations.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { openStaffedStore, photo, sheet } from '../support/prescriptions.ts';
import { recorder, wholeScans } from '../support/query-plans.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const OTHER = '201112345678';
const ALL = { from: null, until: null };

async function allOf(store: Store, customerId: number, part: RecordPart): Promise<RecordPiece['items']> {
  const items: unknown[] = [];
  for (let after: number | null = 0; after !== null;) {
    const piece: RecordPiece = await store.readRecordPiece({ customerId, part, after, limit: 2 });
    expect(piece.part).toBe(part);
    items.push(...piece.items);
    after = piece.next;
  }
  return items as RecordPiece['items'];
}

test('a conversation is read in pieces, the oldest first, and nothing comes twice or is left out', async () => {
  const store = await openStaffedStore();
  const texts = Array.from({ length: 11 }, (_, index) => `رسالة ${index}`);
  // Several in one moment: the place alone tells them apart.
  for (const [index, content] of texts.entries())
    await record(store, fromPhone(PHONE, { content, sentAt: NOW + Math.floor(index / 3) * HOUR }));
  const { conversation } = await record(store, fromPhone(OTHER, { content: 'غيره', sentAt: NOW }));
  const [own] = (await store.listConversations({ limit: 5 })).items.filter(
    ({ id }) => id !== conversation.id,
  );
  const conversationId = own?.id ?? 0;
  const read: string[] = [];
  let after = null;
  do {
    const page: Awaited<ReturnType<Store['readRecordMessages']>> = await store.readRecordMessages({
      conversationId,
      period: ALL,
      after,
      limit: 3,
    });
    read.push(...page.items.map(({ message }) => message.content));
    after = page.next;
  } while (after !== null);
  expect(read).toEqual(texts);
});

test('a period has its beginning in it and its end not, and counts what it holds', async () => {
  const store = await openStaffedStore();
  for (const hour of [0, 1, 2])
    await record(store, fromPhone(PHONE, { content: `${hour}`, sentAt: NOW + hour * HOUR }));
  const period = { from: NOW + HOUR, until: NOW + 2 * HOUR };
  const { items, next } = await store.readRecordMessages({
    conversationId: 1,
    period,
    after: null,
    limit: 50,
  });
  expect(items.map(({ message }) => message.content)).toEqual(['1']);
  expect(next).toBeNull();
  const subject = { kind: 'conversation', id: 1 } as const;
  expect(await store.countRecord({ subject, period })).toEqual({ messages: 1, files: 0, fileBytes: 0 });
  expect(await store.countRecord({ subject, period: ALL })).toMatchObject({ messages: 3 });
});

test('whom a message calls is told with it', async () => {
  const store = await openStaffedStore();
  await record(store, fromPhone(OTHER, { pushName: 'سارة', sentAt: NOW }));
  await record(store, fromPhone(PHONE, { content: `اسألوا @${OTHER}`, sentAt: NOW }));
  const { items } = await store.readRecordMessages({ conversationId: 2, period: ALL, after: null, limit: 5 });
  expect(items[0]?.called).toMatchObject([{ digits: OTHER, person: { customer: { name: 'سارة' } } }]);
});

test('everything of a customer is there, and nothing of another one', async () => {
  const store = await openStaffedStore();
  await record(store, photo({ content: 'دي الروشتة', sentAt: NOW }));
  const conversationId = 1;
  const [by, now] = [1, NOW];
  const [card] = (await store.listPrescriptions({ filter: 'waiting', limit: 5 })).items;
  await store.pricePrescription({ id: card?.id ?? 0, by, now, sheet: sheet() });
  await store.addNote({ conversationId, text: 'يفضّل التوصيل', messageId: null, by, now });
  const gone = await store.addNote({ conversationId, text: 'خطأ', messageId: null, by, now });
  await store.removeNote({ id: gone.id, by, ofAnybody: true, now });
  for (const item of ['إنسولين', 'بنادول', 'فيتامين'])
    await store.addToWaitlist({ conversationId, item, quantity: 1, note: '', by, now });
  const entries = await store.listWaitlistOf({ conversationId });
  await store.removeFromWaitlist({ id: entries[0]?.id ?? 0, now });
  const refill = { item: 'x', doseNote: '', startedOn: '2026-01-01', daysSupply: 30, remindBeforeDays: 3 };
  await store.saveRefill({ id: null, conversationId, draft: refill, by, now });
  const draft = { text: 'تذكير', sendAt: NOW + HOUR, onlyIfSilent: false };
  const late = await store.scheduleMessage({ ...draft, conversationId, clientKey: 'k', by, now });
  await store.cancelScheduled({ id: late.id, now });
  const label = await store.saveLabel({ id: null, draft: { name: 'تأمين', colour: 'blue' }, now });
  await store.assignLabel({ conversationId, labelId: label.id, isOn: true, by, now });
  const { conversation } = await record(store, fromPhone(OTHER, { sentAt: NOW }));
  await store.saveCustomer({
    id: conversation.customerId,
    change: { phones: [PHONE] },
    sharesPhones: true,
    by: 'agent:1',
    now,
  });

  expect(await allOf(store, 1, 'tickets')).toMatchObject([
    { ticket: { kind: 'prescription' }, rating: null },
  ]);
  expect(await allOf(store, 1, 'prescriptions')).toMatchObject([
    { prescription: { status: 'priced' }, lines: sheet().lines },
  ]);
  expect(await allOf(store, 1, 'notes')).toMatchObject([{ text: 'يفضّل التوصيل' }]);
  // What is settled and done with is a part of it.
  expect((await allOf(store, 1, 'waitlist')).map((entry) => 'state' in entry && entry.state)).toEqual([
    'removed',
    'waiting',
    'waiting',
  ]);
  expect(await allOf(store, 1, 'scheduled')).toMatchObject([{ state: 'cancelled' }]);
  expect(await allOf(store, 1, 'refills')).toMatchObject([{ refill: { item: 'x' }, reminders: [] }]);
  const whole = await store.readRecordCard({ customerId: 1 });
  expect(whole.labels).toMatchObject([{ name: 'تأمين', addedBy: 1 }]);
  expect(whole).toMatchObject({ conversationIds: [1], incoming: 1, outgoing: 0, sharedPhones: [PHONE] });
  for (const part of ['notes', 'prescriptions', 'waitlist', 'refills', 'scheduled'] as const)
    expect(await allOf(store, conversation.customerId, part)).toEqual([]);
});

test('who is not there has no record', async () => {
  const store = await openStaffedStore();
  const missing = expect.objectContaining({ code: 'not-found' });
  await expect(store.readRecordCard({ customerId: 9 })).rejects.toEqual(missing);
  await expect(store.readRecordPiece({ customerId: 9, part: 'notes', after: 0, limit: 5 })).rejects.toEqual(
    missing,
  );
  const subject = { kind: 'customer', id: 9 } as const;
  await expect(store.countRecord({ subject, period: ALL })).rejects.toEqual(missing);
});

test('a record reads no table from end to end', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() =>
    transact((tx) => {
      operations.recordMessage(tx, fromPhone(PHONE, {}));
      const subject = { kind: 'customer', id: 1 } as const;
      operations.countRecord(tx, { subject, period: ALL });
      operations.readRecordCard(tx, { customerId: 1 });
      operations.readRecordMessages(tx, { conversationId: 1, period: ALL, after: null, limit: 5 });
      for (const part of ['tickets', 'prescriptions', 'refills', 'waitlist', 'scheduled', 'notes'] as const)
        operations.readRecordPiece(tx, { customerId: 1, part, after: 0, limit: 5 });
    }),
  );
  expect(plans.length).toBeGreaterThan(10);
  expect(wholeScans(plans).join('\n\n')).toBe('');
});
