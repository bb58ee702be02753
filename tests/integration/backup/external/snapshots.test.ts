import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import { addMessage, ALLOWED, deskWithMessage, textsIn } from '../support/data-place.ts';
import { filesOf } from '../support/copies.ts';
import { filesBelow, movedFiles, writePartition } from '../support/session-files.ts';
import {
  addFiles,
  backupsOf,
  PASSPHRASE,
  quiet,
  setUpTarget,
  temporaryTarget,
} from './support/external-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Every file below the target, by its path there. */
const filesIn = (target: string): string[] =>
  readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test('a second snapshot copies only what is new, and each of the two can be restored', async () => {
  const desk = await deskWithMessage('الأولى');
  const [first = ''] = await addFiles(desk, [randomBytes(200_000), randomBytes(10), Buffer.alloc(0)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk);
  await setUpTarget(backups, target);
  expect((await backups.run()).last).toMatchObject({ files: 3, newFiles: 3, lostFiles: 0 });

  await addMessage(desk, 'الثانية');
  const [second = ''] = await addFiles(desk, [randomBytes(70_000)]);
  const status = await backups.run();
  expect(status).toMatchObject({ problem: null, isReachable: true, phase: null });
  expect(status.last).toMatchObject({ files: 4, newFiles: 1 });

  const [newest, oldest] = await backups.snapshots();
  expect(await backups.drill(null, PASSPHRASE)).toMatchObject({
    problem: null,
    counts: { messages: 2 },
    files: { total: 4, present: 4, read: 4, damaged: 0, lost: 0 },
  });
  expect(await backups.drill(oldest?.id ?? '', null)).toMatchObject({
    problem: null,
    counts: { messages: 1 },
    files: { total: 3, present: 3 },
  });

  const other = await deskWithMessage('محادثات الجهاز الآخر');
  const chosen = { folder: target, desk: newest?.desk ?? '', id: newest?.id ?? '', takenAt: 0 };
  await other.restorer.useSnapshot(chosen, PASSPHRASE, ALLOWED);
  expect(await textsIn({ ...other.store, key: desk.store.key })).toEqual(['الأولى', 'الثانية']);
  for (const id of [first, second]) {
    const restored = readFileSync(path.join(other.place.uploads, id));
    expect(restored.equals(readFileSync(path.join(desk.place.uploads, id)))).toBe(true);
  }
});

test('the recovery key opens a snapshot whose passphrase is lost, and a wrong passphrase opens none', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  const before = filesOf(desk);
  expect(await backups.drill(null, 'كلمات أخرى تماماً')).toMatchObject({
    problem: 'passphrase-wrong',
    counts: null,
  });
  const key = formatRecoveryKey(desk.store.key).join(' ');
  expect(await backups.drill(null, key)).toMatchObject({ problem: null, counts: { messages: 1 } });
  const foreign = formatRecoveryKey(randomBytes(32)).join(' ');
  expect(await backups.drill(null, foreign)).toMatchObject({ problem: 'snapshot-damaged' });
  expect(filesOf(desk)).toEqual(before);
});

test('whatever bit is flipped, cut off or taken away in a snapshot, the drill notices', async () => {
  const desk = await deskWithMessage('هنا');
  writePartition(desk.place.session, 'الربط');
  await addFiles(desk, [randomBytes(100), randomBytes(70_000)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet, partBytes: 100_000 });
  await setUpTarget(backups, target, { withSession: true });
  await backups.run();
  // The desk's own copy of the key stands in for a damaged one of the snapshot: both go together here.
  const desksKey = path.join(target, readdirSync(target)[0] ?? '', 'key');
  rmSync(desksKey);
  const isGood = async (): Promise<boolean> => {
    const { problem, files } = await backups.drill(null, PASSPHRASE);
    return problem === null && files?.present === files?.total && files?.damaged === 0;
  };
  expect(await isGood()).toBe(true);

  const files = filesIn(target);
  expect(files.filter((file) => file.includes('database.')).length).toBeGreaterThan(2);
  expect(files.some((file) => file.includes('link.'))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect([path.relative(target, file), at, await isGood()]).toEqual([
        path.relative(target, file),
        at,
        false,
      ]);
    }
    writeFileSync(file, bytes.subarray(0, -1));
    expect(await isGood()).toBe(false);
    rmSync(file);
    expect(await isGood()).toBe(false);
    writeFileSync(file, bytes);
  }
  expect(await isGood()).toBe(true);
});

test('files and parts that were exchanged for one another are noticed', async () => {
  const desk = await deskWithMessage('هنا');
  await addFiles(desk, [randomBytes(500), randomBytes(500)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  await addMessage(desk, 'ثانية');
  await backups.run();
  const files = filesIn(target);
  const exchange = (a = '', b = ''): void => {
    const [ofA, ofB] = [readFileSync(a), readFileSync(b)];
    writeFileSync(a, ofB);
    writeFileSync(b, ofA);
  };
  const [one, two] = files.filter((file) => file.includes(`${path.sep}files${path.sep}`));
  exchange(one, two);
  expect((await backups.drill(null, null)).files).toMatchObject({ damaged: 2 });
  exchange(one, two);
  for (const name of ['manifest', 'database.1']) {
    const [older, newer] = files.filter((file) => path.basename(file) === name);
    exchange(older, newer);
    expect(await backups.drill(null, null)).toMatchObject({ problem: 'snapshot-damaged' });
    exchange(older, newer);
  }
  expect(await backups.drill(null, null)).toMatchObject({ problem: null, files: { damaged: 0 } });
});

test('names and bytes betray nothing: no text, no name, no key', async () => {
  const desk = await deskWithMessage('جرعة لا يقرأها غيرنا');
  writePartition(desk.place.session, 'الربط');
  await addFiles(desk, [Buffer.from('صورة الروشتة')]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target, { withSession: true });
  await backups.run();
  const hex = desk.store.key.toString('hex');
  for (const file of filesIn(target)) {
    expect(path.relative(target, file)).toMatch(/^rosheta-[0-9a-f]{12}[\\/][\w.\\/-]+$/);
    const bytes = readFileSync(file);
    for (const secret of [desk.store.key, hex, 'جرعة', 'صورة', 'الربط', 'IndexedDB', 'SQLite format 3']) {
      expect(bytes.includes(secret)).toBe(false);
    }
  }
});

test('the WhatsApp link comes along when it was asked for, and only then', async () => {
  const desk = await deskWithMessage('هنا');
  writePartition(desk.place.session, 'الربط');
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  expect((await backups.drill(null, null)).hasLink).toBe(false);
  await backups.setUp({
    passphrase: null,
    schedule: { kind: 'every', hours: 6 },
    withMedia: true,
    withSession: true,
  });
  await backups.run();
  expect((await backups.drill(null, null)).hasLink).toBe(true);
  const [newest] = await backups.snapshots();
  const other = await deskWithMessage('محادثات الجهاز الآخر');
  const chosen = { folder: target, desk: newest?.desk ?? '', id: newest?.id ?? '', takenAt: 0 };
  await other.restorer.useSnapshot(chosen, PASSPHRASE, ALLOWED);
  expect(filesBelow(other.place.session)).toEqual(movedFiles('الربط'));
});

test('a passphrase that was changed opens the older snapshots too', async () => {
  const desk = await deskWithMessage('هنا');
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, temporaryTarget());
  await backups.run();
  await backups.setUp({
    passphrase: 'كلمات جديدة لا تُنسى',
    schedule: { kind: 'daily', minute: 0 },
    withMedia: true,
    withSession: false,
  });
  await backups.run();
  const [, oldest] = await backups.snapshots();
  expect(await backups.drill(oldest?.id ?? '', 'كلمات جديدة لا تُنسى')).toMatchObject({ problem: null });
  expect(await backups.drill(oldest?.id ?? '', PASSPHRASE)).toMatchObject({ problem: 'passphrase-wrong' });
});

test('without a key store no passphrase is kept, and a drill asks for it', async () => {
  const desk = await deskWithMessage('هنا');
  const backups = backupsOf(desk, { steps: quiet, canKeep: false });
  await setUpTarget(backups, temporaryTarget());
  const status = await backups.run();
  expect(status.target?.isPassphraseKept).toBe(false);
  expect(JSON.stringify(filesOf(desk))).not.toContain(PASSPHRASE);
  expect(readFileSync(path.join(desk.place.userData, 'external-backup.json'), 'utf8')).toContain(
    '"passphrase":null',
  );
  expect(await backups.drill(null, null)).toMatchObject({ problem: 'passphrase-needed' });
  expect(await backups.drill(null, PASSPHRASE)).toMatchObject({ problem: null });
  expect(existsSync(path.join(desk.place.userData, 'external-drill.unfinished'))).toBe(false);
});

test('a damaged file of the target is found by reading it again, and written anew', async () => {
  const desk = await deskWithMessage('هنا');
  await addFiles(
    desk,
    Array.from({ length: 5 }, () => randomBytes(300)),
  );
  const target = temporaryTarget();
  let now = Date.UTC(2026, 4, 7, 9);
  const clock = { wall: () => now, monotonic: () => performance.now(), after: () => () => {} };
  const backups = backupsOf(desk, { steps: quiet, clock });
  await setUpTarget(backups, target);
  await backups.run();
  const [one = ''] = filesIn(target).filter((file) => file.includes(`${path.sep}files${path.sep}`));
  const bytes = readFileSync(one);
  writeFileSync(one, Buffer.from(bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte))));
  for (let day = 0; day < 14; day += 1) {
    now += 86_400_000;
    await backups.run();
  }
  expect(readFileSync(one).equals(bytes)).toBe(true);
});

test('a file that is damaged or gone on this PC is counted as lost, and costs nothing else', async () => {
  const desk = await deskWithMessage('هنا');
  const [gone = '', damaged = ''] = await addFiles(desk, [randomBytes(9), randomBytes(99), randomBytes(999)]);
  rmSync(path.join(desk.place.uploads, gone));
  const file = path.join(desk.place.uploads, damaged);
  writeFileSync(file, Buffer.from(readFileSync(file).map((byte, index) => (index === 50 ? byte ^ 1 : byte))));
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, temporaryTarget());
  expect(await backups.run()).toMatchObject({ problem: null, last: { files: 1, lostFiles: 2 } });
  expect(await backups.drill(null, null)).toMatchObject({
    problem: null,
    files: { total: 1, present: 1, lost: 2 },
  });
});
