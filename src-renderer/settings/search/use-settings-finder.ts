import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../i18n/catalogue.ts';
import type { SettingsPage } from '../settings-page.ts';
import { findSettings, meantSettings, type FoundSetting } from './find-settings.ts';

type SettingsFinder = {
  find: (query: string) => FoundSetting[];
  /** What was meant in the other keyboard layout. */
  meant: (query: string) => string | undefined;
};

/** What finds a setting by its words in either language: for the settings themselves, and for the palette. */
export function useSettingsFinder(pages: readonly SettingsPage[]): SettingsFinder {
  const { i18n } = useTranslation();
  const inLanguages = (name: TextKey): string[] => ['ar', 'en'].map((lng) => i18n.t(name, { lng }));
  return {
    find: (query) => findSettings(pages, query, inLanguages),
    meant: (query) => meantSettings(pages, query, inLanguages),
  };
}
