import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { prepareRuntime } from '../../../scripts/electron-runtime/prepare.ts';
import { packUnpackedApp } from '../../../scripts/packing/pack.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { INSTALLED_SIZE_LINE } from '../../bench/lines/app-lines.ts';
import { test } from '../support/place-fixtures.ts';
import { LinesOfDesk } from './support/measure-lines.ts';

/** Not a test: how much of a disk the program takes, as it is packed for people. */

test(benchTitle(INSTALLED_SIZE_LINE), async ({ profile }) => {
  test.setTimeout(300_000);
  const { folder, electronDist } = await packUnpackedApp(await prepareRuntime(), { output: profile });
  if (electronDist === undefined) throw new Error('there is no bare Electron to compare with');
  const pair = { dividend: await sizeMib(folder), divisor: await sizeMib(electronDist) };
  const lines = new LinesOfDesk();
  // A size is measured once, and the same whenever.
  await lines.line(INSTALLED_SIZE_LINE, async () => [pair]);
  lines.end();
});

async function sizeMib(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(path.join(parentPath, name))));
  return sizes.reduce((all, { size }) => all + size, 0) / 1024 ** 2;
}
