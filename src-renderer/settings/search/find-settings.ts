import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { otherLayout } from '#shared/text/other-layout.ts';
import { isMetBy, soughtWordsOf } from '#shared/text/sought-forms.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import type { SettingsPage } from '../settings-page.ts';
import { NAMED_SETTINGS } from './setting-names.ts';

/** A page, or a setting on it. */
export type FoundSetting = { page: SettingsPage; name: TextKey };

/**
 * The pages and settings whose name has every word of the query in one of the languages: who works in Arabic has read
 * of "backup", too. A setting is also found by the name of its page.
 * @param inLanguages a name in both languages.
 */
export function findSettings(
  pages: readonly SettingsPage[],
  query: string,
  inLanguages: (name: TextKey) => readonly string[],
): FoundSetting[] {
  const sought = soughtWordsOf(query);
  if (sought.length === 0) return [];
  const has = (names: readonly TextKey[]): boolean => {
    const words = names.flatMap(inLanguages).flatMap((text) => wordsOf(foldText(text)));
    return sought.every((forms) => words.some((word) => isMetBy(word, forms)));
  };
  return pages.flatMap((page) => {
    const own = NAMED_SETTINGS.filter((setting) => setting.page === page.value);
    // What the page alone is called by is the page; a word of the setting is needed for the setting.
    const settings = own.filter(({ name }) => has([name]) || (!has([page.label]) && has([page.label, name])));
    return [
      ...(has([page.label]) ? [{ page, name: page.label }] : []),
      ...settings.filter(({ name }) => name !== page.label).map(({ name }) => ({ page, name })),
    ];
  });
}

/** What was meant in the other keyboard layout, where only that finds a setting. */
export function meantSettings(
  pages: readonly SettingsPage[],
  query: string,
  inLanguages: (name: TextKey) => readonly string[],
): string | undefined {
  if (findSettings(pages, query, inLanguages).length > 0) return undefined;
  return otherLayout(query).find((one) => findSettings(pages, one, inLanguages).length > 0);
}
