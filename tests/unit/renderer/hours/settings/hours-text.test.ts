import { expect, test } from 'vitest';
import { longDate, shortDate, weekdayName } from '#renderer/hours/settings/hours-text.ts';

test('days and times in words, with Latin digits in both languages', () => {
  expect(weekdayName('saturday', 'en')).toBe('Saturday');
  expect(weekdayName('friday', 'ar')).toBe('الجمعة');
  expect(shortDate('2026-11-28', 'en')).toMatch(/Sat.*28\u00A0Nov/);
  expect(longDate('2027-02-08', 'en')).toBe('8 February 2027');
});
