import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { canMountDisk, SmallDisk } from '../../support/small-disk.ts';
import { expect, test } from '../support/fixtures.ts';
import { programUnderTest } from '../support/program.ts';

const MEBIBYTE = 1024 * 1024;

/** @returns how the program ended, and what it said; on Linux it is written before there is a window to say it in. */
async function startIn(folder: string): Promise<{ code: number | null; said: string }> {
  const { executablePath, before, after } = programUnderTest();
  const program = spawn(executablePath, [...before, ...after, `--profile=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(program.stderr);
  const [code] = (await once(program, 'exit')) as [number | null];
  return { code, said: await said };
}

test('a data folder whose disk is not there is said, with the folder', async ({ profile }) => {
  const noDisk = path.join(profile, 'قرص');
  writeFileSync(noDisk, '');
  const folder = path.join(noDisk, 'بيانات الصيدلية');
  const { code, said } = await startIn(folder);
  expect(code).toBe(1);
  expect(said).toContain('تعذّرت الكتابة في مجلد البيانات');
  expect(said).toContain('Nothing can be written into the data folder');
  expect(said.split(folder)).toHaveLength(3);
});

test('a data folder that is read-only is said, and not taken for one that is open elsewhere', async () => {
  test.skip(!canMountDisk, 'mounting a small disk needs Linux and root');
  const disk = new SmallDisk(8 * MEBIBYTE);
  try {
    disk.makeReadOnly();
    const { code, said } = await startIn(disk.folder);
    expect(code).toBe(1);
    expect(said).toContain('ليست للقراءة فقط');
  } finally {
    disk.remove();
  }
});
