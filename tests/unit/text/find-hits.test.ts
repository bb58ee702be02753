import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippetOf } from '#shared/text/find-hits.ts';

const hits = (text: string, query: string): string[] =>
  snippetOf(text, query)
    .filter(({ isHit }) => isHit)
    .map(({ text: word }) => word);

test.each([
  ['عايز بَنَادُول للأطفال', 'بنادول', ['بَنَادُول']],
  ['الصيدلية فاتحة؟', 'صيدليه', ['الصيدلية']],
  ['دواء للصيدلية', 'الصيدلية', ['للصيدلية']],
  ['Panadol Extra 500', 'pan ext', ['Panadol', 'Extra']],
  ['رقم ١٢٣٤٥', '123', ['١٢٣٤٥']],
  ['بـــنادول', 'بنادول', ['بـــنادول']],
  ['لا شيء', 'بنادول', []],
  ['', 'x', []],
])('%s by %s', (text, query, expected) => expect(hits(text, query)).toEqual(expected));

test('a long text is shown from shortly before the first hit, from a word’s beginning', () => {
  const text = `${'كلام '.repeat(40)}بنادول وبعده كلام`;
  const parts = snippetOf(text, 'بنادول');
  const before = parts.slice(0, 2).map((part) => part.text);
  expect(before[0]).toBe('…');
  expect(before[1]).toMatch(/^كلام /u);
  expect(before[1]?.length).toBeLessThanOrEqual(40);
});

test('nothing of what follows the beginning is lost or added', () => {
  const words = fc.array(fc.constantFrom('بنادول', 'البنادول', 'x', '٤', '،', '\n', ' ', 'ـ'));
  fc.assert(
    fc.property(words, fc.constantFrom('بنادول', 'x', ''), (pieces, query) => {
      const line = pieces.join(' ').replace(/\s+/gu, ' ').trim();
      const shown = snippetOf(pieces.join(' '), query)
        .map(({ text }) => text)
        .join('');
      expect(line.endsWith(shown.replace(/^…/u, ''))).toBe(true);
    }),
  );
});
