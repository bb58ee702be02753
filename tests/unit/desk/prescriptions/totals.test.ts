import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineTotal, totalsOf } from '#shared/desk/prescriptions/totals.ts';
import { MAX_AMOUNT, MAX_QUANTITY, MOST_LINES, STOCKS } from '#shared/domain/prescriptions/prescription.ts';

const line = (unitPrice: number | null, quantity = 1, stock: (typeof STOCKS)[number] = 'yes') => ({
  unitPrice,
  quantity,
  stock,
});

test('a total is the priced lines, less the discount, with the delivery', () => {
  const lines = [line(6050, 2), line(null, 3, 'no'), line(8525, 1, 'alternative')];
  const totals = totalsOf({ lines, discount: 500, deliveryFee: 2000 });
  expect(totals).toEqual({ subtotal: 20_625, unpriced: 0, available: 2, total: 22_125 });
});

test.each([
  ['a line without a price', { lines: [line(100), line(null)], discount: 0, deliveryFee: 0 }],
  ['nothing in stock', { lines: [line(null, 1, 'no')], discount: 0, deliveryFee: 500 }],
  ['no lines', { lines: [], discount: 0, deliveryFee: 0 }],
  ['a discount of more than all', { lines: [line(100)], discount: 101, deliveryFee: 500 }],
])('%s leaves the total open', (_, sheet) => {
  expect(totalsOf(sheet).total).toBeNull();
});

test('what is not in stock costs nothing, whatever was typed as its price', () => {
  expect(lineTotal(line(5000, 2, 'no'))).toBe(0);
});

test('totals are whole piastres and exact, also of the most and the dearest lines', () => {
  const lines = fc.array(
    fc.record({
      unitPrice: fc.integer({ min: 0, max: MAX_AMOUNT }),
      quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
      stock: fc.constantFrom(...STOCKS),
    }),
    { minLength: 1, maxLength: MOST_LINES },
  );
  const amount = fc.integer({ min: 0, max: MAX_AMOUNT });
  fc.assert(
    fc.property(lines, amount, amount, (those, discount, deliveryFee) => {
      const { total, subtotal } = totalsOf({ lines: those, discount, deliveryFee });
      const exact = those
        .filter(({ stock }) => stock !== 'no')
        .reduce((sum, { unitPrice, quantity }) => sum + BigInt(unitPrice) * BigInt(quantity), 0n);
      expect(BigInt(subtotal)).toBe(exact);
      if (total === null) return;
      expect(Number.isSafeInteger(total)).toBe(true);
      expect(BigInt(total)).toBe(exact - BigInt(discount) + BigInt(deliveryFee));
    }),
  );
});
