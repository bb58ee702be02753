import { expect, test } from 'vitest';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { isMetBy, soughtWordsOf } from '#shared/text/sought-forms.ts';
import { FOUND } from '../../support/search-pairs/found.ts';
import { NOT_FOUND } from '../../support/search-pairs/not-found.ts';
import type { Pair } from '../../support/search-pairs/pairs.ts';

/** Every word that is typed has a word of the text. */
const isFound = ({ query, text }: Pair): boolean => {
  const words = wordsOf(foldText(text));
  return soughtWordsOf(query).every((forms) => words.some((word) => isMetBy(word, forms)));
};
const line = ({ query, text }: Pair): string => `${query}: ${text}`;
const distinct = (pairs: readonly Pair[]): number => new Set(pairs.map(line)).size;

test('what is meant is found, however it was written', () => {
  expect(distinct(FOUND)).toBeGreaterThanOrEqual(400);
  expect(FOUND.filter((pair) => !isFound(pair)).map(line)).toEqual([]);
});

test('another word is not found for being like it', () => {
  expect(distinct(NOT_FOUND)).toBeGreaterThanOrEqual(100);
  expect(NOT_FOUND.filter(isFound).map(line)).toEqual([]);
});
