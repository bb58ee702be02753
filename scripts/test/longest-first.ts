import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take half a minute or more, as parts of their paths. Vitest knows how long a file took only where it ran
 * before, and takes the largest first elsewhere: a small one that takes long would be left for the end, alone.
 */
const LONGEST = [
  'tests/integration/docs/cookbook',
  'tests/integration/fuzz/',
  'tests/integration/backup/',
  'tests/integration/store/settings-damage',
];

/** Vitest's own order, but for the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const takesLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((part) => moduleId.replaceAll('\\', '/').includes(part));
    return [...sorted.filter(takesLong), ...sorted.filter((file) => !takesLong(file))];
  }
}
