import { arTexts } from './ar.ts';
import type { Language, TextKey } from './catalogue.ts';
import { enTexts } from './en.ts';

const TEXTS = { ar: arTexts, en: enTexts } as const;

/** The texts of keys with their `{{placeholders}}` in them, for whoever fills them elsewhere. */
export const rawTexts = <K extends TextKey>(language: Language, keys: readonly K[]): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, TEXTS[language][key]])) as Record<K, string>;
