import { expect, test } from 'vitest';
import { clockText, longDate, shortDate, weekdayName } from '#renderer/hours/settings/hours-text.ts';

test('days and times in words, with Latin digits in both languages', () => {
  expect(weekdayName('saturday', 'en')).toBe('Saturday');
  expect(weekdayName('friday', 'ar')).toBe('الجمعة');
  expect(clockText('18:30', 'en').toLowerCase()).toBe('6:30 pm');
  expect(clockText('24:00', 'en')).toBe(clockText('00:00', 'en'));
  expect(clockText('02:00', 'ar')).toMatch(/^2:00\sص$/);
  expect(shortDate('2026-11-28', 'en')).toMatch(/Sat.*28 Nov/);
  expect(longDate('2027-02-08', 'en')).toBe('8 February 2027');
});
