import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf } from '#shared/time/zone.ts';
import { expiredBackups, isBackupDue, newestOf } from '#main/backup/rotation.ts';

const timeZone = 'Africa/Cairo';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Noon of a day in the pharmacy's time zone. */
const noon = (daysAgo: number, minutes = 0): number =>
  instantOf(addDays('2026-05-20', -daysAgo), 12 * 60 + minutes, timeZone);

const NOW = noon(0, 45);

function keptAfter(times: number[], options: { now: number; justTaken?: number } = { now: NOW }): number[] {
  const expired = new Set(expiredBackups(times, { ...options, timeZone }));
  return times.filter((at) => !expired.has(at));
}

describe('expiredBackups', () => {
  it('keeps the newest of each day', () => {
    expect(keptAfter([noon(0), noon(0, 30), noon(1, 5), noon(1)])).toEqual([noon(0, 30), noon(1, 5)]);
  });

  it('ends, day after day, with seven days and four weeks, however long it goes on', () => {
    let backups: number[] = [];
    for (let day = 200; day >= 0; day -= 1) backups = keptAfter([...backups, noon(day)]);
    const newestFirst = backups.toSorted((a, b) => b - a);
    expect(newestFirst.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, day) => noon(day)));
    expect(backups.length).toBeGreaterThanOrEqual(9);
    expect(backups.length).toBeLessThanOrEqual(11);
    const ageMs = noon(0) - (newestFirst.at(-1) ?? 0);
    expect(ageMs).toBeGreaterThan(17 * DAY);
    expect(ageMs).toBeLessThan(25 * DAY);
  });

  it('keeps the old ones of a pharmacy that was closed', () => {
    const old = Array.from({ length: 6 }, (_, day) => noon(60 + day));
    expect(keptAfter([noon(0), ...old])).toEqual([noon(0), ...old]);
  });

  it('has nothing to do with none or one', () => {
    expect(expiredBackups([], { now: NOW, timeZone })).toEqual([]);
    expect(expiredBackups([noon(0)], { now: NOW, timeZone })).toEqual([]);
  });
});

describe('a clock that is not right', () => {
  it('and far behind never rotates out what it has just taken', () => {
    const kept = Array.from({ length: 7 }, (_, day) => noon(day));
    const justTaken = noon(2000);
    expect(keptAfter([...kept, justTaken], { now: justTaken, justTaken })).toContain(justTaken);
  });

  it('and far behind for a day leaves six days of before', () => {
    const before = Array.from({ length: 7 }, (_, day) => noon(day));
    const justTaken = noon(2000);
    const left = keptAfter([...before, justTaken], { now: justTaken, justTaken });
    expect(left).toEqual(expect.arrayContaining(before.slice(0, 6)));
  });

  it('that was a year ahead for weeks and is right again: its copies make room, the new ones stay', () => {
    const ahead = Array.from({ length: 40 }, (_, day) => noon(-365 - day));
    let backups = ahead;
    for (let day = 30; day >= 0; day -= 1) {
      const now = noon(day);
      backups = keptAfter([...backups, now], { now, justTaken: now });
      expect(backups).toContain(now);
    }
    expect(backups.filter((at) => at <= noon(0)).length).toBeGreaterThanOrEqual(9);
    expect(backups.filter((at) => at > noon(0))).toEqual([]);
  });

  it('the newest is the last one that can have been', () => {
    expect(newestOf([noon(3), noon(-365), noon(1)], noon(0))).toBe(noon(1));
    expect(newestOf([noon(-365), noon(-300)], noon(0))).toBe(noon(-365));
    expect(newestOf([], noon(0))).toBeUndefined();
  });
});

describe('isBackupDue', () => {
  it('is due without one, after most of a day, and when the clock was set back', () => {
    expect(isBackupDue(undefined, noon(0))).toBe(true);
    expect(isBackupDue(noon(0) - 19 * HOUR, noon(0))).toBe(false);
    expect(isBackupDue(noon(0) - 20 * HOUR, noon(0))).toBe(true);
    expect(isBackupDue(noon(0) + HOUR, noon(0))).toBe(true);
  });
});
