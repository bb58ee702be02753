import { expect, test } from 'vitest';
import { observed, record } from '../support/observed.ts';
import { line, openStaffedStore, photo, sheet, waitingPrescription } from '../support/prescriptions.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

const NOW = 1_800_000_000_000;

test('a prescription goes over the counter, and its history says who did what', async () => {
  const store = await openStaffedStore();
  const { id, messageId } = await waitingPrescription(store);
  expect(await store.countPrescriptions()).toMatchObject({ waiting: 1, read: 0 });

  const unpriced = sheet({
    lines: [line({ unitPrice: null }), line({ item: 'فيتامين د', unitPrice: null })],
  });
  const read = await store.savePrescription({ id, by: 1, now: NOW, sheet: unpriced });
  expect(read.prescription).toMatchObject({ status: 'read', statusAt: NOW, readBy: 1, total: null });

  const priced = sheet({
    lines: [
      line({ quantity: 2 }),
      line({ item: 'فيتامين د', stock: 'no', unitPrice: 999, alternative: 'x' }),
    ],
    discount: 100,
    deliveryFee: 2000,
    note: 'من الرف العلوي',
  });
  const done = await store.pricePrescription({ id, by: 2, now: NOW + 1, sheet: priced });
  expect(done.prescription).toMatchObject({ status: 'priced', readBy: 2, pricedBy: 2, total: 14_000 });
  expect(done.lines[1]).toEqual({
    item: 'فيتامين د',
    dose: '',
    quantity: 1,
    stock: 'no',
    unitPrice: null,
    alternative: '',
  });

  await store.makePrescriptionReady({ id, by: 1, now: NOW + 2 });
  const { prescription, events, photos } = await store.handOverPrescription({
    id,
    by: 3,
    now: NOW + 3,
    how: 'collected',
  });
  expect(prescription).toMatchObject({
    status: 'collected',
    readyBy: 1,
    readyAt: NOW + 2,
    closedBy: 3,
    closedAt: NOW + 3,
    note: 'من الرف العلوي',
  });
  expect(photos.map((one) => one.id)).toEqual([messageId]);
  expect(events.map(({ by, change }) => [by, change.what])).toEqual([
    ['agent:1', 'opened'],
    ['agent:1', 'lines'],
    ['agent:1', 'status'],
    ['agent:2', 'lines'],
    ['agent:2', 'priced'],
    ['agent:2', 'status'],
    ['agent:1', 'status'],
    ['agent:3', 'status'],
  ]);
  const { items } = await store.listPrescriptions({ filter: 'finished', limit: 5 });
  expect(items).toMatchObject([{ id, photo: { id: messageId }, lineCount: 2, photoCount: 1 }]);
});

test('who only fills in prices has not read it; other words or quantities are read anew', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.savePrescription({ id, by: 1, now: NOW, sheet: sheet({ lines: [line({ unitPrice: null })] }) });
  const first = await store.pricePrescription({ id, by: 2, now: NOW, sheet: sheet() });
  expect(first.prescription).toMatchObject({ readBy: 1, pricedBy: 2 });
  const other = await store.pricePrescription({
    id,
    by: 3,
    now: NOW,
    sheet: sheet({ lines: [line({ dose: '1×3' })] }),
  });
  expect(other.prescription).toMatchObject({ readBy: 3, pricedBy: 3 });
});

test('a price needs every line, and a discount that is not more than the sum', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  const attempts = [
    sheet({ lines: [line(), line({ unitPrice: null })] }),
    sheet({ lines: [line({ stock: 'no', unitPrice: null })] }),
    sheet({ discount: 6051 }),
  ];
  for (const attempt of attempts) {
    await expect(store.pricePrescription({ id, by: 1, now: NOW, sheet: attempt })).rejects.toMatchObject({
      code: 'prescription-unpriced',
    });
  }
  expect((await store.getPrescription({ id })).lines).toEqual([]);
});

test('the second person is somebody who neither read nor priced it', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.savePrescription({ id, by: 1, now: NOW, sheet: sheet() });
  await store.pricePrescription({ id, by: 2, now: NOW, sheet: sheet() });
  await store.requestPrescriptionCheck({ id, by: 2, now: NOW });
  await expect(store.makePrescriptionReady({ id, by: 3, now: NOW })).rejects.toMatchObject({
    code: 'prescription-unchecked',
  });
  for (const by of [1, 2]) {
    await expect(store.checkPrescription({ id, by, now: NOW })).rejects.toMatchObject({
      code: 'prescription-own-check',
    });
  }
  await store.checkPrescription({ id, by: 3, now: NOW });
  // Whatever is changed afterwards has not been looked at.
  const again = await store.pricePrescription({ id, by: 1, now: NOW, sheet: sheet({ discount: 50 }) });
  expect(again.prescription).toMatchObject({ needsCheck: true, checkedBy: null });
  await store.checkPrescription({ id, by: 3, now: NOW });
  expect((await store.makePrescriptionReady({ id, by: 1, now: NOW })).prescription.status).toBe('ready');
});

test('the pharmacy can ask for a second person always', async () => {
  const store = await openStaffedStore();
  const { prescriptions } = await store.getSettings();
  await store.updateSettings({ prescriptions: { ...prescriptions, needsSecondCheck: true } });
  const { id } = await waitingPrescription(store);
  const priced = await store.pricePrescription({ id, by: 1, now: NOW, sheet: sheet() });
  expect(priced.prescription.needsCheck).toBe(true);
  await expect(store.makePrescriptionReady({ id, by: 2, now: NOW })).rejects.toMatchObject({
    code: 'prescription-unchecked',
  });
  await store.updateSettings({ prescriptions: { ...prescriptions, needsSecondCheck: false } });
  await store.makePrescriptionReady({ id, by: 2, now: NOW });
});

test('a customer is asked for a clearer photo once, and the answer comes first', async () => {
  const store = await openStaffedStore();
  const { id, messageId, conversationId } = await waitingPrescription(store);
  const ask = { id, by: 1, now: NOW, text: 'الصورة غير واضحة' };
  const asked = await saidBy(store, async () => {
    const opened = await store.askPrescriptionAgain(ask);
    expect(opened.prescription.status).toBe('unreadable');
  });
  expect(saidOf('message.recorded', asked).map(({ message }) => message)).toMatchObject([
    { content: ask.text, automation: 'unreadable', sentBy: 'agent:1', conversationId },
  ]);
  await expect(store.askPrescriptionAgain(ask)).rejects.toMatchObject({ code: 'prescription-moved' });

  const { length } = store.events;
  const topics = () => topicsOf(store.events.slice(length));
  await record(store, observed({ sentAt: NOW + 1000, content: 'ثانية واحدة' }));
  expect(topics()).not.toContain('prescriptions');
  const clearer = await record(store, photo({ sentAt: NOW + 2000 }));
  expect(topics()).toContain('prescriptions');
  const secondPage = await record(store, photo({ sentAt: NOW + 3000 }));
  await store.createPrescription({ messageId: secondPage.message.id, by: 1, now: NOW + 3000 });
  const { prescription, photos } = await store.getPrescription({ id });
  expect(prescription).toMatchObject({ status: 'waiting', statusAt: NOW + 2000, round: 2, photoCount: 3 });
  expect(photos.map((one) => one.id)).toEqual([clearer.message.id, secondPage.message.id, messageId]);
  // Another round is another occasion.
  const again = await saidBy(store, () => store.askPrescriptionAgain({ ...ask, now: NOW + 4000 }));
  expect(saidOf('message.recorded', again)).toHaveLength(1);
});

test('a photo days after the question, or from before it, is no answer', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.askPrescriptionAgain({ id, by: 1, now: NOW, text: 'x' });
  for (const sentAt of [NOW - 3_600_000, NOW + 4 * 24 * 3_600_000]) {
    const { message } = await record(store, photo({ sentAt }));
    const other = await store.createPrescription({ messageId: message.id, by: 1, now: NOW });
    expect(other.id).not.toBe(id);
  }
  expect((await store.getPrescription({ id })).prescription.status).toBe('unreadable');
});

test('an answer in the same second is one, though WhatsApp counts in whole seconds', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.askPrescriptionAgain({ id, by: 1, now: NOW + 743, text: 'x' });
  await record(store, photo({ sentAt: NOW }));
  expect((await store.getPrescription({ id })).prescription).toMatchObject({ status: 'waiting', round: 2 });
});

test('asking again after taking it back is another occasion', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.askPrescriptionAgain({ id, by: 1, now: NOW, text: 'x' });
  expect((await store.reopenPrescription({ id, by: 1, now: NOW })).prescription.status).toBe('waiting');
  const again = await saidBy(store, () => store.askPrescriptionAgain({ id, by: 1, now: NOW + 1, text: 'x' }));
  expect(saidOf('message.recorded', again)).toHaveLength(1);
});

test('what is no prescription is cancelled with a reason, and comes back from its photo', async () => {
  const store = await openStaffedStore();
  const { id, messageId } = await waitingPrescription(store);
  const cancelled = await store.cancelPrescription({
    id,
    by: 2,
    now: NOW,
    reason: 'no-prescription',
    note: 'صورة علبة',
  });
  expect(cancelled.prescription).toMatchObject({
    status: 'cancelled',
    cancelReason: 'no-prescription',
    cancelNote: 'صورة علبة',
    closedBy: 2,
  });
  const back = await store.createPrescription({ messageId, by: 1, now: NOW + 1 });
  expect(back).toMatchObject({ id, status: 'waiting', cancelReason: null, closedBy: null });
});

test('a text has no prescription in it', async () => {
  const store = await openStaffedStore();
  const { message } = await record(store, observed());
  await expect(store.createPrescription({ messageId: message.id, by: 1, now: NOW })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a quote is a message to this customer', async () => {
  const store = await openStaffedStore();
  const { id, messageId, conversationId } = await waitingPrescription(store);
  await store.pricePrescription({ id, by: 1, now: NOW, sheet: sheet() });
  const quote = { conversationId, clientKey: 'q', text: 'الإجمالي 60.50', sentBy: 'agent:1', now: NOW };
  const message = await store.enqueueText(quote);
  const { prescription } = await store.setPrescriptionQuoted({ id, by: 1, now: NOW, messageId: message.id });
  expect(prescription).toMatchObject({ status: 'priced', quotedMessageId: message.id });
  await expect(store.setPrescriptionQuoted({ id, by: 1, now: NOW, messageId })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('the queue is read page by page, who has waited longest first', async () => {
  const store = await openStaffedStore();
  const minute = 60_000;
  const ids: number[] = [];
  for (const after of [30, 0, 60]) {
    ids.push((await waitingPrescription(store, { sentAt: NOW + after * minute })).id);
  }
  const first = await store.listPrescriptions({ filter: 'waiting', limit: 2 });
  const second = await store.listPrescriptions({
    filter: 'waiting',
    limit: 2,
    after: first.next ?? undefined,
  });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]]);
  expect(second.next).toBeNull();
});

test('the pages of one prescription that come within ten minutes are one', async () => {
  const store = await openStaffedStore();
  const first = await waitingPrescription(store, { sentAt: NOW });
  const second = await waitingPrescription(store, { sentAt: NOW + 9 * 60_000 });
  const third = await waitingPrescription(store, { sentAt: NOW + 20 * 60_000 });
  const otherPhone = await waitingPrescription(store, {
    sentAt: NOW + 60_000,
    identity: { phone: '201099999999', lid: null },
  });
  expect(second.id).toBe(first.id);
  expect(new Set([first.id, third.id, otherPhone.id]).size).toBe(3);
  expect((await store.getPrescription({ id: first.id })).photos.map(({ id }) => id)).toEqual([
    first.messageId,
    second.messageId,
  ]);
});
