import { expect, it } from 'vitest';
import { differences, manifestsIn } from '../../../../scripts/release/packed-app.ts';

it("finds the packages of an archive by their manifests, and no package's inner ones", () => {
  const files = [
    'package.json',
    'node_modules/a/package.json',
    'node_modules/a/lib/esm/package.json',
    'node_modules/a/index.js',
    'node_modules/@s/b/package.json',
    'node_modules/@s/b/node_modules/c/package.json',
  ];
  expect(manifestsIn(files)).toEqual([
    'node_modules/a/package.json',
    'node_modules/@s/b/package.json',
    'node_modules/@s/b/node_modules/c/package.json',
  ]);
});

it('names what is packed and not told, and the other way round', () => {
  expect(differences(['a@1', 'b@1', 'b@1'], ['a@1', 'c@1'])).toEqual([
    'b@1 is packed, but not told',
    'c@1 is told, but not packed',
  ]);
  expect(differences(['a@1', 'a@1'], ['a@1'])).toEqual([]);
});
