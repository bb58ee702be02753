import i18next from 'i18next';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { arPlurals, arTexts } from './ar.ts';
import type { Language } from './catalogue.ts';
import { enPlurals, enTexts } from './en.ts';

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** i18next's own plural spelling: `key_one`, `key_few`… */
function withForms(
  plurals: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(plurals).flatMap(([key, forms]) =>
      Object.entries(forms).map(([form, text]) => [`${key}_${form}`, text]),
    ),
  );
}

/** Both languages are in memory, so that changing the language needs no loading. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['ar', 'en'],
    initAsync: false,
    // Keys are flat and may hold dots; React escapes.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      ar: { translation: { ...arTexts, ...withForms(arPlurals) } },
      en: { translation: { ...enTexts, ...withForms(enPlurals) } },
    },
  });
  return instance;
}
