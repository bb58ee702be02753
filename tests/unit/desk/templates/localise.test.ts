import { expect, test } from 'vitest';
import { localDateText, localNumberText, moneyText } from '#shared/desk/templates/localise.ts';

test.each([
  [1250.5, 'latin', '1,250.5'],
  [1250.5, 'arabic', '١٬٢٥٠٫٥'],
  [-3, 'arabic', '-٣'],
  [0.12345, 'latin', '0.1235'],
] as const)('the number %d in %s digits', (value, digits, text) => {
  expect(localNumberText(value, digits)).toBe(text);
});

test.each([
  [120, 'ar', 'latin', '120.00 جنيه'],
  [120.5, 'ar', 'latin', '120.50 جنيه'],
  [1250.75, 'ar', 'arabic', '١٬٢٥٠٫٧٥ جنيه'],
  [120, 'en', 'latin', 'EGP 120.00'],
  [120.5, 'en', 'latin', 'EGP 120.50'],
  // What is less than a piastre is none.
  [119.999, 'en', 'latin', 'EGP 120.00'],
] as const)('%d pounds in %s and %s digits', (pounds, language, digits, text) => {
  expect(moneyText(pounds, language, digits)).toBe(text);
});

test('a date is the same day whatever the PC’s time zone, with the weekday', () => {
  // Versions of ICU differ in the comma.
  expect(localDateText('2026-03-02', 'en', 'latin')).toMatch(/^Monday,? 2 March 2026$/);
  expect(localDateText('2026-03-02', 'ar', 'arabic')).toBe('الاثنين، ٢ مارس ٢٠٢٦');
});
