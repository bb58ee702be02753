import { foldText, wordsOf } from '../../text/fold-text.ts';
import { stemOf } from '../../text/word-stems.ts';

/**
 * What two spellings of an item have in common: "الأنسولين  ١٠٠", "انسولين 100" and "Insulin"/"insulin" meet. Spaces
 * count for nothing between a number and its unit, because half of the counters write "500 mg" and the others "500mg".
 * @returns '' for a name without a letter or digit.
 */
export function itemKey(name: string): string {
  const words = wordsOf(foldText(name)).map((word) => stemOf(word) ?? word);
  return words
    .join(' ')
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$1$2 ')
    .trim();
}
