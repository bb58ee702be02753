import { describe, expect, test } from 'vitest';
import { foldText } from '#shared/text/fold-text.ts';
import { stemOf, stemsOf } from '#shared/text/word-stems.ts';

describe('stemOf', () => {
  test.each([
    ['الصيدلية', 'صيدليه'],
    ['والصيدلية', 'صيدليه'],
    ['بالصيدلية', 'صيدليه'],
    ['فالصيدلية', 'صيدليه'],
    ['كالصيدلية', 'صيدليه'],
    ['للصيدلية', 'صيدليه'],
    ['الأدوية', 'ادويه'],
    ['الدم', 'دم'],
  ])('%s → %s', (word, stem) => {
    expect(stemOf(foldText(word))).toBe(stem);
  });

  test.each(['صيدلية', 'ال', 'للو', 'panadol', '500', 'كلب', 'بلال'])('%s has no article', (word) => {
    expect(stemOf(foldText(word))).toBeUndefined();
  });
});

test('stemsOf keeps only the words that had an article', () => {
  expect(stemsOf(foldText('عايز الدواء من الصيدلية'))).toBe('دواء صيدليه');
  expect(stemsOf('')).toBe('');
});
