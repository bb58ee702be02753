import type { Language } from '../../domain/bilingual.ts';
import { foldText, wordsOf } from '../../text/fold-text.ts';
import { isFranco } from '../../text/franco.ts';

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
  // A number at the end may be a count or a name's: type2, vitb3.
  return wordsOf(foldText(text)).some((word) => isFranco(word) && !/\d$/u.test(word)) ? 'ar' : 'en';
}
