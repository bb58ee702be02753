import { describe, expect, test } from 'vitest';
import { expiredSnapshots } from '#main/backup/external/rotation.ts';
import { dueForRereading } from '#main/backup/external/rereading.ts';
import { isOverdue, nextDueAt } from '#main/backup/external/schedule.ts';
import { parseSnapshotName, snapshotName } from '#main/backup/external/layout.ts';

const CAIRO = 'Africa/Cairo';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 4, 7, 10);

const taken = (times: readonly number[]) =>
  times.map((takenAt, index) => ({ name: String(index + 1), number: index + 1, takenAt }));
const keptOf = (times: readonly number[]): number[] => {
  const all = taken(times);
  const expired = new Set(expiredSnapshots(all, CAIRO));
  return all.filter(({ name }) => !expired.has(name)).map(({ number }) => number);
};

describe('which snapshots are kept', () => {
  test('of two years of days: seven days, four weeks, twelve months', () => {
    const times = Array.from({ length: 730 }, (_none, day) => NOON + day * DAY);
    const kept = keptOf(times);
    expect(kept.slice(-7)).toEqual([724, 725, 726, 727, 728, 729, 730]);
    expect(kept.length).toBeGreaterThanOrEqual(7 + 2 + 10);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(NOON + (kept[0] ?? 0) * DAY).toBeLessThanOrEqual(NOON + 420 * DAY);
  });

  test('the newest three stay however many are taken in a day', () => {
    const times = Array.from({ length: 10 }, (_none, index) => NOON + index * 60_000);
    expect(keptOf(times)).toEqual([8, 9, 10]);
  });

  test.each([
    ['a year ahead', 365 * DAY],
    ['forty days behind', -40 * DAY],
    ['at 1970', -NOON],
  ])(
    'a clock that is set %s rotates none of the good ones away that time alone would have kept',
    (_name, byMs) => {
      const good = Array.from({ length: 7 }, (_none, day) => NOON + day * DAY);
      const kept = keptOf([...good, NOON + 7 * DAY + byMs]);
      expect(kept).toContain(8);
      expect(kept.filter((number) => number <= 7).length).toBeGreaterThanOrEqual(6);
      // A clock that stands still: the newest is always there, and so are the days before.
      const stuck = keptOf([...good, ...Array.from({ length: 20 }, () => NOON + byMs)]);
      expect(stuck).toContain(27);
      expect(stuck.filter((number) => number <= 7).length).toBeGreaterThanOrEqual(5);
    },
  );

  test('after the clock is right again the ones of the future count as old as they are', () => {
    const kept = keptOf([NOON, NOON + DAY, NOON + 400 * DAY, NOON + 2 * DAY, NOON + 3 * DAY]);
    expect(kept).toEqual([1, 2, 3, 4, 5]);
  });
});

test('a name says its number and its moment, and what else lies there is none', () => {
  const name = snapshotName(12, NOON);
  expect(name).toBe('000012-20260507-100000');
  expect(parseSnapshotName(name)).toEqual({ name, number: 12, takenAt: NOON });
  for (const other of ['', 'key', '12-20260507-100000', `${name}x`, '000012-20269907-100000', '../x']) {
    expect(parseSnapshotName(other)).toBeUndefined();
  }
});

describe('when the next one is due', () => {
  const daily = { kind: 'daily', minute: 22 * 60 } as const;
  const at = (lastAt: number | null, now: number, schedule: Parameters<typeof nextDueAt>[0] = daily) =>
    nextDueAt(schedule, { lastAt, now, timeZone: CAIRO });
  // 22:00 in Cairo's summer is 19:00 UTC.
  const EVENING = Date.UTC(2026, 4, 7, 19);

  test('at once where there is none, and where the last is of a time that has not come', () => {
    expect(at(null, NOON)).toBe(NOON);
    expect(at(NOON + DAY, NOON)).toBe(NOON);
  });

  test('at the next time of day after the last, also when that has passed with the PC off', () => {
    expect(at(NOON, NOON)).toBe(EVENING);
    expect(at(EVENING, EVENING)).toBe(EVENING + DAY);
    expect(at(EVENING + HOUR, EVENING + 30 * DAY)).toBe(EVENING + DAY);
  });

  test('so many hours after the last', () => {
    expect(at(NOON, NOON, { kind: 'every', hours: 6 })).toBe(NOON + 6 * HOUR);
  });

  test('it is overdue after two days, or after two of its own spans', () => {
    const overdue = (lastAt: number | null, now: number, schedule: Parameters<typeof isOverdue>[0] = daily) =>
      isOverdue(schedule, { lastAt, since: NOON, now });
    expect(overdue(null, NOON + 2 * DAY)).toBe(false);
    expect(overdue(null, NOON + 2 * DAY + 1)).toBe(true);
    expect(overdue(NOON, NOON + 2 * DAY + 1)).toBe(true);
    expect(overdue(NOON, NOON + 3 * DAY, { kind: 'every', hours: 168 })).toBe(false);
    expect(overdue(NOON, NOON + 15 * DAY, { kind: 'every', hours: 168 })).toBe(true);
    // Of a clock that was ahead: nobody knows how old it is.
    expect(overdue(NOON + 3 * DAY, NOON)).toBe(true);
  });
});

describe('reading again', () => {
  const files = Array.from({ length: 100 }, (_none, index) => ({
    id: String(index).padStart(36, '0'),
    sizeBytes: 1,
    sha256: '',
  }));

  test('within fourteen days every file has had its turn, whatever the schedule', () => {
    for (const everyMs of [6 * HOUR, DAY, 3 * DAY]) {
      const read = new Set<string>();
      let after = '';
      for (let passed = 0; passed < 14 * DAY + everyMs; passed += everyMs) {
        const due = dueForRereading(files, { after, sinceMs: everyMs });
        for (const { id } of due) read.add(id);
        after = due.at(-1)?.id ?? after;
      }
      expect(read.size).toBe(100);
    }
  });

  test('a clock that went back, and no files at all, do no harm', () => {
    expect(dueForRereading(files, { after: '', sinceMs: -DAY })).toHaveLength(8);
    expect(dueForRereading([], { after: '', sinceMs: DAY })).toEqual([]);
    expect(dueForRereading(files, { after: 'zzz', sinceMs: 400 * DAY })).toHaveLength(100);
  });
});
