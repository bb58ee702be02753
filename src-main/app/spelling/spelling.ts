import type { Session } from 'electron';
import type { SpellingLanguage } from '#shared/domain/look.ts';

/** What Chromium calls them; English as it is written on both sides of the ocean, for a word is right that one of them has. */
const CODES: Readonly<Record<SpellingLanguage, readonly string[]>> = {
  ar: ['ar'],
  en: ['en-US', 'en-GB'],
};

type Checker = Pick<
  Session,
  'availableSpellCheckerLanguages' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'
>;

/**
 * The languages that this system can check for the desk. macOS finds them out by itself. On Windows a language is asked
 * for by name, and Chromium knows no name for some, Arabic among them, that Windows could check. Linux has no checker that
 * Chromium speaks to: it would bring its own dictionaries, and the desk lets nothing be fetched.
 */
export function spellingLanguages(
  platform: NodeJS.Platform,
  { availableSpellCheckerLanguages: known }: Pick<Checker, 'availableSpellCheckerLanguages'>,
): SpellingLanguage[] {
  if (platform === 'darwin') return ['ar', 'en'];
  if (platform !== 'win32') return [];
  return (['ar', 'en'] as const).filter((language) => CODES[language].some((code) => known.includes(code)));
}

/** Lets the session check spelling, or leaves it. What Windows itself has no dictionary of is then not checked at all. */
export function checkSpelling(checker: Checker, platform: NodeJS.Platform, isWanted: boolean): void {
  const languages = isWanted ? spellingLanguages(platform, checker) : [];
  // On macOS there is nothing to choose.
  if (platform !== 'darwin') {
    const codes = languages.flatMap((language) => CODES[language]);
    checker.setSpellCheckerLanguages(
      codes.filter((code) => checker.availableSpellCheckerLanguages.includes(code)),
    );
  }
  checker.setSpellCheckerEnabled(languages.length > 0);
}
