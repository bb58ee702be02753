// Frozen like fold-text.ts. The living ones are src-shared/desk/follow-ups/item-key.ts and
// src-shared/desk/prescriptions/item-words.ts, which may change.
import { foldText, wordsOf } from './fold-text.ts';

const ARTICLE = /^(?:[وبفك]?ال|لل)(?=\p{L}{2})/u;
const BETWEEN_NUMBER_AND_UNIT = /(\p{L})(?=\d)|(\d)(?=\p{L})/gu;

/** What the spellings of an item have in common; '' for a name without a letter or digit. */
export const itemKey = (name: string): string =>
  wordsOf(foldText(name))
    .map((word) => word.replace(ARTICLE, ''))
    .join(' ')
    .replace(BETWEEN_NUMBER_AND_UNIT, '$1$2 ')
    .trim();

/** What an item is found by: each word, and the same without its article. */
export const itemWords = (name: string): string[] => [
  ...new Set(
    wordsOf(foldText(name).replace(BETWEEN_NUMBER_AND_UNIT, '$1$2 ')).flatMap((word) => [
      word,
      word.replace(ARTICLE, ''),
    ]),
  ),
];
