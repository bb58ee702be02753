import { describe, expect, it } from 'vitest';
import type { PackedFile } from '../../../../scripts/packing/check/files.ts';
import { sizeProblems, sizeRows, sizeTable } from '../../../../scripts/packing/check/sizes.ts';

const MEGABYTE = 1_000_000;
const file = (path: string, megabytes: number, place: PackedFile['place'] = 'archive'): PackedFile => ({
  path,
  bytes: megabytes * MEGABYTE,
  place,
  native: undefined,
});

const resources = [
  file('dist/main.cjs', 3),
  file('node_modules/@img/sharp/lib/x.node', 20, 'unpacked'),
  file('node_modules/small/index.js', 1),
  file('node_modules/small/more.js', 1),
  file('app-update.yml', 1, 'beside'),
];

describe('the sizes of a package', () => {
  it('are told by npm package, by place, and against Electron', () => {
    const rows = Object.fromEntries(sizeRows(resources, [file('rosheta', 200, 'beside')], 199 * MEGABYTE));
    expect(rows).toMatchObject({
      '(app)': 3 * MEGABYTE,
      '@img/sharp': 20 * MEGABYTE,
      small: 2 * MEGABYTE,
      'in the archive': 5 * MEGABYTE,
      'unpacked and beside it': 21 * MEGABYTE,
      'the whole app': 226 * MEGABYTE,
      'what the app adds to it': 27 * MEGABYTE,
    });
  });

  it('are not compared with an Electron that is not there', () => {
    expect(sizeTable(sizeRows(resources, [], undefined))).not.toContain('Electron');
  });

  it('have a limit', () => {
    expect(sizeProblems(resources)).toEqual([]);
    expect(sizeProblems([...resources, file('node_modules/browser/all', 100)])).toEqual([
      'The resources are 126.0 MB, more than 60.0 MB.',
    ]);
  });
});
