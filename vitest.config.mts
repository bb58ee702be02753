import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/test/longest-first.ts';

export default defineConfig({
  test: {
    // The machine also runs the database's own threads; more workers than this only get in each other's way.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A loaded machine makes a property test of a second take six; a hang is still noticed.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
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
