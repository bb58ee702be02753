import { describe, expect, it } from 'vitest';
import { readLockFile, type LockFile } from '../../../../scripts/lib/lock-file.ts';
import { leftOutPatterns, packedPackages } from '../../../../scripts/licences/packed-packages.ts';
import { placeOfModule } from '../../../../scripts/licences/record-packages.ts';

const lock: LockFile = {
  packages: {
    '': { dependencies: { a: '1' } },
    'node_modules/a': {
      dependencies: { b: '1' },
      optionalDependencies: { 'n-win32-x64': '1', 'n-linux-x64': '1' },
    },
    'node_modules/a/node_modules/b': {
      dependencies: { c: '1' },
      peerDependencies: { p: '1', q: '1' },
      peerDependenciesMeta: { q: { optional: true } },
    },
    'node_modules/b': { dev: true },
    'node_modules/c': { dependencies: { a: '1' } },
    'node_modules/d': { dev: true },
    'node_modules/n-linux-x64': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/n-win32-x64': { os: ['win32'], cpu: ['x64'] },
    'node_modules/p': {},
    'node_modules/q': {},
  },
};

describe('packedPackages', () => {
  it('follows the dependencies as Node does, for one platform', () => {
    expect(packedPackages(lock, { os: 'linux', cpu: 'x64' }, [])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
      'node_modules/n-linux-x64',
      'node_modules/p',
    ]);
    const forWindows = packedPackages(lock, { os: 'win32', cpu: 'x64' }, []);
    expect(forWindows).toContain('node_modules/n-win32-x64');
    expect(forWindows).not.toContain('node_modules/n-linux-x64');
  });

  it('leaves out what the packing leaves out whole', () => {
    const leftOut = ['**/node_modules/{b,p}/**', '**/node_modules/c/docs/**'];
    const packed = packedPackages(lock, { os: 'darwin', cpu: 'arm64' }, leftOut);
    expect(packed).toEqual(['node_modules/a', 'node_modules/c']);
  });

  it('finds the libraries of each system in the real lock file', async () => {
    const real = await readLockFile();
    const leftOut = await leftOutPatterns();
    const windows = packedPackages(real, { os: 'win32', cpu: 'x64' }, leftOut);
    expect(windows).toContain('node_modules/@img/sharp-win32-x64');
    expect(windows).toContain('node_modules/@wppconnect/wa-js');
    expect(windows.filter((place) => /linux|@types|typescript/.test(place))).toEqual([]);
  });
});

describe('placeOfModule', () => {
  it.each([
    ['/x/node_modules/react/index.js', 'node_modules/react'],
    ['C:/x/node_modules/@a/b/node_modules/c/i.js?worker', 'node_modules/@a/b/node_modules/c'],
    ['\0/x/node_modules/react/index.js?commonjs-es-import', 'node_modules/react'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['/x/src-main/main.ts', undefined],
  ])('of %j', (id, place) => {
    expect(placeOfModule(id)).toBe(place);
  });
});
