import { describe, expect, test } from 'vitest';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { saidBy, topicsOf } from '../support/said.ts';
import { answersOf, openQuoted } from '../support/quoted-prescription.ts';

const under = (waMessageId: string): Partial<ObservedMessage> => ({
  quoted: { waMessageId, by: 'pharmacy', place: 'chat', waType: 'chat', text: 'السعر' },
});

describe('two prices are open', () => {
  test('a bare yes to both is nobody’s yes until a person has read it', async () => {
    const { store, id, says, quote, priceAnother } = await openQuoted();
    const other = await priceAnother();
    const otherQuote = await quote('السعر 121 جنيه', other);
    await says('تمام');
    for (const one of [id, other]) {
      expect(await answersOf(store, one)).toMatchObject({ text: 'تمام', reading: null, isForSeveral: true });
    }
    // Said under one of them it is about that one, and the other waits still.
    await says('أيوه', under(otherQuote));
    expect(await answersOf(store, other)).toMatchObject({
      text: 'أيوه',
      reading: 'yes',
      isForSeveral: false,
    });
    expect(await answersOf(store, id)).toMatchObject({ text: 'تمام', reading: null, later: 0 });
    // What is left over is what the next yes is for.
    await says('تمام ابعتوها');
    expect(await answersOf(store, id)).toMatchObject({ text: 'تمام ابعتوها', reading: 'yes' });
    expect(await answersOf(store, other)).toMatchObject({ text: 'أيوه', reading: 'yes', later: 1 });
  });

  test('a yes to the first is no yes to the second, which is told later', async () => {
    const { store, id, says, quote, priceAnother } = await openQuoted();
    await says('تمام');
    const other = await priceAnother();
    await quote('السعر 121 جنيه', other);
    expect(await answersOf(store, other)).toBeNull();
    await says('ماشي');
    expect(await answersOf(store, other)).toMatchObject({
      text: 'ماشي',
      reading: 'yes',
      isForSeveral: false,
    });
    expect(await answersOf(store, id)).toMatchObject({ text: 'تمام', reading: 'yes' });
  });

  test('a no counts for both, because asking once too often costs a moment; under one it is for that one', async () => {
    const { store, id, says, quote, quoteWaId, priceAnother } = await openQuoted();
    const other = await priceAnother();
    await quote('السعر 121 جنيه', other);
    await says('لا غالي', under(quoteWaId));
    expect(await answersOf(store, id)).toMatchObject({ reading: 'no' });
    expect(await answersOf(store, other)).toBeNull();
    await says('لا خلاص مش عايز');
    for (const one of [id, other]) {
      expect(await answersOf(store, one)).toMatchObject({ reading: 'no', isForSeveral: true });
    }
  });

  test('what is handed over asks for no yes any more', async () => {
    const { store, id, says, quote, priceAnother } = await openQuoted();
    const other = await priceAnother();
    await quote('السعر 121 جنيه', other);
    await store.makePrescriptionReady({ id, by: 1, now: 1 });
    await store.handOverPrescription({ id, by: 1, now: 1, how: 'collected' });
    await says('تمام');
    expect(await answersOf(store, other)).toMatchObject({ reading: 'yes', isForSeveral: false });
  });
});

describe('a price typed in the chat instead of sent from the bench', () => {
  test('is answered like a quote, and stays what was typed', async () => {
    const { store, says, types, priceAnother } = await openQuoted();
    const other = await priceAnother();
    await types('الدواء هيكون جاهز بعد 121 دقيقة');
    await says('تمام');
    expect(await answersOf(store, other)).toBeNull();
    await types('الإجمالي ١٢١ جنيه يا فندم');
    expect(await answersOf(store, other)).toBeNull();
    expect(topicsOf(await saidBy(store, () => says('لا غالي')))).toContain('prescriptions');
    expect(await answersOf(store, other)).toMatchObject({ text: 'لا غالي', reading: 'no' });
    expect((await store.getPrescription({ id: other })).prescription.quotedMessageId).toBeNull();
  });

  test('counts no more when the price changes, and gives way to the quote from the bench', async () => {
    const { store, id, says, types, quote, priceAnother } = await openQuoted();
    await store.handOverPrescription({
      id: (await store.makePrescriptionReady({ id, by: 1, now: 1 })).prescription.id,
      by: 1,
      now: 1,
      how: 'collected',
    });
    const other = await priceAnother();
    await types('121 جنيه');
    await says('تمام');
    expect(await answersOf(store, other)).toMatchObject({ reading: 'yes' });
    await quote('السعر 121 جنيه، ويشمل التوصيل', other);
    expect(await answersOf(store, other)).toBeNull();
    await says('لا');
    expect(await answersOf(store, other)).toMatchObject({ reading: 'no' });
  });
});
