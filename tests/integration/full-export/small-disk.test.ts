import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canMountDisk, SmallDisk } from '../../support/small-disk.ts';
import { placeToKeep, removePlace } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { openFullExport } from './support.ts';

function smallDisk(): SmallDisk {
  const disk = new SmallDisk(1024 * 1024);
  onTestFinished(() => disk.remove());
  return disk;
}

function place() {
  const made = placeToKeep();
  onTestFinished(() => removePlace(made));
  withDatabase(made, (database) => {
    database.exec(`INSERT INTO audit (at, action, detail)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      SELECT i, 'session.locked', '{}' FROM n`);
  });
  return made;
}

describe.skipIf(!canMountDisk)('a full export on a disk of its own', () => {
  test.each(['folder', 'zip'] as const)('that is full says so and gives the room back (%s)', async (form) => {
    const disk = smallDisk();
    if (form === 'zip') disk.fill();
    const target = form === 'zip' ? path.join(disk.folder, 'all.zip') : disk.folder;
    const { run } = openFullExport(place());
    expect(await run({ form, place: target })).toMatchObject({ kind: 'failed', code: 'disk-full' });
    expect(readdirSync(disk.folder).filter((name) => name !== 'other-peoples-files')).toEqual([]);
  });

  test.each(['folder', 'zip'] as const)('that may not be written says so (%s)', async (form) => {
    const disk = smallDisk();
    disk.makeReadOnly();
    const target = form === 'zip' ? path.join(disk.folder, 'all.zip') : disk.folder;
    const { run } = openFullExport(place());
    expect(await run({ form, place: target })).toMatchObject({
      kind: 'failed',
      code: 'folder-read-only',
    });
  });
});
