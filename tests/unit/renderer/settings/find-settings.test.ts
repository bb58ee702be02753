import { expect, test } from 'vitest';
import { arTexts } from '#renderer/i18n/ar.ts';
import type { TextKey } from '#renderer/i18n/catalogue.ts';
import { enTexts } from '#renderer/i18n/en.ts';
import { findSettings, meantSettings } from '#renderer/settings/search/find-settings.ts';
import type { SettingsPage } from '#renderer/settings/settings-page.ts';

const page = (value: SettingsPage['value'], label: TextKey): SettingsPage => ({
  value,
  label,
  group: 'desk',
  icon: () => null,
  access: null,
  Panel: () => null,
});
const PAGES = [
  page('general', 'settings.tab-general'),
  page('hours', 'hours.tab'),
  page('backup', 'settings.tab-backup'),
];
const inLanguages = (name: TextKey): string[] => [arTexts[name], enTexts[name]];
const found = (query: string): string[] =>
  findSettings(PAGES, query, inLanguages).map(({ page: { value }, name }) => `${value} ${name}`);

test('a setting is found by its words in either language, folded', () => {
  expect(found('اللغه')).toEqual(['general settings.language']);
  expect(found('لغة')).toEqual(['general settings.language']);
  expect(found('language')).toEqual(['general settings.language']);
  expect(found('ramadan')).toEqual(['hours hours.ramadan']);
  expect(found('رمضان')).toEqual(['hours hours.ramadan']);
  expect(found('recovery')).toContain('backup settings.recovery-key');
});

test('a page that one may not open shows nothing of it, and nothing is found for nothing', () => {
  expect(findSettings(PAGES.slice(1), 'language', inLanguages)).toEqual([]);
  expect(found('  ')).toEqual([]);
  expect(found('زرافة')).toEqual([]);
});

test('the wrong keyboard layout is known by what it finds', () => {
  expect(meantSettings(PAGES, 'vlqhk', inLanguages)).toBe('رمضان');
  expect(meantSettings(PAGES, 'رمضان', inLanguages)).toBeUndefined();
  expect(meantSettings(PAGES, 'xyz', inLanguages)).toBeUndefined();
});
