import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { readKeptTarget, writeKeptTarget } from '#main/backup/external/kept-target.ts';
import { deskFolder, deskIdOf } from '#main/backup/external/layout.ts';
import { perform } from '#main/backup/external/perform.ts';
import { seal } from '#main/backup/external/sealed.ts';
import { ALLOWED, deskWithMessage, restorerFor } from '../support/data-place.ts';
import {
  addFiles,
  backupsOf,
  PASSPHRASE,
  quiet,
  setUpTarget,
  temporaryTarget,
} from './support/external-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

const NEW_PASSPHRASE = 'كلمات جديدة لا تُنسى';
const CHANGE = { schedule: { kind: 'daily', minute: 0 }, withMedia: true, withSession: false } as const;

async function deskWithStick() {
  const desk = await deskWithMessage('هنا');
  await addFiles(desk, [randomBytes(2000)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  const keptFile = path.join(desk.place.userData, 'external-backup.json');
  return { desk, target, backups, keptFile, folder: deskFolder(target, deskIdOf(desk.store.key)) };
}

test('a drill of a snapshot that was rotated out says that it is gone, and not that it is damaged', async () => {
  const { desk, backups, folder } = await deskWithStick();
  const [first] = await backups.snapshots();
  const snapshot = path.join(folder, 'snapshots', first?.id ?? '');
  // In the middle of the drill, and before it.
  for (const step of ['open manifest', 'read database.1', 'read file again']) {
    await backups.run();
    const [newest] = await backups.snapshots();
    const goes = path.join(folder, 'snapshots', newest?.id ?? '');
    const drilling = backupsOf(desk, {
      steps: { step: (name) => void (name === step && rmSync(goes, { recursive: true })), bytes: () => {} },
    });
    expect([step, (await drilling.drill(newest?.id ?? '', null)).problem]).toEqual([step, 'snapshot-gone']);
  }
  rmSync(snapshot, { recursive: true });
  expect(await backups.drill(first?.id ?? '', null)).toMatchObject({ problem: 'snapshot-gone' });
  expect(await backups.drill(null, null)).toMatchObject({ problem: 'snapshot-gone' });
  expect(existsSync(path.join(desk.place.userData, 'external-drill.unfinished'))).toBe(false);
});

test('a restore of one that is gone says so, and changes nothing', async () => {
  const { desk, target, backups } = await deskWithStick();
  const [only] = await backups.snapshots();
  const chosen = { folder: target, desk: only?.desk ?? '', id: '000009-20260101-000000', takenAt: 0 };
  await expect(desk.restorer.useSnapshot(chosen, PASSPHRASE, ALLOWED)).rejects.toMatchObject({
    code: 'backup-gone',
  });
});

test('a drill that is asked for while another one runs begins when that has cleared away', async () => {
  const { backups } = await deskWithStick();
  const reports = await Promise.all([backups.drill(null, null), backups.drill(null, null)]);
  expect(reports.map(({ problem }) => problem)).toEqual(['stopped', null]);
});

test('a drill while a backup runs tries what is there, and neither harms the other', async () => {
  const { backups } = await deskWithStick();
  const [ran, report] = await Promise.all([backups.run(), backups.drill(null, null)]);
  expect([ran.problem, report.problem]).toEqual([null, null]);
  expect(await backups.snapshots()).toHaveLength(2);
});

test('a snapshot of a newer program is said to be newer, and costs the others nothing', async () => {
  const { desk, backups, folder } = await deskWithStick();
  const [only] = await backups.snapshots();
  const id = only?.id ?? '';
  const sealed = {
    file: path.join(folder, 'snapshots', id, 'manifest'),
    key: desk.store.key,
    id: `external manifest ${id}`,
  };
  await seal(sealed, Readable.from([Buffer.from('{"format":2,"parts":[]}')]));
  expect(await backups.drill(id, null)).toMatchObject({ problem: 'snapshot-newer' });
  expect(await backups.run()).toMatchObject({ problem: null });
  expect(await backups.drill(null, null)).toMatchObject({ problem: null });
  expect(await backups.snapshots()).toHaveLength(2);
});

test('a clock that is set back forty days makes a newer snapshot, and takes none away', async () => {
  const desk = await deskWithMessage('هنا');
  let now = Date.UTC(2026, 4, 7, 9);
  const clock = { wall: () => now, monotonic: () => performance.now(), after: () => () => {} };
  const backups = backupsOf(desk, { steps: quiet, clock });
  await setUpTarget(backups, temporaryTarget());
  await backups.run();
  now -= 40 * 86_400_000;
  expect(await backups.run()).toMatchObject({ problem: null, isOverdue: false, last: { takenAt: now } });
  await backups.look();
  expect(backups.status().last?.takenAt).toBe(now);
  expect((await backups.snapshots()).map(({ takenAt }) => takenAt)).toEqual([now, now + 40 * 86_400_000]);
});

test('this PC’s full disk is not called the stick’s', async () => {
  const { desk, target, backups } = await deskWithStick();
  const [only] = await backups.snapshots();
  const opening = perform(
    {
      kind: 'external-open',
      folder: target,
      desk: only?.desk ?? '',
      snapshot: only?.id ?? '',
      passphrase: null,
      key: desk.store.key,
      into: path.join(temporaryTarget(), 'into'),
      files: { want: 'all' },
    },
    {
      step: (name) => {
        if (name === 'bring file') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
      bytes: () => {},
    },
  );
  await expect(opening).rejects.toMatchObject({ problem: 'pc-full' });
});

test('a kill between a new key and its being written down leaves a passphrase that opens', async () => {
  const { desk, backups, keptFile } = await deskWithStick();
  const before = readFileSync(keptFile);
  const key = path.join(desk.place.userData, 'external-backup.key');
  const oldKey = readFileSync(key);
  await backups.setUp({ passphrase: NEW_PASSPHRASE, ...CHANGE });
  const newKey = readFileSync(key);
  // Killed before it was written down: the new key still waits.
  const after = readFileSync(keptFile);
  writeFileSync(keptFile, before);
  writeFileSync(key, oldKey);
  writeFileSync(`${key}.next`, newKey);
  const cutOff = backupsOf(desk, { steps: quiet });
  expect(cutOff.passphrase()).toBe(PASSPHRASE);
  await cutOff.run();
  expect(await cutOff.drill(null, null)).toMatchObject({ problem: null });
  // Killed after it: the key that waits is the one that was written down.
  writeFileSync(keptFile, after);
  writeFileSync(`${key}.next`, newKey);
  const written = backupsOf(desk, { steps: quiet });
  expect(written.passphrase()).toBe(NEW_PASSPHRASE);
  expect(written.kept?.hasNewKey).toBe(true);
  await written.run();
  expect(await written.drill(null, null)).toMatchObject({ problem: null });
  expect(written.kept?.hasNewKey).toBe(false);
  expect(readdirSync(desk.place.userData).filter((name) => name.endsWith('.next'))).toEqual([]);
});

test('settings of the target that cannot be read are told, and end with choosing it again', async () => {
  const { desk, target, keptFile } = await deskWithStick();
  for (const content of ['{"version":2}', 'damaged', '']) {
    writeFileSync(keptFile, content);
    const backups = backupsOf(desk, { steps: quiet });
    expect(backups.status()).toMatchObject({ target: null, problem: 'settings-lost', isOverdue: true });
    await setUpTarget(backups, target);
    expect(backups.status()).toMatchObject({ problem: null, isOverdue: false });
    await backups.look();
    expect(backups.status().last).not.toBeNull();
  }
});

test('nothing begins on this PC’s own disk where a stick was chosen that is out', async () => {
  const { desk, keptFile } = await deskWithStick();
  const folder = temporaryTarget();
  const kept = readKeptTarget(keptFile);
  if (kept === undefined) throw new Error('no target is set up');
  // As when it was chosen as a stick: what is mounted there is gone, and its empty folder is left.
  await writeKeptTarget(keptFile, { ...kept, folder, isSameDisk: false, hasBegun: false, last: null });
  const backups = backupsOf(desk, { steps: quiet });
  expect(await backups.run()).toMatchObject({ problem: 'target-missing', isReachable: false });
  expect(readdirSync(folder)).toEqual([]);
});

test('who was erased since a snapshot is told with it, also to a PC that never knew', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const ledgerOf = (byte: number, erasedAt: number) => ({
    keys: [Buffer.alloc(32, byte)],
    names: [{ hash: Buffer.alloc(32, byte), untilAt: 5, erasedAt }],
  });
  const first = backupsOf(desk, { steps: quiet });
  await setUpTarget(first, target);
  await first.run();
  await backupsOf(desk, { steps: quiet, erased: ledgerOf(1, 10) }).run();
  // A PC whose own ledger was lost takes nothing out of it.
  await backupsOf(desk, { steps: quiet, erased: ledgerOf(2, 20) }).run();
  const other = await deskWithMessage('جهاز جديد');
  const told: { erasedAt: number }[] = [];
  const restorer = restorerFor(other.place, {
    keepErased: async ({ names }) => void told.push(...names),
  });
  const oldest = (await first.snapshots()).at(-1);
  const chosen = { folder: target, desk: oldest?.desk ?? '', id: oldest?.id ?? '', takenAt: 0 };
  await restorer.useSnapshot(chosen, PASSPHRASE, ALLOWED);
  expect(told.map(({ erasedAt }) => erasedAt)).toEqual([10, 20]);
  const erased = readFileSync(path.join(deskFolder(target, deskIdOf(desk.store.key)), 'erased'));
  expect(erased.includes(Buffer.alloc(8, 1))).toBe(false);
});
