import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DiskGuard } from '#main/store/client/disk/disk-guard.ts';
import { silentLog } from '../../support/silent-log.ts';

const RESERVE = 100_000;

/** Without the reserve. */
const disk = vi.hoisted(() => ({ free: 1_000_000, reserve: '', bytes: 0 }));
vi.mock('#main/lib/free-bytes.ts', () => ({
  freeBytes: () => disk.free - (existsSync(disk.reserve) ? disk.bytes : 0),
}));

test('what an upgrade lacks is taken from the reserve where that is enough, and nothing is where it is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  Object.assign(disk, { reserve: join(folder, 'ballast'), bytes: RESERVE });
  const guard = new DiskGuard({
    folder,
    onChange: () => {},
    onRoom: () => {},
    log: silentLog,
    ballastBytes: RESERVE,
  });
  onTestFinished(() => guard.stop());
  await guard.start();
  const { free } = disk;
  expect(guard.makeRoomFor(free + 1)).toBe(false);
  expect(guard.makeRoomFor(free - RESERVE)).toBe(true);
  expect(existsSync(disk.reserve)).toBe(true);
  expect(guard.makeRoomFor(free)).toBe(true);
  expect(existsSync(disk.reserve)).toBe(false);
  // The desk is open.
  await guard.start();
  expect(existsSync(disk.reserve)).toBe(true);
});
