import { describe, expect, it } from 'vitest';
import { expiredBackups, isBackupDue } from '#main/backup/rotation.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Noon of a day in this PC's time zone. */
const noon = (daysAgo: number, minutes = 0): number => new Date(2026, 4, 20 - daysAgo, 12, minutes).getTime();

function keptAfter(times: number[]): number[] {
  const expired = new Set(expiredBackups(times));
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
    expect(expiredBackups([])).toEqual([]);
    expect(expiredBackups([noon(0)])).toEqual([]);
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
