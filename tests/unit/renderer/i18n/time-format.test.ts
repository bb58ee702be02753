import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatClock,
  formatCountdown,
  formatDay,
  formatListTime,
} from '#renderer/i18n/time-format.ts';

/** A time of this machine's zone. */
const at = (year: number, month: number, day: number, hour = 12, minute = 0): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

const NOW = at(2026, 3, 18, 9, 5); // a Wednesday
const list = (time: number, language: 'ar' | 'en' = 'en'): string =>
  formatListTime(time, NOW, language, language === 'ar' ? 'أمس' : 'Yesterday');
const day = (time: number, language: 'ar' | 'en' = 'en'): string =>
  formatDay(time, NOW, language, { today: 'Today', yesterday: 'Yesterday' });

describe('daysBetween', () => {
  it('counts calendar days, not 24 hours', () => {
    expect(daysBetween(at(2026, 3, 17, 23, 59), at(2026, 3, 18, 0, 1))).toBe(1);
    expect(daysBetween(at(2026, 3, 18, 0, 1), at(2026, 3, 18, 23, 59))).toBe(0);
    expect(daysBetween(at(2026, 3, 19), NOW)).toBe(-1);
  });

  it('is not led astray by a night of 23 or 25 hours', () => {
    // Egypt changes its clocks in the last weeks of April and October.
    for (let date = 1; date <= 30; date += 1) {
      expect(daysBetween(at(2026, 4, date, 0, 30), at(2026, 4, date + 1, 0, 30))).toBe(1);
      expect(daysBetween(at(2026, 10, date, 23), at(2026, 10, date + 1, 1))).toBe(1);
    }
  });
});

describe('formatListTime', () => {
  it('is the clock today, then yesterday, the weekday, the date', () => {
    expect(list(at(2026, 3, 18, 8, 7))).toBe('8:07 am');
    expect(list(at(2026, 3, 17, 8, 7))).toBe('Yesterday');
    expect(list(at(2026, 3, 15))).toBe('Sunday');
    expect(list(at(2026, 3, 12))).toBe('Thursday');
    expect(list(at(2026, 3, 11))).toBe('11 Mar');
    expect(list(at(2025, 3, 11))).toMatch(/2025/);
  });

  it('shows the clock for a time a little ahead of this PC', () => {
    expect(list(at(2026, 3, 18, 9, 6))).toBe('9:06 am');
  });

  it('speaks Arabic with Latin digits', () => {
    expect(list(at(2026, 3, 18, 8, 7), 'ar')).toMatch(/^8:07\sص$/);
    expect(list(at(2026, 3, 17), 'ar')).toBe('أمس');
    expect(list(at(2026, 3, 15), 'ar')).toBe('الأحد');
    expect(list(at(2026, 3, 11), 'ar')).toBe('11 مارس');
  });
});

describe('formatDay', () => {
  it('names the day between messages', () => {
    expect(day(NOW)).toBe('Today');
    expect(day(at(2026, 3, 17))).toBe('Yesterday');
    expect(day(at(2026, 3, 1))).toMatch(/^Sunday,? 1 March$/);
    expect(day(at(2025, 12, 31))).toMatch(/^Wednesday,? 31 December 2025$/);
    expect(day(at(2026, 3, 1), 'ar')).toMatch(/^الأحد،? 1 مارس$/);
  });
});

describe('formatClock', () => {
  it('has twelve hours', () => {
    expect(formatClock(at(2026, 3, 18, 0, 5), 'en')).toBe('12:05 am');
    expect(formatClock(at(2026, 3, 18, 15, 0), 'ar')).toMatch(/^3:00\sم$/);
  });
});

describe('formatCountdown', () => {
  it.each([
    [180_000, '3:00'],
    [179_001, '3:00'],
    [65_000, '1:05'],
    [999, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
  ])('%i ms is %s', (ms, text) => {
    expect(formatCountdown(ms)).toBe(text);
  });
});
