import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { arPlurals, arTexts } from '#renderer/i18n/ar.ts';
import type { PluralKey, TextKey } from '#renderer/i18n/catalogue.ts';
import { enPlurals, enTexts } from '#renderer/i18n/en.ts';
import { createI18n, directionOf } from '#renderer/i18n/setup.ts';
import { ERROR_CODES } from '#shared/domain/errors.ts';

const textKeys = Object.keys(arTexts) as TextKey[];
const pluralKeys = Object.keys(arPlurals) as PluralKey[];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the texts', () => {
  it('are the same set in both languages', () => {
    expect(Object.keys(enTexts).sort()).toEqual([...textKeys].sort());
    expect(Object.keys(enPlurals).sort()).toEqual([...pluralKeys].sort());
  });

  it.each(textKeys)('%s has words and the same placeholders in both', (key) => {
    expect(arTexts[key].trim()).not.toBe('');
    expect(enTexts[key].trim()).not.toBe('');
    expect(placeholders(enTexts[key])).toEqual(placeholders(arTexts[key]));
  });

  it('have a sentence for every error that ends as a sentence does', () => {
    for (const code of ERROR_CODES) {
      expect(arTexts[`error.${code}`]).toMatch(/\.$/);
      expect(enTexts[`error.${code}`]).toMatch(/\.$/);
    }
  });

  it('are Arabic in the Arabic file, but for the names of keys, languages and Meta’s own things', () => {
    const latin = textKeys.filter((key) => !/\p{Script=Arabic}/u.test(arTexts[key]));
    expect(latin.toSorted()).toEqual(['links.cloud', 'links.light', 'nav.language', 'settings.language-en']);
  });
});

describe('the files of the words', () => {
  it('have no key twice: the last one would silently win', async () => {
    const folder = path.resolve('src-renderer/i18n/ar');
    const modules = await Promise.all(
      readdirSync(folder).map((file): Promise<Record<string, object>> => import(path.join(folder, file))),
    );
    const keys = modules.flatMap((module) => Object.values(module).flatMap((texts) => Object.keys(texts)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBe(textKeys.length + pluralKeys.length);
  });
});

describe('the counted texts', () => {
  it.each(pluralKeys)('%s has every form Arabic and English ask for', (key) => {
    expect(Object.keys(arPlurals[key]).sort()).toEqual(
      [...new Intl.PluralRules('ar').resolvedOptions().pluralCategories].sort(),
    );
    expect(Object.keys(enPlurals[key]).sort()).toEqual(['one', 'other']);
  });

  it.each([
    [0, 'لا رسائل جديدة'],
    [1, 'رسالة جديدة'],
    [2, 'رسالتان جديدتان'],
    [3, '3 رسائل جديدة'],
    [10, '10 رسائل جديدة'],
    [11, '11 رسالة جديدة'],
    [99, '99 رسالة جديدة'],
    [100, '100 رسالة جديدة'],
    [103, '103 رسائل جديدة'],
  ])('counts %i in Arabic', (count, words) => {
    expect(createI18n('ar').t('thread.new-messages', { count })).toBe(words);
  });

  it.each([
    [1, '1 new message'],
    [2, '2 new messages'],
  ])('counts %i in English', (count, words) => {
    expect(createI18n('en').t('thread.new-messages', { count })).toBe(words);
  });
});

describe('createI18n', () => {
  it('changes the language at once, without loading', () => {
    const i18n = createI18n('ar');
    expect(i18n.t('inbox.title')).toBe('المحادثات');
    void i18n.changeLanguage('en');
    expect(i18n.t('inbox.title')).toBe('Chats');
  });

  it('puts values in as they are', () => {
    expect(createI18n('en').t('search.nothing', { query: '<b> & "x"' })).toContain('<b> & "x"');
  });
});

describe('directionOf', () => {
  it('is right-to-left for Arabic', () => {
    expect([directionOf('ar'), directionOf('en')]).toEqual(['rtl', 'ltr']);
  });
});
