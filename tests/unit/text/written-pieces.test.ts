import { expect, test } from 'vitest';
import { snippetOf } from '#shared/text/find-hits.ts';
import { writtenPieces } from '#shared/text/written-pieces.ts';

const TEXT = 'عاوزة علبة. Panadol Extra OK.';
const shown = (query: string, length: number): string =>
  writtenPieces(snippetOf(TEXT, query), length)
    .map(({ isAgainst, parts }) => {
      const words = parts.map(({ text, isHit }) => (isHit ? `*${text}*` : text)).join('');
      return isAgainst ? `[${words}]` : words;
    })
    .join('');

test('what was searched for is marked in each sentence, which keeps its direction', () => {
  expect(shown('panadol', TEXT.length)).toBe('عاوزة علبة. [*Panadol* Extra OK.]');
  expect(shown('علبة', TEXT.length)).toBe('عاوزة *علبة*. [Panadol Extra OK.]');
});

test('a sentence whose end has no room runs as the whole of it', () => {
  expect(shown('panadol', 'عاوزة علبة. Panadol Extra'.length)).toBe('عاوزة علبة. [*Panadol* Extra]');
  expect(shown('extra', 'عاوزة علبة.'.length)).toBe('عاوزة علبة.');
  expect(shown('extra', 0)).toBe('');
});

test('a text made of questions in two languages, each with marks, takes no longer than its length', () => {
  const parts = Array.from({ length: 24_000 }, (_none, index) => ({
    text: ['a', '? ', 'ب', '؟ '][index % 4] ?? '',
  }));
  const began = performance.now();
  const pieces = writtenPieces(parts, 40_000);
  // Read for each sentence from its beginning it took a quarter of a minute.
  expect(performance.now() - began).toBeLessThan(3_000);
  const drawn = pieces.flatMap((piece) => piece.parts.map(({ text }) => text)).join('');
  expect(drawn).toBe(
    parts
      .map(({ text }) => text)
      .join('')
      .slice(0, 40_000),
  );
});
