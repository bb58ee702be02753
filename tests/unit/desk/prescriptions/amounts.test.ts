import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_AMOUNT } from '#shared/domain/prescriptions/prescription.ts';
import { amountInput, parseAmount, parseQuantity } from '#shared/desk/prescriptions/amounts.ts';
import { localiseDigits } from '#shared/text/localise-digits.ts';

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['12.', 1200],
  ['12.05', 1205],
  ['١٢', 1200],
  ['١٢٫٥', 1250],
  ['١٬٢٥٠٫٧٥', 125_075],
  ['1,250', 125_000],
  ['1,250.5', 125_050],
  ['12,5', 1250],
  ['١٢،٥٠', 1250],
  ['۱۲٫۵', 1250],
  [' 7 ', 700],
  ['\u200F١٢٫٥', 1250],
  ['\u2066 12.5 \u2069', 1250],
  ['0', 0],
  ['100000', MAX_AMOUNT],
])('%j is %d piastres', (text, piastres) => {
  expect(parseAmount(text)).toBe(piastres);
});

test.each([
  '',
  '-1',
  '12.345',
  '12.5.1',
  '1,25,0',
  'جنيه',
  '1e3',
  '100000.01',
  '99999999999999',
  '12,3456',
  '.5',
])('%j is no amount', (text) => {
  expect(parseAmount(text)).toBeUndefined();
});

test('what a field shows is read back as the same amount, in Latin and in Arabic digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_AMOUNT }), (piastres) => {
      const shown = amountInput(piastres);
      expect(parseAmount(shown)).toBe(piastres);
      expect(parseAmount(localiseDigits(shown, 'arabic').replace('.', '\u066B'))).toBe(piastres);
    }),
  );
});

test.each([
  ['1', 1],
  ['٣', 3],
  ['\u200F٧', 7],
  ['99', 99],
  ['0', undefined],
  ['100', undefined],
  ['120', undefined],
  ['١٢٠', undefined],
  ['-1', undefined],
  ['١٫٥', undefined],
  ['2.5', undefined],
  ['', undefined],
])('a quantity of %j is %s', (text, quantity) => {
  expect(parseQuantity(text)).toBe(quantity);
});
