import { expect, test } from 'vitest';
import { openingWords } from '#shared/desk/automation/opening-words.ts';

const ZONE = 'Africa/Cairo';
/** In winter Cairo is two hours ahead. */
const cairo = (local: string): number => Date.parse(`${local}:00+02:00`);
const NOW = cairo('2026-11-27T23:30');

const words = (opening: string, language: 'ar' | 'en', digits: 'latin' | 'arabic' = 'latin'): string =>
  openingWords(cairo(opening), { now: NOW, timeZone: ZONE, language, digits });

test.each([
  ['2026-11-27T23:45', 'اليوم الساعة 11:45 مساءً', 'today at 11:45 pm'],
  ['2026-11-28T00:00', 'غدًا الساعة 12 منتصف الليل', 'tomorrow at 12:00 midnight'],
  ['2026-11-28T00:30', 'غدًا الساعة 12:30 ليلًا', 'tomorrow at 12:30 am'],
  ['2026-11-28T04:00', 'غدًا الساعة 4 فجرًا', 'tomorrow at 4:00 am'],
  ['2026-11-28T09:00', 'غدًا الساعة 9 صباحًا', 'tomorrow at 9:00 am'],
  ['2026-11-28T12:00', 'غدًا الساعة 12 ظهرًا', 'tomorrow at 12:00 noon'],
  ['2026-11-29T14:00', 'يوم الأحد الساعة 2 ظهرًا', 'on Sunday at 2:00 pm'],
  ['2026-12-03T17:05', 'يوم الخميس الساعة 5:05 عصرًا', 'on Thursday at 5:05 pm'],
  ['2026-12-04T18:00', 'يوم الجمعة 4 ديسمبر الساعة 6 مساءً', 'on Friday 4 December at 6:00 pm'],
])('%s', (opening, ar, en) => {
  expect(words(opening, 'ar')).toBe(ar);
  expect(words(opening, 'en')).toBe(en);
});

test('in the digits the pharmacy chose', () => {
  expect(words('2026-12-04T18:30', 'ar', 'arabic')).toBe('يوم الجمعة ٤ ديسمبر الساعة ٦:٣٠ مساءً');
});

test("the day is the pharmacy's, not the one of UTC", () => {
  const now = cairo('2026-11-28T01:10');
  expect(
    openingWords(cairo('2026-11-28T09:00'), { now, timeZone: ZONE, language: 'ar', digits: 'latin' }),
  ).toBe('اليوم الساعة 9 صباحًا');
});

test('staff who read twenty-four hours are told them', () => {
  const told = { now: NOW, timeZone: ZONE, language: 'ar', digits: 'latin', face: '24-hours' } as const;
  expect(openingWords(cairo('2026-11-28T00:30'), told)).toBe('غدًا الساعة 00:30');
});
