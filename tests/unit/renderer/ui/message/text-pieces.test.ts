import { expect, it } from 'vitest';
import { textPieces } from '#renderer/ui/message/text-pieces.ts';

it.each([
  ['words', 'كلمة أخرى '.repeat(6_500)],
  ['lines', 'سطر\n'.repeat(16_000)],
  ['one word', 'ك'.repeat(65_000)],
  ['emoji', '😀'.repeat(30_000)],
])('a long text of %s is in pieces, and nothing of it is lost', (_of, text) => {
  const pieces = textPieces(text);
  expect(pieces).toBeInstanceOf(Array);
  expect(Array.from(pieces).join('')).toBe(text);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(601);
    expect(piece.isWellFormed()).toBe(true);
  }
});

it('words stay whole, and a common message is one', () => {
  for (const piece of textPieces('كلمة أخرى '.repeat(6_500))) expect(piece.endsWith(' ')).toBe(true);
  expect(textPieces('نعم، موجود')).toBe('نعم، موجود');
});
