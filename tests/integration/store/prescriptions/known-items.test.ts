import { expect, test } from 'vitest';
import type { PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';
import type { Store } from '#main/store/contract/store.ts';
import { line, openStaffedStore, sheet, waitingPrescription } from '../support/prescriptions.ts';

const NOW = 1_800_000_000_000;

/** A prescription of its own that was priced like this. */
async function priced(
  store: Store,
  at: number,
  lines: readonly Partial<PrescriptionLine>[],
): Promise<number> {
  const { id } = await waitingPrescription(store, { waMessageId: `WA${at}` });
  await store.pricePrescription({ id, by: 1, now: at, sheet: sheet({ lines: lines.map(line) }) });
  return id;
}

const offered = async (store: Store, text: string): Promise<(string | number | null)[][]> =>
  (await store.listKnownItems({ text, limit: 6 })).map(({ name, unitPrice, pricedAt }) => [
    name,
    unitPrice,
    pricedAt,
  ]);

test('what was priced is offered with its last price and when, the newest first, however it is spelled', async () => {
  const store = await openStaffedStore();
  await priced(store, NOW, [{ item: 'بنادول إكسترا', unitPrice: 6000 }, { item: 'Augmentin 1g' }]);
  await priced(store, NOW + 1, [{ item: 'بنادول نايت', unitPrice: 7000 }]);
  await priced(store, NOW + 2, [{ item: 'بنادول اكسترا', unitPrice: 6500 }]);
  expect(await offered(store, 'بنا')).toEqual([
    ['بنادول اكسترا', 6500, NOW + 2],
    ['بنادول نايت', 7000, NOW + 1],
  ]);
  expect(await offered(store, 'إكس')).toEqual([['بنادول اكسترا', 6500, NOW + 2]]);
  expect(await offered(store, 'AUGM 1 g')).toEqual([['Augmentin 1g', 6050, NOW]]);
  expect(await offered(store, 'لا شيء كهذا')).toEqual([]);
  expect(await offered(store, '؟!')).toEqual([]);
});

test('of very many that begin alike the one whose words are rare is found, however long ago it was', async () => {
  const store = await openStaffedStore();
  const creams = Array.from({ length: 300 }, (_, index) => ({ item: `كريم مرطب رقم ${index + 1}` }));
  await priced(store, NOW, [{ item: 'كريم زنك', unitPrice: 4500 }]);
  for (let at = 0; at < creams.length; at += 30) {
    await priced(store, NOW + 1 + at, creams.slice(at, at + 30));
  }
  expect(await offered(store, 'كريم ز')).toEqual([['كريم زنك', 4500, NOW]]);
  expect(await offered(store, 'ز الكريم')).toEqual([['كريم زنك', 4500, NOW]]);
  expect(await offered(store, 'كريم')).toHaveLength(6);
});

test('nothing of the customer is in it: no dose, no number of packs', async () => {
  const store = await openStaffedStore();
  await priced(store, NOW, [{ item: 'كونكور 5', dose: 'قرص صباحًا', quantity: 3 }]);
  expect(await store.listKnownItems({ text: 'كونكور', limit: 6 })).toEqual([
    { name: 'كونكور 5', unitPrice: 6050, pricedAt: NOW },
  ]);
});

test('an alternative’s price is the alternative’s, and what was not there keeps the price it had', async () => {
  const store = await openStaffedStore();
  await priced(store, NOW, [{ item: 'كونكور', unitPrice: 8500 }]);
  await priced(store, NOW + 1, [
    { item: 'كونكور', stock: 'alternative', alternative: 'بيزوكور', unitPrice: 5000 },
  ]);
  await priced(store, NOW + 2, [{ item: 'كونكور', stock: 'no', unitPrice: null }, { item: 'x' }]);
  expect(await offered(store, 'كونكور')).toEqual([['كونكور', 8500, NOW]]);
  expect(await offered(store, 'بيزوكور')).toEqual([['بيزوكور', 5000, NOW + 1]]);
});

test('a slip that only one prescription has said goes when it says something else; others stay', async () => {
  const store = await openStaffedStore();
  await priced(store, NOW, [{ item: 'بنادول' }]);
  const id = await priced(store, NOW + 1, [{ item: 'بنادلو' }, { item: 'بنادول' }]);
  expect(await offered(store, 'بناد')).toHaveLength(2);
  const corrected = sheet({ lines: [line({ item: 'كونجستال' })] });
  await store.pricePrescription({ id, by: 1, now: NOW + 2, sheet: corrected });
  expect(await offered(store, 'بناد')).toEqual([['بنادول', 6050, NOW + 1]]);
  expect(await offered(store, 'كونج')).toHaveLength(1);
});

test('what is only read, and not priced, is not offered', async () => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  await store.savePrescription({ id, by: 1, now: NOW, sheet: sheet() });
  expect(await offered(store, 'بنادول')).toEqual([]);
});

test('who asks for a check tells a colleague so in the same breath', async () => {
  const store = await openStaffedStore();
  const { id, conversationId } = await waitingPrescription(store);
  await store.pricePrescription({ id, by: 1, now: NOW, sheet: sheet() });
  await store.requestPrescriptionCheck({ id, by: 1, now: NOW, note: '@سارة مراجعة الروشتة' });
  expect((await store.getPrescription({ id })).prescription.needsCheck).toBe(true);
  const notes = await store.listNotes({ conversationId });
  expect(notes).toMatchObject([
    { authorId: 1, text: '@سارة مراجعة الروشتة', mentions: [{ agentId: 2, seenAt: null }] },
  ]);
});
