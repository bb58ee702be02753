import type { Language } from '../../domain/bilingual.ts';
import { foldText, wordsOf } from '../../text/fold-text.ts';

/** Arabic in Latin letters has digits where the alphabet has none: 3ayez, 7aga, sa3a. B12, 500mg and 5ml have not. */
const FRANCO_WORD = /^(?:[237][a-z]{3,}|[a-z]+[237][a-z]+)$/u;

/**
 * The language a text is written in, as far as it shows one.
 * @returns undefined for a number, an emoji, a photo.
 */
export function languageOfText(text: string): Language | undefined {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // The name of a medicine in Latin letters inside an Arabic sentence does not make it English.
  if (arabic > 0) return arabic * 4 >= latin ? 'ar' : 'en';
  if (latin === 0) return undefined;
  return wordsOf(foldText(text)).some((word) => FRANCO_WORD.test(word)) ? 'ar' : 'en';
}
