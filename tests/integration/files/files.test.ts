import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { handOver, handOverSeveral } from '#main/lib/files/hand-over.ts';
import { move, moveSync } from '#main/lib/files/move.ts';
import { remove, removeSync, tidy, tidySync } from '#main/lib/files/remove.ts';
import { replace } from '#main/lib/files/replace.ts';
import { canLink } from '../../support/can-link.ts';

let folder: string;

beforeEach(() => {
  // As an Arabic user of an English Windows has it, and with what means something in an address.
  folder = mkdtempSync(path.join(tmpdir(), 'روشتة 100% #'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function written(...names: string[]): string {
  const file = path.join(folder, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, names.join('/'));
  return file;
}

describe.each(
  Object.entries({
    remove,
    removeSync: async (target: string): Promise<void> => removeSync(target),
    tidy,
    tidySync: async (target: string): Promise<boolean> => tidySync(target),
  }),
)('%s', (_name, takeAway) => {
  test('takes away a file, and a folder with all that is in it', async () => {
    const file = written('واحد');
    written('مجلد', 'فيه', 'ملف');
    written('مجلد', 'آخر');
    await takeAway(file);
    await takeAway(path.join(folder, 'مجلد'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is content with what is not there', async () => {
    await expect(takeAway(path.join(folder, 'none', 'at all'))).resolves.not.toBe(false);
  });

  test.runIf(canLink)('takes a link away, and nothing of what it leads to', async () => {
    const file = written('kept', 'file');
    mkdirSync(path.join(folder, 'links'));
    symlinkSync(path.dirname(file), path.join(folder, 'links', 'there'), 'junction');
    await takeAway(path.join(folder, 'links'));
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(existsSync(file)).toBe(true);
  });
});

test('tidying never fails, and says that something stays', async () => {
  expect(await tidy('\0')).toBe(false);
  expect(tidySync('\0')).toBe(false);
  await expect(remove('\0')).rejects.toThrow();
  expect(() => removeSync('\0')).toThrow();
});

test.each(Object.entries({ move, moveSync: async (from: string, to: string) => moveSync(from, to) }))(
  '%s gives a file the name of another one, which is gone',
  async (_name, moved) => {
    await moved(written('new'), written('old'));
    expect(readdirSync(folder)).toEqual(['old']);
    expect(readFileSync(path.join(folder, 'old'), 'utf8')).toBe('new');
  },
);

describe('replacing', () => {
  test('puts the whole file into its place', async () => {
    const file = written('file');
    expect(await replace(file, async (unfinished) => (await writeFile(unfinished, 'new'), 3))).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('that fails half way leaves what was there, and says why', async () => {
    const file = written('file');
    const half = async (unfinished: string): Promise<void> => {
      await writeFile(unfinished, 'half');
      throw new Error('the first cause');
    };
    await expect(replace(file, half)).rejects.toThrow('the first cause');
    expect(readFileSync(file, 'utf8')).toBe('file');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('that may not take the name leaves nothing beside it', async () => {
    written('file', 'is a folder');
    const file = path.join(folder, 'file');
    await expect(replace(file, (unfinished) => writeFile(unfinished, 'new'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('handing a file over', () => {
  const failing = (error: Error) => (): Promise<void> => Promise.reject(error);

  test('says that the disk is full, that the place is gone, and what the desk has named already', async () => {
    const file = path.join(folder, 'file');
    const full = Object.assign(new Error(), { code: 'ENOSPC' });
    await expect(handOver(file, failing(full))).rejects.toMatchObject({ code: 'disk-full', cause: full });
    const named = new AppError('file-not-here');
    await expect(handOver(file, failing(named))).rejects.toBe(named);
    await expect(
      handOver(path.join(folder, 'none', 'file'), (unfinished) => writeFile(unfinished, '')),
    ).rejects.toMatchObject({ code: 'folder-gone', cause: { code: 'ENOENT' } });
  });
});

describe('handing over what may be several files', () => {
  const writing =
    (...names: string[]) =>
    async (inside: string): Promise<string[]> => {
      const files = names.map((name) => path.join(inside, name));
      for (const file of files) await writeFile(file, 'new');
      return files;
    };

  test('one of them takes the name that was chosen', async () => {
    const target = path.join(folder, 'a.pdf');
    expect(await handOverSeveral(target, writing('1.pdf'))).toEqual({ file: target, count: 1 });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  test('several stay together in a folder of that name, and what is there already is touched by nobody', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'their own');
    mkdirSync(path.join(folder, 'a'));
    const together = path.join(folder, 'a (2)');
    expect(await handOverSeveral(target, writing('1.pdf', '2.pdf'))).toEqual({ file: together, count: 2 });
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'a (2)', 'a.pdf']);
    expect(readdirSync(together)).toEqual(['1.pdf', '2.pdf']);
    expect(readFileSync(target, 'utf8')).toBe('their own');
  });

  test('nothing of them is left when one fails, and what a crash left before is no hindrance', async () => {
    const target = path.join(folder, 'a.pdf');
    mkdirSync(`${target}.unfinished`);
    const failing = async (inside: string): Promise<string[]> => {
      await writing('1.pdf')(inside);
      throw Object.assign(new Error(), { code: 'ENOSPC' });
    };
    await expect(handOverSeveral(target, failing)).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
