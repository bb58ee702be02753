import { expect, test } from 'vitest';
import { findRating } from '#shared/desk/replies/rating.ts';

test.each([
  ['5', 5],
  ['٥', 5],
  ['۴', 4],
  ['خمسة', 5],
  ['خمس نجوم', 5],
  ['نجمة', 1],
  ['نجمتين', 2],
  ['⭐⭐⭐⭐⭐', 5],
  ['⭐️ ⭐️', 2],
  ['🌟', 1],
  ['5/5', 5],
  ['٤ من ٥', 4],
  ['4 out of 5', 4],
  ['3 stars', 3],
  ['Five!', 5],
  ['5️⃣', 5],
])('%j is %i', (text, rating) => expect(findRating(text)).toBe(rating));

test.each([
  '0',
  '6',
  '10',
  '55',
  '⭐⭐⭐⭐⭐⭐',
  'عايز 2 علبة',
  '5 علب',
  '4 3',
  'شكرا',
  '',
  '__proto__',
  'خدمة ممتازة ⭐⭐⭐⭐⭐',
])('%j is no rating', (text) => expect(findRating(text)).toBeUndefined());
