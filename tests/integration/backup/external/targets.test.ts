import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runExternalTask } from '#main/backup/external/run-task.ts';
import { TestClock } from '../../../support/test-clock.ts';
import { canLink } from '../../../support/can-link.ts';
import { deskWithMessage } from '../support/data-place.ts';
import { backupsOf, PASSPHRASE, quiet, setUpTarget, temporaryTarget } from './support/external-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a folder of the data themselves is refused, by whatever way it is named', async () => {
  const desk = await deskWithMessage('هنا');
  const backups = backupsOf(desk, { steps: quiet });
  const inside = path.join(desk.place.userData, 'نسخ');
  mkdirSync(inside);
  for (const folder of [desk.place.userData, inside, `${inside}/../نسخ`]) {
    expect((await backups.choose(folder)).problem).toBe('target-inside');
  }
  await expect(
    backups.setUp({
      passphrase: PASSPHRASE,
      schedule: { kind: 'every', hours: 1 },
      withMedia: true,
      withSession: false,
    }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test.runIf(canLink)('a link that leads into the data is refused too', async () => {
  const desk = await deskWithMessage('هنا');
  const link = path.join(temporaryTarget(), 'link');
  symlinkSync(desk.place.userData, link, 'dir');
  expect((await backupsOf(desk, { steps: quiet }).choose(link)).problem).toBe('target-inside');
});

test('what is found out about a folder leaves nothing in it', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const check = await backupsOf(desk, { steps: quiet }).choose(target);
  expect(check).toMatchObject({ problem: null, isSameDisk: true, ownSnapshots: 0, otherDesks: 0 });
  expect(check.freeBytes).toBeGreaterThan(0);
  expect(readdirSync(target)).toEqual([]);
  expect(await backupsOf(desk, { steps: quiet }).choose(path.join(target, 'gone'))).toMatchObject({
    problem: 'target-missing',
  });
});

test('a path in Arabic with blanks works, and one that is too long is said to be', async () => {
  const desk = await deskWithMessage('هنا');
  const backups = backupsOf(desk, { steps: quiet });
  const target = path.join(temporaryTarget(), 'نسخ الصيدلية – يومية ', 'على الفلاشة');
  mkdirSync(target, { recursive: true });
  await setUpTarget(backups, target);
  expect(await backups.run()).toMatchObject({ problem: null });
  expect(await backups.drill(null, null)).toMatchObject({ problem: null });
  const tooLong = path.join(temporaryTarget(), 'x'.repeat(300));
  expect((await backups.choose(tooLong)).problem).toMatch(/path-too-long|target-missing/);
});

test('two pharmacies share a stick: neither touches what the other has there', async () => {
  const [one, other] = [await deskWithMessage('الأولى'), await deskWithMessage('الثانية')];
  const target = temporaryTarget();
  const [ofOne, ofOther] = [backupsOf(one, { steps: quiet }), backupsOf(other, { steps: quiet })];
  await setUpTarget(ofOne, target);
  await ofOne.run();
  expect(await ofOther.choose(target)).toMatchObject({ problem: null, ownSnapshots: 0, otherDesks: 1 });
  await ofOther.setUp({
    passphrase: 'كلمات الصيدلية الأخرى',
    schedule: { kind: 'every', hours: 1 },
    withMedia: true,
    withSession: false,
  });
  for (let run = 0; run < 5; run += 1) await ofOther.run();
  expect(await ofOther.snapshots()).toHaveLength(3);
  expect(await ofOne.snapshots()).toHaveLength(1);
  expect(await ofOne.drill(null, null)).toMatchObject({ problem: null });
  expect(await ofOther.drill(null, PASSPHRASE)).toMatchObject({ problem: 'passphrase-wrong' });
});

test('a stick that is out is missed, another one in its place is not written to, and the right one goes on', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  const first = (await backups.run()).last?.takenAt;
  renameSync(target, `${target}-away`);
  expect(await backups.run()).toMatchObject({
    problem: 'target-missing',
    isReachable: false,
    last: { takenAt: first },
  });
  expect(existsSync(target)).toBe(false);
  mkdirSync(target);
  expect(await backups.run()).toMatchObject({ problem: 'target-other', last: { takenAt: first } });
  expect(readdirSync(target)).toEqual([]);
  rmSync(target, { recursive: true });
  renameSync(`${target}-away`, target);
  await backups.look();
  expect(backups.status()).toMatchObject({ problem: null, isReachable: true });
  expect(await backups.run()).toMatchObject({ problem: null });
  expect(await backups.snapshots()).toHaveLength(2);
});

test('another stick in the place of the old one is taken once a person chooses it', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  for (const name of readdirSync(target)) rmSync(path.join(target, name), { recursive: true });
  expect(await backups.run()).toMatchObject({ problem: 'target-other' });
  await setUpTarget(backups, target, { passphrase: null });
  expect(backups.status()).toMatchObject({ problem: null, last: null });
  expect(await backups.run()).toMatchObject({ problem: null });
  expect(await backups.drill(null, PASSPHRASE)).toMatchObject({ problem: null, counts: { messages: 1 } });
});

test('what was emptied from outside is no last good snapshot any more', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  const folder = path.join(target, readdirSync(target)[0] ?? '', 'snapshots');
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  await backups.look();
  expect(backups.status().last).toBeNull();
});

test('a new desk on the same data goes on where the old one was', async () => {
  const desk = await deskWithMessage('هنا');
  const target = temporaryTarget();
  const before = backupsOf(desk, { steps: quiet });
  await setUpTarget(before, target);
  await before.run();
  await before.forget();
  const after = backupsOf(desk, { steps: quiet });
  expect(after.status().target).toBeNull();
  expect(await after.choose(target)).toMatchObject({ ownSnapshots: 1 });
  await setUpTarget(after, target);
  await after.look();
  expect(after.status().last).not.toBeNull();
  await after.run();
  expect(await after.snapshots()).toHaveLength(2);
});

test('a share that does not answer is left alone after two minutes, and the main thread never waits', async () => {
  const folder = temporaryTarget();
  const workerPath = path.join(folder, 'hanging.cjs');
  writeFileSync(workerPath, 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);');
  const clock = new TestClock();
  const listing = runExternalTask({ kind: 'external-list', folder }, { workerPath, clock });
  clock.pass(119_000);
  const settled = vi.fn<() => void>();
  listing.then(settled, settled);
  await new Promise(setImmediate);
  expect(settled).not.toHaveBeenCalled();
  clock.pass(1_000);
  await expect(listing).rejects.toMatchObject({ problem: 'target-hangs' });
  const stopping = new AbortController();
  // The thread at the first one may still stand there.
  const elsewhere = { kind: 'external-list', folder: temporaryTarget() } as const;
  const stopped = runExternalTask(elsewhere, { workerPath, signal: stopping.signal });
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ problem: 'stopped' });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
