import { expect, test } from 'vitest';
import type { ObservedMessage, Store } from '#main/store/contract/store.ts';
import { answersOf, openQuoted } from '../support/quoted-prescription.ts';
import { incoming, observed, outgoing, record } from '../support/observed.ts';
import { photo } from '../support/prescriptions.ts';
import { saidBy, topicsOf } from '../support/said.ts';

const OTHER = '201099999999';

test('the customer’s words stand on the card and on the bench, and are read as far as they can be', async () => {
  const { store, id, says } = await openQuoted();
  expect(await answersOf(store, id)).toBeNull();
  await says('السلام عليكم');
  expect(await answersOf(store, id)).toMatchObject({ text: 'السلام عليكم', reading: null, later: 0 });
  const { message } = await says('لا غالي');
  expect(await answersOf(store, id)).toMatchObject({
    messageId: message.id,
    text: 'لا غالي',
    at: message.sentAt,
    reading: 'no',
  });
  // Thanks and another question do not unsay it, and are counted.
  await says('شكرا');
  await says('عندكم بنادول؟');
  expect(await answersOf(store, id)).toMatchObject({ text: 'لا غالي', reading: 'no', later: 2 });
  await says('خلاص تمام جهزوها');
  expect(await answersOf(store, id)).toMatchObject({ reading: 'yes', later: 0 });
});

test('what is said under the quote is its answer; a photo and a voice note are one by their kind', async () => {
  const { store, id, says, quoteWaId } = await openQuoted();
  const quoted = {
    waMessageId: quoteWaId,
    by: 'pharmacy',
    place: 'chat',
    waType: 'chat',
    text: 'السعر',
  } as const;
  await says('الأول بس', { quoted });
  await says('وعندكم لبن أطفال؟');
  expect(await answersOf(store, id)).toMatchObject({ text: 'الأول بس', reading: null, later: 1 });

  const other = await openQuoted();
  await other.says('', { type: 'image', waType: 'image', attachment: photo().attachment });
  expect(await answersOf(other.store, other.id)).toMatchObject({ text: '', type: 'image', waType: 'image' });
  await other.says('', { type: 'audio', waType: 'ptt' });
  expect(await answersOf(other.store, other.id)).toMatchObject({ type: 'audio', waType: 'ptt' });
});

test('a call, what was taken back, and what history brings later are no answers; 👍 under the quote is one', async () => {
  const { store, id, says, quoteWaId, quotedAt } = await openQuoted();
  await says('', { type: 'other', waType: 'missed_call' });
  await says('كان عندكم؟', { sentAt: quotedAt - 60_000 });
  const { message } = await says('لا');
  expect(await answersOf(store, id)).toMatchObject({ reading: 'no' });
  const change = { kind: 'revoked', at: quotedAt + 5 } as const;
  const key = { ...outgoing(message.waMessageId ?? ''), direction: 'incoming' as const };
  expect(
    topicsOf(await saidBy(store, () => store.changeMessage({ message: key, change, now: 1 }))),
  ).toContain('prescriptions');
  expect(await answersOf(store, id)).toBeNull();
  const reacted = { kind: 'reacted', by: 'customer', emoji: '👍', at: quotedAt + 9 } as const;
  await store.changeMessage({ message: outgoing(quoteWaId), change: reacted, now: 2 });
  expect(await answersOf(store, id)).toMatchObject({ text: '👍', reading: 'yes' });
});

test('an answer stands above its quote when the clock was set back a little, and counts; edited, its new words do', async () => {
  const { store, id, says, quotedAt } = await openQuoted();
  // The quote is a few seconds ahead of this PC's clock.
  const { message } = await says('تمام', { sentAt: quotedAt - 3_000 });
  expect(await answersOf(store, id)).toMatchObject({ reading: 'yes' });
  const change = { kind: 'edited', text: 'لا غالي', at: quotedAt } as const;
  await store.changeMessage({ message: incoming(message.waMessageId ?? ''), change, now: 1 });
  expect(await answersOf(store, id)).toMatchObject({ text: 'لا غالي', reading: 'no' });
});

test('the quote sent again asks anew, and what is handed over asks no more', async () => {
  const { store, id, says, quote } = await openQuoted();
  await says('غالي');
  await quote('السعر بعد الخصم');
  expect(await answersOf(store, id)).toBeNull();
  await says('تمام');
  expect(await answersOf(store, id)).toMatchObject({ reading: 'yes' });
  await store.makePrescriptionReady({ id, by: 1, now: 1 });
  expect(await answersOf(store, id)).toMatchObject({ reading: 'yes' });
  await store.handOverPrescription({ id, by: 1, now: 1, how: 'collected' });
  expect((await store.getPrescription({ id })).answer).toBeNull();
});

test('the window hears of it: when a customer with a quote writes, and of nobody else', async () => {
  const { store, says } = await openQuoted();
  expect(topicsOf(await saidBy(store, () => says('لا')))).toContain('prescriptions');
  const stranger = (): Promise<unknown> =>
    record(store, observed({ identity: { phone: OTHER, lid: null }, chatAddress: `${OTHER}@c.us` }));
  expect(topicsOf(await saidBy(store, stranger))).not.toContain('prescriptions');
});

test('it goes with the conversation when two are merged, and home again', async () => {
  const { store, id, conversationId, says } = await openQuoted();
  const from = (content: string, change: Partial<ObservedMessage>) =>
    record(
      store,
      observed({ identity: { phone: OTHER, lid: null }, chatAddress: `${OTHER}@c.us`, content, ...change }),
    );
  const other = await from('أنا مرات أحمد', {});
  await says('هشوف');
  const mergeId = await merge(store, other.conversation.id, conversationId);
  await from('لا مش عايزينها', { sentAt: Date.now() + 60_000 });
  expect(await answersOf(store, id)).toMatchObject({ reading: 'no' });
  await store.separateConversations({ mergeId, now: 2 });
  expect(await answersOf(store, id)).toMatchObject({ text: 'هشوف' });
});

const merge = async (store: Store, id: number, otherId: number): Promise<number> =>
  (await store.mergeConversations({ id, otherId, now: 1 })).mergeId;
