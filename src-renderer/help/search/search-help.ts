import { arTexts } from '../../i18n/ar.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { enTexts } from '../../i18n/en.ts';
import { topicsIn } from '../help-topics.ts';
import type { HelpTopic } from '../markdown/help-block.ts';
import { findTopics, meantTopics } from './find-topics.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { ar: arTexts, en: enTexts };
const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' };

const findIn = (language: Language, query: string): HelpTopic[] =>
  findTopics(topicsIn(language), query, (key) => WORDS[language][key]);

/** The pages that a question is about. Who asks in the other language gets those that it finds there, in this one. */
export function searchHelp(language: Language, query: string): HelpTopic[] {
  const found = findIn(language, query);
  if (found.length > 0) return found;
  const own = topicsIn(language);
  return findIn(OTHER[language], query).flatMap(({ name }) => own.find((topic) => topic.name === name) ?? []);
}

/** What was meant in the other keyboard layout, where neither language finds a page. */
export const meantHelp = (language: Language, query: string): string | undefined =>
  searchHelp(language, query).length > 0
    ? undefined
    : meantTopics(topicsIn(language), query, (key) => WORDS[language][key]);
