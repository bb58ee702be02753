import { afterEach, describe, expect, it, vi } from 'vitest';
import { pharmacyDay, setPharmacyClock } from '#renderer/i18n/pharmacy-clock.ts';
import {
  daysBetween,
  formatClock,
  formatCountdown,
  formatDate,
  formatDay,
  formatFull,
  formatHeardAgo,
  formatListTime,
  formatMoment,
} from '#renderer/i18n/time-format.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { instantOf } from '#shared/time/zone.ts';

afterEach(() => {
  setPharmacyClock(DEFAULT_SETTINGS);
  vi.unstubAllEnvs();
});

/** A time on the pharmacy's clock. */
function at(year: number, month: number, day: number, hour = 12, minute = 0): number {
  const date = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return instantOf(date, hour * 60 + minute, 'Africa/Cairo');
}

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
    expect(list(at(2026, 3, 18, 8, 7))).toBe('8:07\u00A0am');
    expect(list(at(2026, 3, 17, 8, 7))).toBe('Yesterday');
    expect(list(at(2026, 3, 15))).toBe('Sunday');
    expect(list(at(2026, 3, 12))).toBe('Thursday');
    expect(list(at(2026, 3, 11))).toBe('11 Mar');
    expect(list(at(2025, 3, 11))).toMatch(/2025/);
  });

  it('shows the clock for a time a little ahead of this PC', () => {
    expect(list(at(2026, 3, 18, 9, 6))).toBe('9:06\u00A0am');
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
    expect(formatClock(at(2026, 3, 18, 0, 5), 'en')).toBe('12:05\u00A0am');
    expect(formatClock(at(2026, 3, 18, 15, 0), 'ar')).toMatch(/^3:00\sم$/);
  });
});

describe('one form of a time', () => {
  const time = at(2026, 3, 12, 1, 7);

  it('stands in each sentence, and never breaks', () => {
    expect(formatFull(time, 'en')).toMatch(/^Thursday,? 12 March 2026, 1:07\u00A0am$/);
    expect(formatFull(time, 'ar')).toMatch(/^الخميس،? 12 مارس 2026، 1:07\u00A0ص$/);
    expect(formatMoment(time, NOW, 'en')).toBe('Thursday, 1:07\u00A0am');
    expect(formatMoment(at(2026, 1, 2, 13), NOW, 'en')).toBe('2 Jan, 1:00\u00A0pm');
  });

  it('has twenty-four hours where that is chosen', () => {
    setPharmacyClock({ ...DEFAULT_SETTINGS, clockFace: '24-hours' });
    expect(formatClock(time, 'ar')).toBe('01:07');
    expect(formatFull(at(2026, 3, 12, 13, 7), 'en')).toMatch(/^Thursday,? 12 March 2026, 13:07$/);
  });
});

describe('the pharmacy’s clock', () => {
  it.each(['America/New_York', 'Asia/Riyadh', 'Africa/Cairo', 'Pacific/Auckland'])(
    'is the same on a PC in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const late = Date.UTC(2026, 10, 27, 22, 5); // 0:05 of the 28th in Cairo
      expect(formatClock(late, 'en')).toBe('12:05\u00A0am');
      expect(pharmacyDay(late)).toBe('2026-11-28');
      expect(daysBetween(late - 600_000, late)).toBe(1);
      expect(formatListTime(late - 600_000, late, 'en', 'Yesterday')).toBe('Yesterday');
    },
  );

  it('goes by the zone of the settings, and by Cairo where that is none', () => {
    const { hours } = DEFAULT_SETTINGS;
    const noon = Date.UTC(2026, 10, 27, 12);
    setPharmacyClock({ ...DEFAULT_SETTINGS, hours: { ...hours, timeZone: 'Asia/Riyadh' } });
    expect(formatClock(noon, 'en')).toBe('3:00\u00A0pm');
    setPharmacyClock({ ...DEFAULT_SETTINGS, hours: { ...hours, timeZone: 'Nowhere/At_All' } });
    expect(formatClock(noon, 'en')).toBe('2:00\u00A0pm');
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

describe('when something was heard last', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');

  it('is told to the second for a minute, and then in the largest unit', () => {
    expect(formatHeardAgo(now - 12_000, now, 'en')).toBe('12 seconds ago');
    expect(formatHeardAgo(now - 12_000, now, 'ar')).toContain('ثانية');
    expect(formatHeardAgo(now, now, 'en')).toBe('now');
    expect(formatHeardAgo(now - 59_999, now, 'en')).toBe('59 seconds ago');
    expect(formatHeardAgo(now - 60_000, now, 'en')).toBe('1 minute ago');
    expect(formatHeardAgo(now - 26 * 3_600_000, now, 'en')).toBe('yesterday');
  });

  it('is its moment where the clock was ahead then, and never “now” for hours', () => {
    const ahead = now + 3 * 3_600_000;
    expect(formatHeardAgo(now + 5_000, now, 'en')).toBe('now');
    expect(formatHeardAgo(ahead, now, 'en')).toBe(formatFull(ahead, 'en'));
  });
});

describe('formatDate', () => {
  it('is a day in the language’s own words, with its year where that is another one', () => {
    expect(formatDate('2026-11-30', NOW, 'en')).toBe('30 November');
    expect(formatDate('2026-11-30', NOW, 'ar')).toBe('30 نوفمبر');
    expect(formatDate('2025-01-01', NOW, 'en')).toBe('1 January 2025');
    expect(formatDate('2025-01-01', NOW, 'ar')).toBe('1 يناير 2025');
  });

  it('is the same day wherever the pharmacy stands', () => {
    setPharmacyClock({
      ...DEFAULT_SETTINGS,
      hours: { ...DEFAULT_SETTINGS.hours, timeZone: 'Pacific/Auckland' },
    });
    expect(formatDate('2026-03-01', NOW, 'en')).toBe('1 March');
  });
});
