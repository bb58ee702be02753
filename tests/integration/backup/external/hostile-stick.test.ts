import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { deskFolder, deskIdOf } from '#main/backup/external/layout.ts';
import { canLink } from '../../../support/can-link.ts';
import { deskWithMessage } from '../support/data-place.ts';
import {
  addFiles,
  backupsOf,
  PASSPHRASE,
  quiet,
  setUpTarget,
  temporaryTarget,
} from './support/external-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

const LONG_AGO = new Date(2026, 0, 1);
/** A name that the desk could have given. */
const OWN_NAME = 'abababab-0000-4000-8000-000000000000';

/** A folder of this PC that has nothing to do with backups. */
function somebodysFolder(): { folder: string; isWhole: () => boolean } {
  const folder = temporaryTarget();
  const files = [OWN_NAME, `${OWN_NAME}.unfinished`, 'manifest', 'key', 'عقد الإيجار.pdf'];
  for (const name of files) {
    writeFileSync(path.join(folder, name), 'untouched');
    utimesSync(path.join(folder, name), LONG_AGO, LONG_AGO);
  }
  return {
    folder,
    isWhole: () =>
      readdirSync(folder).length === files.length &&
      files.every((name) => readFileSync(path.join(folder, name), 'utf8') === 'untouched'),
  };
}

async function deskWithStick() {
  const desk = await deskWithMessage('هنا');
  const ids = await addFiles(desk, [randomBytes(2000), randomBytes(30)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet });
  await setUpTarget(backups, target);
  await backups.run();
  return { desk, ids, target, backups, folder: deskFolder(target, deskIdOf(desk.store.key)) };
}

describe.runIf(canLink)('a link on the stick leads nobody into this PC', () => {
  test('in the place of a folder of files: nothing there is taken away', async () => {
    const { backups, folder } = await deskWithStick();
    const { folder: elsewhere, isWhole } = somebodysFolder();
    symlinkSync(elsewhere, path.join(folder, 'files', 'ab'), 'dir');
    expect(await backups.run()).toMatchObject({ problem: null });
    expect(isWhole()).toBe(true);
  });

  test('in the place of a file that is being written: what it leads to is not written to', async () => {
    const { backups, folder, ids } = await deskWithStick();
    const { folder: elsewhere, isWhole } = somebodysFolder();
    const [id = ''] = ids;
    const file = path.join(folder, 'files', id.slice(0, 2), id);
    rmSync(file);
    symlinkSync(path.join(elsewhere, OWN_NAME), `${file}.unfinished`);
    rmSync(path.join(folder, 'key'));
    symlinkSync(path.join(elsewhere, 'not-there'), path.join(folder, 'key'));
    symlinkSync(path.join(elsewhere, 'key'), path.join(folder, 'key.unfinished'));
    expect(await backups.run()).toMatchObject({ problem: null, last: { files: 2, newFiles: 1 } });
    expect(isWhole()).toBe(true);
    expect(existsSync(path.join(elsewhere, 'not-there'))).toBe(false);
    expect(await backups.drill(null, PASSPHRASE)).toMatchObject({ problem: null, files: { damaged: 0 } });
  });

  test('in the place of a snapshot: it is none, and nothing there is taken away', async () => {
    const { backups, folder } = await deskWithStick();
    const { folder: elsewhere, isWhole } = somebodysFolder();
    for (const number of ['000000', '900000']) {
      symlinkSync(elsewhere, path.join(folder, 'snapshots', `${number}-20200101-000000`), 'dir');
    }
    for (let run = 0; run < 4; run += 1) expect(await backups.run()).toMatchObject({ problem: null });
    expect(isWhole()).toBe(true);
    expect((await backups.snapshots()).map(({ id }) => Number(id.slice(0, 6)))).toEqual([5, 4, 3]);
  });

  test('in the place of the desk’s own folder: nothing is written, and it is said', async () => {
    const { backups, folder, desk, target } = await deskWithStick();
    const { folder: elsewhere, isWhole } = somebodysFolder();
    renameSync(folder, `${folder}-away`);
    symlinkSync(elsewhere, folder, 'dir');
    expect(await backups.run()).toMatchObject({ problem: 'target-blocked' });
    expect(isWhole()).toBe(true);
    expect(await backupsOf(desk, { steps: quiet }).choose(target)).toMatchObject({
      problem: 'target-blocked',
    });
  });
});

test('what a person has put into the desk’s folder stays', async () => {
  const { backups, folder } = await deskWithStick();
  const theirs = ['files/ab/صورة قديمة.jpg', 'files/my photos/one.jpg', 'snapshots/notes.txt', 'readme.txt'];
  for (const name of theirs) {
    const file = path.join(folder, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'theirs');
    utimesSync(file, LONG_AGO, LONG_AGO);
  }
  expect(await backups.run()).toMatchObject({ problem: null });
  for (const name of theirs) expect(existsSync(path.join(folder, ...name.split('/')))).toBe(true);
});

test('a file that bears a desk’s name, and one in the place of its snapshots, hide no others', async () => {
  const { backups, target } = await deskWithStick();
  writeFileSync(path.join(target, 'rosheta-0123456789ab'), 'a file');
  mkdirSync(path.join(target, 'rosheta-aaaaaaaaaaaa'));
  writeFileSync(path.join(target, 'rosheta-aaaaaaaaaaaa', 'snapshots'), 'a file');
  expect(await backups.snapshots()).toHaveLength(1);
  expect(await backups.choose(target)).toMatchObject({ problem: null, ownSnapshots: 1 });
});

test('a snapshot of the highest number is followed by ones that are found again and rotate', async () => {
  const { backups, folder } = await deskWithStick();
  const highest = path.join(folder, 'snapshots', '999999-20200101-000000');
  mkdirSync(highest);
  writeFileSync(path.join(highest, 'manifest'), 'damaged');
  for (let run = 0; run < 4; run += 1) await backups.run();
  const [newest] = await backups.snapshots();
  expect(newest?.id).toMatch(/^1000003-/);
  expect(await backups.drill(null, PASSPHRASE)).toMatchObject({ problem: null });
  expect(readdirSync(path.join(folder, 'snapshots')).length).toBeLessThanOrEqual(5);
});
