import type { Language } from '#shared/domain/bilingual.ts';

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** As Meta writes a language: en_US. */
const tagOf = (code: string): string => code.replaceAll('_', '-');

/** In which direction a template of this language is read. */
export const directionOf = (code: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(tagOf(code)) ? 'rtl' : 'ltr');

/** What the language is called; Meta's own word where nobody knows. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tagOf(code)) ?? code;
  } catch {
    return code;
  }
}
