import { expect, test } from 'vitest';
import { tellsPrice } from '#shared/desk/prescriptions/tells-price.ts';

test.each([
  ['السعر 60.50', 6050],
  ['السعر ٦٠٫٥ جنيه', 6050],
  ['60,5 ج.م', 6050],
  ['الإجمالي: 1,210 جنيه', 121_000],
  ['الحساب ١٬٢١٠', 121_000],
  ['Total: EGP 121', 12_100],
  ['هيبقى 121ج.م شامل التوصيل', 12_100],
])('%s tells %d piastres', (text, total) => {
  expect(tellsPrice(text, total)).toBe(true);
});

test.each([
  ['جاهز بعد 121 دقيقة', 12_100],
  ['السعر 1210', 12_100],
  ['السعر 12.1', 12_100],
  ['السعر قريب', 12_100],
  ['', 0],
])('%s does not tell %d piastres', (text, total) => {
  expect(tellsPrice(text, total)).toBe(false);
});
