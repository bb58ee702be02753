import type { arPlurals, arTexts } from './ar.ts';

export type TextKey = keyof typeof arTexts;
export type PluralKey = keyof typeof arPlurals;
export type Language = 'ar' | 'en';

/** What another language must fill: every key, no other. */
export type TextCatalogue = Readonly<Record<TextKey, string>>;
export type PluralCatalogue<Form extends string> = Readonly<
  Record<PluralKey, Readonly<Record<Form, string>>>
>;
