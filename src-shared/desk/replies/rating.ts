import { replyWords } from '../../text/reply-words.ts';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** Folded. */
const WORDS: Readonly<Record<Rating, readonly string[]>> = {
  1: ['1', 'واحد', 'واحده', 'نجمه', 'one'],
  2: ['2', 'اتنين', 'اثنين', 'اثنان', 'نجمتين', 'نجمتان', 'two'],
  3: ['3', 'تلاته', 'ثلاثه', 'تلات', 'ثلاث', 'three'],
  4: ['4', 'اربعه', 'اربع', 'four'],
  5: ['5', 'خمسه', 'خمس', 'five'],
};
const STAR_WORDS = new Set(['نجوم', 'نجمه', 'star', 'stars']);
const OUT_OF_FIVE = new Set(['من', 'of', 'out']);

/** Longer answers are words for a person to read. */
const MAX_LENGTH = 60;

/**
 * The rating a customer answered with: 5, ٥, خمسة, "5/5", "٤ من ٥", "4 stars", ⭐⭐⭐.
 * @returns undefined when the text says more than a rating, or none of 1–5.
 */
export function findRating(text: string): Rating | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return starsIn(text) ?? ratingInWords(replyWords(text));
}

/** One to five stars and nothing else; variation selectors and spaces do not count. */
function starsIn(text: string): Rating | undefined {
  const bare = text.replace(/[\s\uFE0F]/gu, '');
  if (!/^(?:⭐|🌟|★){1,5}$/u.test(bare)) return undefined;
  return asRating(Array.from(bare).length);
}

function ratingInWords(words: readonly string[]): Rating | undefined {
  const [first, ...rest] = words.filter((word) => !STAR_WORDS.has(word) || words.length === 1);
  if (first === undefined) return undefined;
  const isScale = rest.every((word) => OUT_OF_FIVE.has(word) || ratingOf(word) === 5) && rest.length <= 3;
  return isScale ? ratingOf(first) : undefined;
}

function ratingOf(word: string): Rating | undefined {
  return asRating([1, 2, 3, 4, 5].find((value) => WORDS[value as Rating].includes(word)) ?? 0);
}

function asRating(value: number): Rating | undefined {
  return value >= 1 && value <= 5 ? (value as Rating) : undefined;
}
