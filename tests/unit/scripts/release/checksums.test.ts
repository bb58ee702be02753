import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeChecksums } from '../../../../scripts/release/checksums.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rosheta-sums-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('sums up what is published and stays as it is', async () => {
  await mkdir(path.join(folder, 'linux-unpacked'));
  const files = { 'b.exe': 'abc', 'a.zip': '', 'latest.yml': 'x', 'wa-js.json': 'x', SHA256SUMS: 'old' };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await writeFile(path.join(folder, 'linux-unpacked', 'rosheta'), 'x');
  expect(await writeChecksums(folder)).toEqual(['a.zip', 'b.exe']);
  // Known digests of nothing and of "abc".
  expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.zip\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.exe\n',
  );
});

it('refuses a folder with nothing to publish', async () => {
  await writeFile(path.join(folder, 'latest.yml'), 'x');
  await expect(writeChecksums(folder)).rejects.toThrow('no file');
});
