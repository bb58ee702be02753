import { describe, expect, it } from 'vitest';
import type { PackedFile } from '../../../../scripts/packing/check/files.ts';
import { nativeProblems } from '../../../../scripts/packing/check/natives.ts';

const ADDON = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const SHARP = 'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64-0.35.4.node';
const VIPS = 'node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.6';

const linux = { platform: 'linux', arch: 'x64' } as const;
const file = (path: string, more: Partial<PackedFile> = {}): PackedFile => ({
  path,
  bytes: 1,
  place: 'unpacked',
  native: linux,
  ...more,
});
const script = file('dist/main/main.cjs', { place: 'archive', native: undefined });
const right = [file(ADDON), file(SHARP), file(VIPS), script];
const problems = (files: PackedFile[]): string[] => nativeProblems(files, 'linux', 'x64');

describe('the native files of a package', () => {
  it('are these and no others', () => {
    expect(problems(right)).toEqual([]);
  });

  it.each([
    ['the add-on', ADDON, "the database's add-on is missing."],
    ['the picture library', SHARP, "the picture library's add-on is missing."],
    ['libvips', VIPS, 'libvips is missing.'],
  ])('must hold %s', (_, missing, sentence) => {
    expect(problems(right.filter(({ path }) => path !== missing))).toEqual([sentence]);
  });

  it('may hold no other, whatever its name', () => {
    const hidden = file('node_modules/tool/data.bin', { place: 'archive' });
    const other = file('node_modules/better-sqlite3/prebuilds/win32-x64.node', {
      native: { platform: 'win32', arch: 'x64' },
    });
    expect(problems([...right, hidden, other])).toEqual([
      "node_modules/tool/data.bin is native code that isn't needed.",
      "node_modules/better-sqlite3/prebuilds/win32-x64.node is native code that isn't needed.",
    ]);
  });

  it('may hold none twice', () => {
    expect(problems([...right, file(SHARP.replace('-0.35.4', ''))])).toEqual([
      "the picture library's add-on is there 2 times.",
    ]);
  });

  it.each([
    ['for another processor', { native: { platform: 'linux', arch: 'arm64' } }],
    ['for another system', { native: { platform: 'darwin', arch: 'x64' } }],
    ['no code at all', { native: undefined }],
  ] as const)('must not be %s', (_, more) => {
    expect(problems([file(ADDON, more), ...right.slice(1)])).toEqual([`${ADDON} isn't code for linux x64.`]);
  });

  it('must not be in the archive', () => {
    expect(problems([file(ADDON, { place: 'archive' }), ...right.slice(1)])).toEqual([
      `${ADDON} is in the archive, where the system can't load it.`,
    ]);
  });
});
