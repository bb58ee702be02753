import { arTexts } from '../../i18n/ar.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { enTexts } from '../../i18n/en.ts';
import { topicsIn } from '../help-topics.ts';
import type { HelpTopic } from '../markdown/help-block.ts';
import { findTopics, isCalled, meantTopics } from './find-topics.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { ar: arTexts, en: enTexts };
const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' };

const findIn = (language: Language, query: string): HelpTopic[] =>
  findTopics(topicsIn(language), query, (key) => WORDS[language][key]);

const inOwn = (language: Language, topics: readonly HelpTopic[]): HelpTopic[] =>
  topics.flatMap(({ name }) => topicsIn(language).find((topic) => topic.name === name) ?? []);

/** The pages that a question is about. Who asks in the other language gets those that it finds there, in this one. */
export function searchHelp(language: Language, query: string): HelpTopic[] {
  const found = findIn(language, query);
  return found.length > 0 ? found : inOwn(language, findIn(OTHER[language], query));
}

/** Those that are called what was typed, for a search over everything, where a page that only speaks of it is in the way. */
export function helpCalled(language: Language, query: string): HelpTopic[] {
  const calledIn = (one: Language): HelpTopic[] =>
    findIn(one, query).filter((topic) => isCalled(topic, query));
  const found = calledIn(language);
  return found.length > 0 ? found : inOwn(language, calledIn(OTHER[language]));
}

/** What was meant in the other keyboard layout, where neither language finds a page. */
export const meantHelp = (language: Language, query: string): string | undefined =>
  searchHelp(language, query).length > 0
    ? undefined
    : meantTopics(topicsIn(language), query, (key) => WORDS[language][key]);
