import { describe, expect, it } from 'vitest';
import { contentProblems } from '../../../../scripts/packing/check/contents.ts';
import type { PackedFile } from '../../../../scripts/packing/check/files.ts';
import { isWanted, surroundingProblems } from '../../../../scripts/packing/check/surroundings.ts';

const file = (path: string, place: PackedFile['place'] = 'archive'): PackedFile => ({
  path,
  bytes: 1,
  place,
  native: undefined,
});

/** Everything that an empty package is said to lack makes a right one. */
const required = contentProblems([]).map((problem) => problem.replace(/ is missing\.$/, ''));
const right = required.map((path) => file(path));

describe('the contents of a package', () => {
  it('are complete', () => {
    expect(required).toContain('node_modules/@wppconnect/wa-js/dist/wppconnect-wa.js');
    expect(required).toContain('node_modules/@wppconnect-team/wppconnect/dist/lib/wapi/wapi.js');
    expect(contentProblems([...right, file('app-update.yml', 'beside')])).toEqual([]);
  });

  it.each([
    'dist/main/main.cjs.map',
    'node_modules/a/index.d.ts',
    'node_modules/a/src/index.ts',
    'node_modules/a/README.md',
    'node_modules/a/docs/page.html',
    'node_modules/a/test/all.js',
    'node_modules/a/lib/all.spec.js',
    'node_modules/a/.eslintrc',
    'node_modules/a/Makefile',
    'node_modules/sharp/src/common.h',
    'node_modules/@wppconnect/wa-version/html/2.3000.html',
    'node_modules/a/bin/chrome.exe',
    'node_modules/typescript/lib/tsc.js',
    'src-main/main.js',
    'electron-builder.yml',
  ])('never hold %s', (path) => {
    expect(contentProblems([...right, file(path)]).join('\n')).toContain(`${path} is `);
  });

  it('have nothing unknown beside the archive', () => {
    expect(contentProblems([...right, file('notes.txt', 'beside')])).toEqual([
      'notes.txt has no business beside the archive.',
    ]);
  });

  it("don't count what is only beside the archive", () => {
    const moved = right.map((one) => (one.path === 'package.json' ? file(one.path, 'beside') : one));
    expect(contentProblems(moved)).toContain('package.json is missing.');
  });
});

describe('what lies around the resources', () => {
  const app = { folder: '/p', executable: '/p/rosheta' };
  const files = (...paths: string[]) => paths.map((path) => ({ path }));
  const electron = files(
    'electron',
    'LICENSE',
    'libffmpeg.so',
    'version',
    'locales/ar.pak',
    'locales/en-US.pak',
    'locales/fr.pak',
  );
  const right = ['rosheta', 'LICENSE.electron.txt', 'libffmpeg.so', 'locales/ar.pak', 'locales/en-US.pak'];

  it('is Electron under its new name, in two languages', () => {
    expect(surroundingProblems(app, files(...right), electron)).toEqual([]);
  });

  it.each([
    ['version', 'version is left from developing.'],
    ['chrome', "chrome is not Electron's."],
    ['locales/fr.pak', "locales/fr.pak is a language that isn't needed."],
  ])('is not %s', (path, sentence) => {
    expect(surroundingProblems(app, files(...right, path), electron)).toEqual([sentence]);
  });

  it.each(['rosheta', 'locales/ar.pak'])('lacks no %s', (missing) => {
    const others = right.filter((path) => path !== missing);
    expect(surroundingProblems(app, files(...others), electron)).toEqual([`${missing} is missing.`]);
  });

  it('counts a bare Electron without the other languages', () => {
    expect(electron.filter(({ path }) => !isWanted(path))).toEqual(files('locales/fr.pak'));
  });
});
