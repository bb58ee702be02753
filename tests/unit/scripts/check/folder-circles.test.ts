import { describe, expect, test } from 'vitest';
import { findFolderCircles, type Import } from '../../../../scripts/check/find-folder-circles.ts';

/** "a/x → b/y" below the tree. */
const importing = (...ways: string[]): Import[] =>
  ways.map((way) => {
    const [from = '', to = ''] = way.split(' → ').map((file) => `tree/${file}.ts`);
    return { from, to };
  });

const foldersOf = (...ways: string[]): string[][] =>
  findFolderCircles('tree', importing(...ways)).map(({ folders }) => folders);

describe('circles between folders', () => {
  test('are none where all imports lead down, or stay inside', () => {
    expect(foldersOf('a/x → b/y', 'b/y → c/z', 'a/x → c/z', 'a/x → a/y', 'a/y → a/x')).toEqual([]);
  });

  test('are found although no file is in one, with an import each way', () => {
    expect(findFolderCircles('tree', importing('a/x → b/y', 'a/other → b/y', 'b/z → a/deep/w'))).toEqual([
      { folders: ['a', 'b'], imports: importing('a/x → b/y', 'b/z → a/deep/w') },
    ]);
  });

  test('are told by the shortest way round', () => {
    expect(foldersOf('a/x → b/y', 'b/y → c/z', 'c/z → a/x')).toEqual([['a', 'b', 'c']]);
    expect(foldersOf('a/x → b/y', 'b/y → c/z', 'c/z → a/x', 'c/z → b/y')).toEqual([['a', 'b', 'c']]);
  });

  test('are counted apart when they share no folder, and what only leads into one is in none', () => {
    expect(foldersOf('a/x → b/y', 'b/y → a/x', 'c/x → d/y', 'd/y → c/x', 'e/x → a/y')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('go through a file that lies directly in the tree as through a folder', () => {
    expect(foldersOf('port → a/x', 'a/x → port')).toEqual([['a', 'port.ts']]);
    expect(foldersOf('main → a/x', 'a/x → port')).toEqual([]);
  });

  test('are the tree’s own: what lies outside is not looked at', () => {
    const imports = [
      { from: 'tree/a/x.ts', to: 'other/b.ts' },
      { from: 'other/b.ts', to: 'tree/a/y.ts' },
    ];
    expect(findFolderCircles('tree', imports)).toEqual([]);
  });
});
