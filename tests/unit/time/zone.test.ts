import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '#shared/time/local-date.ts';
import { isTimeZone } from '#shared/domain/rules/time-zone.ts';
import { instantOf, localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';
import { anyInstant } from './sample-hours.ts';

const CAIRO = 'Africa/Cairo';
const iso = (date: string, minute: number): string => new Date(instantOf(date, minute, CAIRO)).toISOString();

describe('the clock in Cairo', () => {
  test('is two hours ahead in winter and three in summer', () => {
    expect(iso('2026-01-10', 540)).toBe('2026-01-10T07:00:00.000Z');
    expect(iso('2026-07-10', 540)).toBe('2026-07-10T06:00:00.000Z');
  });

  test('skips the first hour of the last Friday of April', () => {
    // 24 April 2026: 00:00 becomes 01:00.
    expect(iso('2026-04-24', 0)).toBe('2026-04-23T22:00:00.000Z');
    expect(iso('2026-04-24', 30)).toBe('2026-04-23T22:00:00.000Z');
    expect(iso('2026-04-24', 60)).toBe('2026-04-23T22:00:00.000Z');
    expect(iso('2026-04-24', 90)).toBe('2026-04-23T22:30:00.000Z');
    expect(iso('2026-04-23', 1440 + 30)).toBe('2026-04-23T22:00:00.000Z');
  });

  test('shows 23:00–24:00 of the last Thursday of October twice, and the first counts', () => {
    // 29 October 2026: 24:00 becomes 23:00.
    expect(iso('2026-10-29', 23 * 60 + 30)).toBe('2026-10-29T20:30:00.000Z');
    expect(iso('2026-10-29', 1440)).toBe('2026-10-29T22:00:00.000Z');
    expect(localDateAt(Date.UTC(2026, 9, 29, 21, 59), CAIRO)).toBe('2026-10-29');
    expect(minuteOfDayAt(Date.UTC(2026, 9, 29, 21, 30), CAIRO)).toBe(23 * 60 + 30);
  });
});

test('a wall clock time leads back to its instant, except in the hour that comes twice', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(CAIRO, 'America/New_York', 'Australia/Lord_Howe'), (at, zone) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const back = instantOf(localDateAt(minute, zone), minuteOfDayAt(minute, zone), zone);
      expect([0, 30, 60]).toContain((minute - back) / 60_000);
      expect(minuteOfDayAt(back, zone)).toBe(minuteOfDayAt(minute, zone));
    }),
  );
});

test('dates and weekdays', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekdayOf('2026-04-24')).toBe('friday');
  expect(weekdayOf('2026-04-25')).toBe('saturday');
});

test('time zones that exist and do not', () => {
  expect(isTimeZone(CAIRO)).toBe(true);
  expect(isTimeZone('Africa/Atlantis')).toBe(false);
  expect(isTimeZone('2027-01-01T00:00[Africa/Cairo]')).toBe(false);
});

test('a time with a fraction, as others write them, is the millisecond that it lies in', () => {
  expect(localDateAt(Date.UTC(2026, 3, 24, 20, 59, 59, 999) + 0.5, CAIRO)).toBe('2026-04-24');
  expect(minuteOfDayAt(Date.UTC(2026, 0, 5, 10) + 0.25, CAIRO)).toBe(12 * 60);
});
