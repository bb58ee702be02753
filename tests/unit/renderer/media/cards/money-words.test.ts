import { expect, test } from 'vitest';
import { moneyWords } from '#renderer/media/cards/money-words.ts';

test.each([
  [120_500, 'EGP', 'ar', '120.50 جنيه'],
  [120_000, 'EGP', 'en', 'EGP 120.00'],
  [12_345, 'EGP', 'en', '\u206612.345 EGP\u2069'],
  [1250, 'KWD', 'ar', '\u20661.25 KWD\u2069'],
  [4_503_599_627_370, 'USD', 'en', '\u20664,503,599,627.37 USD\u2069'],
  [5000, null, 'ar', '5'],
] as const)('%d thousandths of %s', (thousandths, currency, language, words) => {
  expect(moneyWords({ thousandths, currency }, language)).toBe(words);
});
