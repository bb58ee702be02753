import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { observed, record } from '../support/observed.ts';
import { openStaffedStore, pdf, photo, sheet } from '../support/prescriptions.ts';
import { saidBy, topicsOf } from '../support/said.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

const inStatus = async (store: Store, filter: 'waiting' | 'unreadable' | 'read' = 'waiting') =>
  (await store.listPrescriptions({ filter, limit: 50 })).items;

test('a photo with the word for it is a prescription, with its ticket', async () => {
  const store = await openStaffedStore();
  const { message, conversation } = await record(store, photo({ content: 'دي الروشتة', sentAt: NOW }));
  expect(topicsOf(store.events)).toContain('prescriptions');
  expect(conversation.ticket?.kind).toBe('prescription');
  const [card, ...others] = await inStatus(store);
  expect(others).toEqual([]);
  expect(card).toMatchObject({
    ticketId: conversation.ticket?.id,
    statusAt: NOW,
    round: 1,
    photo: { id: message.id },
  });
  const { events } = await store.getPrescription({ id: card?.id ?? 0 });
  expect(events).toMatchObject([{ by: 'customer', change: { what: 'opened', because: 'photo' } }]);
});

test('pages that follow each other are one prescription, in the order in which they were sent', async () => {
  const store = await openStaffedStore();
  const pages = [
    photo({ content: 'روشتة', sentAt: NOW }),
    photo({ sentAt: NOW + MINUTE }),
    pdf({ sentAt: NOW + 2 * MINUTE }),
  ];
  const ids: number[] = [];
  for (const page of pages) ids.push((await record(store, page)).message.id);
  const [card, ...others] = await inStatus(store);
  expect(others).toEqual([]);
  const { photos } = await store.getPrescription({ id: card?.id ?? 0 });
  expect(photos.map(({ id }) => id)).toEqual(ids);

  await record(store, photo({ sentAt: NOW + 30 * MINUTE }));
  expect(await inStatus(store)).toHaveLength(2);
});

test('a page that comes after the first was read is one of its own: nobody reads what changes under them', async () => {
  const store = await openStaffedStore();
  await record(store, photo({ content: 'روشتة', sentAt: NOW }));
  const [card] = await inStatus(store);
  await store.savePrescription({ id: card?.id ?? 0, by: 1, now: NOW, sheet: sheet() });
  await record(store, photo({ sentAt: NOW + MINUTE }));
  expect(await inStatus(store, 'read')).toMatchObject([{ photoCount: 1 }]);
  expect(await inStatus(store)).toMatchObject([{ photoCount: 1 }]);
});

test('the word after the photo makes it one', async () => {
  const store = await openStaffedStore();
  await record(store, photo({ content: 'بكام ده؟', sentAt: NOW }));
  expect(topicsOf(store.events)).not.toContain('prescriptions');
  const later = await record(store, observed({ content: 'دي روشتة من الدكتور', sentAt: NOW + MINUTE }));
  expect(later.conversation.ticket?.kind).toBe('prescription');
  expect(topicsOf(store.events)).toContain('prescriptions');
  expect(await inStatus(store)).toHaveLength(1);
});

test('staff who correct the ticket make its photos prescriptions, each once', async () => {
  const store = await openStaffedStore();
  const first = await record(store, photo({ content: 'شكوى من آخر طلب', sentAt: NOW }));
  const id = first.conversation.ticket?.id ?? 0;
  const edit = { set: 'kind', kind: 'prescription' } as const;
  const correct = (now: number) => saidBy(store, () => store.editTicket({ id, edit, by: 1, now }));
  expect(topicsOf(await correct(NOW + 1))).toEqual(['tickets', 'prescriptions']);
  await store.editTicket({ id, edit: { set: 'kind', kind: 'order' }, by: 1, now: NOW + 2 });
  expect(topicsOf(await correct(NOW + 3))).toEqual(['tickets']);
  expect(await inStatus(store)).toMatchObject([{ photo: { id: first.message.id }, ticketId: id }]);
});

test('what staff said is no prescription does not come back by itself', async () => {
  const store = await openStaffedStore();
  await record(store, photo({ content: 'روشتة', sentAt: NOW }));
  const [card] = await inStatus(store);
  const cancel = { id: card?.id ?? 0, by: 1, now: NOW, reason: 'no-prescription', note: '' } as const;
  await store.cancelPrescription(cancel);
  await record(store, observed({ content: 'روشتة', sentAt: NOW + MINUTE }));
  expect(await inStatus(store)).toEqual([]);
});

test('stickers, sounds and what the pharmacy sends are no prescriptions', async () => {
  const store = await openStaffedStore();
  await record(store, observed({ content: 'روشتة', sentAt: NOW }));
  const { attachment } = photo();
  if (attachment === null) throw new Error('a photo has a file');
  const sticker = { ...attachment, kind: 'sticker' } as const;
  await record(store, photo({ waType: 'sticker', attachment: sticker, sentAt: NOW + 1 }));
  const voice = { ...attachment, kind: 'voice', mimeType: 'audio/ogg' } as const;
  await record(store, photo({ type: 'audio', waType: 'ptt', attachment: voice, sentAt: NOW + 2 }));
  await record(store, photo({ direction: 'outgoing', status: 'sent', sentAt: NOW + 3 }));
  expect(await inStatus(store)).toEqual([]);
});

test('a photo that is seen twice is one', async () => {
  const store = await openStaffedStore();
  const seen = photo({ content: 'روشتة', sentAt: NOW });
  await record(store, seen);
  await store.recordMessage(seen);
  expect(await inStatus(store)).toMatchObject([{ photoCount: 1 }]);
});
