import { afterEach, expect, test } from 'vitest';
import { dayWords } from '#renderer/hours/settings/hours-words.ts';
import { setPharmacyClock } from '#renderer/i18n/pharmacy-clock.ts';
import { hoursTexts as arabic } from '#renderer/i18n/ar/hours.ts';
import { hoursTexts as english } from '#renderer/i18n/en/hours.ts';
import type { Words } from '#renderer/i18n/use-words.ts';
import type { Period } from '#shared/domain/rules/hours.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';

afterEach(() => setPharmacyClock(DEFAULT_SETTINGS));

const SPLIT = [
  { from: '17:00', to: '01:00' },
  { from: '09:00', to: '13:00' },
];

/** Without the marks that keep each piece whole. */
function said(periods: Period[], language: 'ar' | 'en' = 'en'): string {
  const texts: Readonly<Record<string, string>> = language === 'ar' ? arabic : english;
  const words: Words = {
    language,
    t: (key, values = {}) =>
      (texts[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    count: () => '',
  };
  return dayWords(periods, words)
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00A0', ' ');
}

test('what the hours of a day mean is a sentence in their order', () => {
  expect(said(SPLIT)).toBe('Open 9 am–1 pm and 5 pm–1 am after midnight');
  expect(said(SPLIT, 'ar')).toBe('مفتوح 9 ص–1 م و5 م–1 ص بعد منتصف الليل');
  expect(said([{ from: '14:30', to: '24:00' }])).toBe('Open 2:30 pm–midnight');
  expect(said([{ from: '12:00', to: '20:00' }], 'ar')).toBe('مفتوح 12 ظهرًا–8 م');
  expect(said([{ from: '20:00', to: '08:00' }])).toBe('Open 8 pm–8 am the next day');
  expect(said([])).toBe('Closed');
});

test('around the clock has a word of its own', () => {
  expect(said([{ from: '00:00', to: '24:00' }])).toBe('Open 24 hours');
  expect(said([{ from: '00:00', to: '24:00' }], 'ar')).toBe('مفتوح 24 ساعة');
});

test('it is told by the face that is chosen', () => {
  setPharmacyClock({ ...DEFAULT_SETTINGS, clockFace: '24-hours' });
  expect(said(SPLIT)).toBe('Open 09:00–13:00 and 17:00–01:00 after midnight');
});
