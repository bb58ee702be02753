import type { Language } from '../../domain/bilingual.ts';
import { foldText, wordsOf } from '../../text/fold-text.ts';
import { languageOfText } from '../automation/language-of.ts';

/** Fewer letters than this ("ok", "تمام") say nothing about what a person reads. */
const MIN_LETTERS = 12;

/** One language must have so much of all letters, because everybody writes names of medicines in Latin ones. */
const MAJORITY = 0.65;

/** Arabic in Latin letters has its own small words; two of them make a text Arabic. */
const FRANCO_WORDS = new Set(
  (
    'ana enta enty mesh msh momken mumken mmkn law samaht samahty feh eh da di el bel kam bkam bekam dawa ' +
    'saydaleya shokran aywa tamam ezayak ezayek salam sabah masa3 awy kman kaman bokra dlw2ty delwa2ty'
  ).split(' '),
);
const MIN_FRANCO_WORDS = 2;

/** How much one text says for a language; undefined where it says nothing. */
export interface Letters {
  language: Language | undefined;
  count: number;
}

export function lettersOf(text: string): Letters {
  const plain = text.replace(/https?:\/\/\S+/giu, ' ');
  const language = isFranco(plain) ? 'ar' : languageOfText(plain);
  return { language, count: language === undefined ? 0 : (plain.match(/\p{L}/gu)?.length ?? 0) };
}

/**
 * What a customer reads, by their last few texts; each counts as much as it has letters.
 * @param read lettersOf, or what remembers its answers.
 * @returns null while there is too little to tell, or both are written.
 */
export function languageOfTexts(texts: readonly string[], read = lettersOf): Language | null {
  const letters = { ar: 0, en: 0 };
  for (const text of texts) {
    const { language, count } = read(text);
    if (language !== undefined) letters[language] += count;
  }
  const all = letters.ar + letters.en;
  if (all < MIN_LETTERS) return null;
  if (letters.ar / all >= MAJORITY) return 'ar';
  return letters.en / all >= MAJORITY ? 'en' : null;
}

function isFranco(text: string): boolean {
  return wordsOf(foldText(text)).filter((word) => FRANCO_WORDS.has(word)).length >= MIN_FRANCO_WORDS;
}
