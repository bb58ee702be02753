import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXCERPT_LENGTH, excerptOf } from '#shared/text/excerpt.ts';

test('a short text is itself, line by line', () => {
  expect(excerptOf('بنادول\nأوجمنتين')).toBe('بنادول\nأوجمنتين');
  expect(excerptOf('a\n\u0000!')).toBe('a\n!');
  expect(excerptOf('  a \r\n\n\n  b\tc\u0000d  ')).toBe('a\nb c d');
});

test('a long one is cut between characters, and says so', () => {
  const cut = excerptOf('💊'.repeat(10_000));
  expect(Array.from(cut)).toHaveLength(EXCERPT_LENGTH);
  expect(cut.endsWith('💊…')).toBe(true);
});

test('nothing in it turns what stands around it', () => {
  expect(excerptOf('\u202Egnp.exe\u2069\u2066')).toBe('gnp.exe');
  expect(excerptOf('\uD83D')).toBe('\uFFFD');
});

test('whatever it says, it is short, well-formed and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const excerpt = excerptOf(text);
      expect(excerpt.isWellFormed()).toBe(true);
      expect(Array.from(excerpt).length).toBeLessThanOrEqual(EXCERPT_LENGTH);
      expect(excerptOf(excerpt)).toBe(excerpt);
    }),
  );
});
