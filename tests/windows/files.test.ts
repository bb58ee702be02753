import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { handOver } from '#main/lib/files/hand-over.ts';
import { move, moveSync } from '#main/lib/files/move.ts';
import { remove, removeSync, tidy, tidySync } from '#main/lib/files/remove.ts';
import { replace } from '#main/lib/files/replace.ts';
import { isHeld } from '#main/lib/files/try-again.ts';
import { temporaryFolder, holding, scanning } from './support/other-programs.ts';

const SCAN_MS = 120;

const REMOVING = { remove, removeSync: async (target: string): Promise<void> => removeSync(target) };

describe.each(Object.entries(REMOVING))('%s', (_name, takeAway) => {
  test('fails on a file that another program holds, and ends nothing', async () => {
    const folder = path.join(temporaryFolder(), 'مجلد');
    await holding(path.join(folder, 'ملف'));
    const error: unknown = await takeAway(folder).catch((cause: unknown) => cause);
    expect(isHeld(error)).toBe(true);
    expect(readdirSync(folder)).toEqual(['ملف']);
  });

  test('waits for a scanner', async () => {
    const folder = path.join(temporaryFolder(), 'مجلد');
    await holding(path.join(folder, 'ملف'), 2 * SCAN_MS);
    await takeAway(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

test('tidying leaves what another program holds, and says so', async () => {
  const file = path.join(temporaryFolder(), 'ملف');
  const { end } = await holding(file);
  expect(tidySync(file)).toBe(false);
  expect(await tidy(file)).toBe(false);
  await end();
  expect(tidySync(file)).toBe(true);
});

test.each(Object.entries({ move, moveSync: async (from: string, to: string) => moveSync(from, to) }))(
  '%s waits for a scanner, of the file and of the one that it replaces',
  async (_name, moved) => {
    const folder = temporaryFolder();
    const [from, to] = [path.join(folder, 'من'), path.join(folder, 'إلى')];
    await holding(from, SCAN_MS);
    await moved(from, to);
    writeFileSync(from, 'new');
    await holding(to, SCAN_MS);
    await moved(from, to);
    expect(readFileSync(to, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['إلى']);
  },
);

test('what is written under the eyes of a scanner gets its name every time', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'health.json');
  const { said } = await scanning(folder, SCAN_MS / 2);
  for (let count = 1; count <= 10; count += 1) {
    await replace(file, (unfinished) => writeFile(unfinished, String(count)));
  }
  expect(said.filter((word) => word === 'held').length).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual(['health.json']);
});

test('a file that a person has open in another program is not saved over, and is theirs as it was', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'تحاليل.pdf');
  const { end } = await holding(file);
  await expect(handOver(file, (unfinished) => writeFile(unfinished, 'the stored one'))).rejects.toMatchObject(
    { code: 'export-failed' },
  );
  expect(readdirSync(folder)).toEqual(['تحاليل.pdf']);
  await end();
  expect(readFileSync(file, 'utf8')).toBe('held');
});
