import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Erasure } from '#shared/domain/privacy/erasure.ts';
import { backupName } from '#main/backup/copies.ts';
import { listOlderCopies, removeOlderCopies } from '#main/backup/older-copies.ts';
import type { DataPlace } from '#main/backup/place.ts';

const DAY_MS = 86_400_000;
const NOW = 1_800_000_000_500;

function placeWith(takenAt: readonly number[]): DataPlace {
  const userData = mkdtempSync(path.join(tmpdir(), 'copies-'));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const backups = path.join(userData, 'backups');
  mkdirSync(backups);
  for (const at of takenAt) writeFileSync(path.join(backups, backupName(at)), 'x');
  const at = (name: string): string => path.join(userData, name);
  return {
    userData,
    backups,
    database: at('rosheta.db'),
    databaseKey: at('key'),
    uploads: at('uploads'),
    session: at('session'),
    recordings: at('recordings'),
  };
}

const doneAt = (at: number): Erasure => ({
  id: 1,
  reason: 'person-asked',
  state: 'done',
  askedBy: 1,
  askedAt: at - 1000,
  messages: 1,
  files: 0,
  doneAt: at,
});

const left = ({ backups }: DataPlace): string[] => readdirSync(backups);

test('copies from before the last erasure are older, newer ones are not, and without an erasure none is', () => {
  const place = placeWith([NOW - 2 * DAY_MS, NOW - DAY_MS]);
  const times = listOlderCopies(place, [doneAt(NOW - 1.5 * DAY_MS)], NOW).map(({ takenAt }) => takenAt);
  expect(times).toEqual([Math.floor((NOW - 2 * DAY_MS) / 1000) * 1000]);
  expect(listOlderCopies(place, [], NOW)).toEqual([]);
});

test('where the clock was a year ahead when somebody was erased, the copy that was just made stays all the same', async () => {
  const place = placeWith([NOW - DAY_MS, NOW]);
  const erasures = [doneAt(NOW + 365 * DAY_MS)];
  expect(await removeOlderCopies(place, erasures, { sureFrom: NOW, now: NOW + 900 })).toBe(1);
  expect(left(place)).toEqual([backupName(NOW)]);
  expect(listOlderCopies(place, erasures, NOW + 400)).toEqual([]);
});

test('a copy that claims to be of the future may have whoever was erased', async () => {
  const place = placeWith([NOW, NOW + 40 * DAY_MS]);
  const erasures = [doneAt(NOW - DAY_MS)];
  expect(listOlderCopies(place, erasures, NOW + 900)).toHaveLength(1);
  await removeOlderCopies(place, erasures, { sureFrom: NOW, now: NOW + 900 });
  expect(left(place)).toEqual([backupName(NOW)]);
});
