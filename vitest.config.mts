import { defineConfig } from 'vitest/config';
import { filesThatMock } from './scripts/test/files-that-mock.ts';
import { LongestFirst } from './scripts/test/longest-first.ts';

const mockingUnits = filesThatMock('tests/unit');

export default defineConfig({
  test: {
    // The machine also runs the database's own threads; more workers than this only get in each other's way.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A loaded machine makes a property test of a second take six; a hang is still noticed.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: mockingUnits,
          // A process for each file, with all modules read anew, takes longer than most files' tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-mocking', include: mockingUnits } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/integration/support/prepare.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          include: ['tests/windows/**/*.test.ts'],
          setupFiles: 'tests/windows/support/arabic-user.ts',
          globalSetup: 'tests/integration/support/prepare.ts',
        },
      },
    ],
  },
});
