import { expect, test } from 'vitest';
import { line, openStaffedStore, sheet, waitingPrescription } from '../support/prescriptions.ts';

const NOW = 1_800_000_000_000;

test.each([
  ['a quantity of 120', sheet({ lines: [line({ quantity: 120 })] })],
  ['a quantity of one and a half', sheet({ lines: [line({ quantity: 1.5 })] })],
  ['no quantity', sheet({ lines: [line({ quantity: 0 })] })],
  ['a price below nothing', sheet({ lines: [line({ unitPrice: -100 })] })],
  ['a price of parts of a piastre', sheet({ lines: [line({ unitPrice: 60.5 })] })],
  ['a price of a million pounds', sheet({ lines: [line({ unitPrice: 100_000_000 })] })],
  ['a discount below nothing', sheet({ discount: -1 })],
  ['no item', sheet({ lines: [line({ item: ' ' })] })],
])('%s is refused by the store itself, and nothing is written', async (_, refused) => {
  const store = await openStaffedStore();
  const { id } = await waitingPrescription(store);
  const done = { id, by: 1, now: NOW, sheet: refused };
  await expect(store.savePrescription(done)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(store.pricePrescription(done)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await store.getPrescription({ id })).toMatchObject({
    prescription: { status: 'waiting' },
    lines: [],
  });
});
