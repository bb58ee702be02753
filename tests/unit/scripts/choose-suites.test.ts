import { describe, expect, test } from 'vitest';
import { chooseSuites } from '../../../scripts/test/choose-suites.ts';

const SUITES = [
  { name: 'build', needs: [] },
  { name: 'unit', needs: [] },
  { name: 'dist', needs: ['build'] },
  { name: 'e2e', needs: ['build'] },
  { name: 'packaged', needs: ['dist'] },
];

const chosen = (...words: string[]): string[] =>
  chooseSuites(SUITES, words).map(({ suite, places }) => [suite.name, ...places].join(' '));

describe('what npm test runs', () => {
  test('is everything when nothing is named', () => {
    expect(chosen()).toEqual(['build', 'unit', 'dist', 'e2e', 'packaged']);
  });

  test('is what is named with what it needs, in the order of the suites', () => {
    expect(chosen('packaged', 'unit')).toEqual(['build', 'unit', 'dist', 'packaged']);
  });

  test('is only the files and folders that are named, in their suites', () => {
    expect(chosen('tests/e2e/notes', 'tests/unit/time/zone.test.ts', 'tests/e2e/voice')).toEqual([
      'build',
      'unit tests/unit/time/zone.test.ts',
      'e2e tests/e2e/notes tests/e2e/voice',
    ]);
    expect(chosen('tests/e2e/packaged')).toEqual(['build', 'dist', 'packaged tests/e2e/packaged']);
  });

  test('is the file alone, too, when its suite is named beside it', () => {
    expect(chosen('e2e', 'tests/e2e/notes/notes.test.ts')).toEqual([
      'build',
      'e2e tests/e2e/notes/notes.test.ts',
    ]);
    expect(chosen('tests/unit/time', 'unit', 'dist')).toEqual(['build', 'unit tests/unit/time', 'dist']);
  });

  test('is nothing unknown', () => {
    expect(() => chosen('units')).toThrow('There is no test suite called "units"');
    expect(() => chosen('tests/crash')).toThrow('tests/crash');
  });
});
