/**
 * Marks that stand on one letter: Koranic Arabic has three (shadda, vowel, a small letter above), Hebrew with its accents
 * three or four, Vietnamese two, an emoji's two. More are no writing: they paint over the lines around them.
 */
const MOST_MARKS = 4;

/** The first marks of each letter; joiners between them begin no new one. */
const PILE = new RegExp(`((?:[\\u200C\\u200D]*\\p{M}){${MOST_MARKS}})(?:[\\u200C\\u200D]*\\p{M})+`, 'gu');

/** Text in which no letter carries more marks than writing knows, and none stands without a letter at the beginning. */
export function limitMarks(text: string): string {
  return text.replace(/^[\p{M}\u200C\u200D]+/u, '').replace(PILE, '$1');
}
