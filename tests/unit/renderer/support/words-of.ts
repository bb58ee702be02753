import { createI18n } from '#renderer/i18n/setup.ts';
import type { Words } from '#renderer/i18n/use-words.ts';

/** The translations of one language, as components get them. */
export function wordsOf(language: 'ar' | 'en'): Words {
  const i18n = createI18n(language);
  return {
    language,
    t: (key, values) => i18n.t(key, values ?? {}),
    count: (key, count) => i18n.t(key, { count }),
  };
}
