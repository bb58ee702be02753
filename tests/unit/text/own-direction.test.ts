import { expect, test } from 'vitest';
import { piecesByDirection } from '../../../src-shared/text/own-direction.ts';

const against = (text: string): string[] =>
  piecesByDirection(text).flatMap((piece) => (piece.isAgainst ? [piece.text] : []));

test.each([
  ['عنده حساسية، راجع الروشتة قبل التجهيز. Panadol OK.', ['Panadol OK.']],
  ['Take it twice. مرتين يوميًا! Thanks.', ['مرتين يوميًا!']],
  ['Is it here? نعم', ['نعم']],
])('a sentence that runs against its line stands by itself: %s', (text, sentences) => {
  expect(against(text)).toEqual(sentences);
});

test.each([
  ['عندكم Panadol Extra؟ محتاج علبتين'],
  ['Panadol OK.'],
  ['عاوز 2 علبة Augmentin 1g'],
  ['السعر 12.5 جنيه.'],
  ['123 …'],
  [''],
])('words inside a sentence stay in it: %s', (text) => {
  expect(against(text)).toEqual([]);
});

test('each line has its own direction, and nothing is lost or added', () => {
  const text = 'Panadol OK.\nتمام. OK.\n\n  https://example.com/a.b?c=1  شكرًا!';
  expect(against(text)).toEqual(['OK.']);
  expect(
    piecesByDirection(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
