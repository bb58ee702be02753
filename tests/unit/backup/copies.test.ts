import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupName, listCopies } from '#main/backup/copies.ts';
import type { DataPlace } from '#main/backup/place.ts';
import { canLink } from '../../support/can-link.ts';

function placeWith(...names: string[]): DataPlace {
  const userData = mkdtempSync(path.join(tmpdir(), 'rosheta-copies-'));
  onTestFinished(() => rmSync(userData, { recursive: true }));
  const backups = path.join(userData, 'backups');
  mkdirSync(backups);
  for (const name of names) writeFileSync(path.join(backups, name), 'copy');
  const session = path.join(userData, 'Partitions', 'whatsapp');
  return { userData, backups, session, database: path.join(userData, 'rosheta.db') } as DataPlace;
}

test('the copies are listed newest first, with when they were taken', () => {
  const [older, newer] = [Date.UTC(2026, 4, 6, 9, 30), Date.UTC(2026, 4, 7, 9, 30)];
  const place = placeWith(backupName(older), backupName(newer), 'notes.txt');
  expect(listCopies(place).map(({ takenAt }) => takenAt)).toEqual([newer, older]);
});

test.runIf(canLink)('a copy that has gone since the folder was read is none', () => {
  const at = Date.UTC(2026, 4, 7, 9, 30);
  const place = placeWith(backupName(at));
  const gone = path.join(place.userData, 'gone');
  symlinkSync(gone, `${place.database}.v160.copy`, 'junction');
  symlinkSync(gone, path.join(place.backups, backupName(at + 1_000)), 'junction');
  expect(listCopies(place).map(({ takenAt }) => takenAt)).toEqual([at]);
});

test('a file whose name is a day that never was is no copy, and confuses no order', () => {
  const at = Date.UTC(2026, 4, 7, 9, 30);
  const place = placeWith('rosheta-20261399-000000.backup', backupName(at));
  expect(listCopies(place).map(({ takenAt }) => takenAt)).toEqual([at]);
});

test('what a restore has put aside comes last: it is never the first choice', () => {
  const at = Date.UTC(2026, 4, 7, 9, 30);
  const place = placeWith(backupName(at));
  writeFileSync(path.join(place.userData, 'rosheta.db.replaced-20260901120000'), 'aside');
  writeFileSync(path.join(place.userData, 'rosheta.db.replaced-20260901120000-wal'), 'its log');
  writeFileSync(path.join(place.userData, 'rosheta.db.replaced-20269999120000'), 'of no day');
  expect(listCopies(place).map(({ kind, takenAt }) => [kind, takenAt])).toEqual([
    ['daily', at],
    ['replaced', Date.UTC(2026, 8, 1, 12)],
  ]);
});
