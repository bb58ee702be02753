import { describe, expect, test } from 'vitest';
import { findPlace, packageNameOf, wantedBy, type LockFile } from '../../../../scripts/lib/lock-file.ts';

const lock: LockFile = {
  packages: {
    '': { dependencies: { a: '1', sqlite: 'npm:@maker/sqlite@2' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/@maker/c': { version: '1.0.0' },
    'node_modules/sqlite': { name: '@maker/sqlite', version: '2.0.0' },
  },
};

describe('the place of a package', () => {
  test('is the nearest one, as Node looks for it', () => {
    expect(findPlace(lock, 'node_modules/a', 'b')).toBe('node_modules/a/node_modules/b');
    expect(findPlace(lock, 'node_modules/a/node_modules/b', 'b')).toBe('node_modules/a/node_modules/b');
    expect(findPlace(lock, '', 'b')).toBe('node_modules/b');
  });

  test('is found upwards from a package with a scope', () => {
    expect(findPlace(lock, 'node_modules/@maker/c', 'b')).toBe('node_modules/b');
  });

  test('is none where nobody brought it', () => {
    expect(findPlace(lock, 'node_modules/a/node_modules/b', 'd')).toBeUndefined();
  });
});

test('a package has the name that it was published under, also behind an alias', () => {
  expect(packageNameOf(lock, 'node_modules/sqlite')).toBe('@maker/sqlite');
  expect(packageNameOf(lock, 'node_modules/a/node_modules/b')).toBe('b');
  expect(packageNameOf(lock, 'node_modules/@maker/c')).toBe('@maker/c');
});

test('a package asks for its dependencies, the optional ones too, and for peers that it cannot do without', () => {
  const wanted = wantedBy({
    dependencies: { a: '1' },
    devDependencies: { never: '1' },
    optionalDependencies: { b: '1' },
    peerDependencies: { c: '1', d: '1' },
    peerDependenciesMeta: { d: { optional: true } },
  });
  expect(wanted).toEqual(['a', 'b', 'c']);
});
