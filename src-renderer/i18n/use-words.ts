import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, PluralKey, TextKey } from './catalogue.ts';
import { usePharmacyClock } from './pharmacy-clock.ts';

export type Words = {
  language: Language;
  /** The text of a key, with its `{{placeholders}}` filled. */
  t: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
  /** The text of a counted key, in the language's own plural form. */
  count: (key: PluralKey, count: number) => string;
};

/** The translations, by checked keys. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const clock = usePharmacyClock();
  return useMemo(
    () => ({
      language: i18n.language === 'en' ? 'en' : 'ar',
      t: (key, values) => t(key, values ?? {}),
      count: (key, count) => t(key, { count }),
    }),
    // Words are said anew when the clock they tell the time by is another one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [t, i18n.language, clock],
  );
}

/** Keeps a left-to-right piece (a phone number) whole inside a sentence of either direction. */
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`;

/** Keeps a piece of unknown direction (a name, a search) from turning the sentence around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
