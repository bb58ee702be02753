import { expect, test } from 'vitest';
import { sizeText } from '#shared/text/size-text.ts';

test('a size is said in the unit that leaves at most three digits, and never as nothing', () => {
  expect(sizeText(0, 'en')).toBe('0 kB');
  expect(sizeText(1, 'en')).toBe('1 kB');
  expect(sizeText(999_000, 'en')).toBe('999 kB');
  expect(sizeText(1_400_000, 'en')).toBe('1.4 MB');
  expect(sizeText(67e9, 'en')).toBe('67 GB');
  expect(sizeText(2e12, 'en')).toBe('2,000 GB');
});

test('in Arabic the unit is written out', () => {
  expect(sizeText(111_000, 'ar')).toBe('111 كيلوبايت');
  expect(sizeText(1_400_000, 'ar')).toBe('1.4 ميغابايت');
  expect(sizeText(67e9, 'ar')).toBe('67 غيغابايت');
});
