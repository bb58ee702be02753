import { foldText, wordsOf } from '../../text/fold-text.ts';
import { stemOf } from '../../text/word-stems.ts';

/** What staff type to find an item: folded words, a number apart from its unit, because "500mg" is "500 mg", too. */
export const soughtWords = (text: string): string[] =>
  wordsOf(foldText(text).replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$1$2 '));

/**
 * What an item is found by: each word, and the same without its Arabic article. Changing this needs a migration that
 * indexes anew.
 */
export const itemWords = (name: string): string[] => [
  ...new Set(soughtWords(name).flatMap((word) => [word, stemOf(word) ?? word])),
];

/** Whether an item may be the one that is being typed: each word begins one of its words, with the article or without. */
export function isBegunBy(name: string, text: string): boolean {
  const words = itemWords(name);
  return soughtWords(text).every((sought) =>
    beginnings(sought).some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
}

/** A sought word, and the same without its article. */
export const beginnings = (sought: string): string[] => [...new Set([sought, stemOf(sought) ?? sought])];
