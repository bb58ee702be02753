import { expect, test } from 'vitest';
import { replyWords } from '#shared/text/reply-words.ts';

test.each([
  ['1️⃣', ['1']],
  ['١', ['1']],
  ['بكاااام؟', ['بكام']],
  ['Yeees!!', ['yes']],
  ['رقم ٢ لو سمحت', ['رقم', '2', 'لو', 'سمحت']],
  ['book', ['book']],
  // Digits are not drawn out: 111 is a number.
  ['111', ['111']],
  ['👍', []],
])('%s', (text, words) => {
  expect(replyWords(text)).toEqual(words);
});
