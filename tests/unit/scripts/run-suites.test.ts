import { describe, expect, test } from 'vitest';
import { runSuites } from '../../../scripts/test/run-suites.ts';

type Suite = { name: string; needs: string[]; besideUntil?: string };

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs them by hand: a suite ends when the test says so. */
async function begin(suites: Suite[]) {
  const log: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const rows = runSuites<Suite, string>(
    suites,
    (row) => row.includes('failed'),
    ({ name }, failedNeed) => {
      log.push(failedNeed === undefined ? name : `${name} without ${failedNeed}`);
      const end = Promise.withResolvers<string>();
      ends.set(name, end);
      return failedNeed === undefined ? end.promise : Promise.resolve(`${name} failed`);
    },
  );
  const outcome = rows.then(
    (all) => all.join(', '),
    (error: unknown) => String(error),
  );
  await settled();
  return {
    log,
    outcome,
    end: async (name: string, row = name): Promise<void> => {
      ends.get(name)?.resolve(row);
      await settled();
    },
    fail: (name: string): void => ends.get(name)?.reject(new Error(name)),
  };
}

const SUITES: Suite[] = [
  { name: 'windows', needs: [], besideUntil: 'e2e' },
  { name: 'build', needs: [] },
  { name: 'unit', needs: [] },
  { name: 'e2e', needs: ['build'] },
];

describe('suites', () => {
  test('run one after the other, but for one that goes on beside them', async () => {
    const run = await begin(SUITES);
    expect(run.log).toEqual(['windows', 'build']);
    await run.end('build');
    await run.end('unit');
    expect(run.log).toEqual(['windows', 'build', 'unit']);
    await run.end('windows');
    expect(run.log).toEqual(['windows', 'build', 'unit', 'e2e']);
    await run.end('e2e');
    expect(await run.outcome).toBe('windows, build, unit, e2e');
  });

  test('are not run without what they need', async () => {
    const run = await begin(SUITES);
    await run.end('windows');
    await run.end('build', 'build failed');
    await run.end('unit');
    expect(run.log).toEqual(['windows', 'build', 'unit', 'e2e without build']);
    expect(await run.outcome).toBe('windows, build failed, unit, e2e failed');
  });

  test('leave none running when one of them cannot be run', async () => {
    const run = await begin(SUITES);
    run.fail('build');
    let hasEnded = false;
    void run.outcome.then(() => (hasEnded = true));
    await run.end('unit');
    expect(hasEnded).toBe(false);
    await run.end('windows');
    expect(await run.outcome).toBe('Error: build');
  });

  test('end when the one beside them has, also when nobody waits for it', async () => {
    const run = await begin(SUITES.slice(0, 2));
    await run.end('build');
    await run.end('windows');
    expect(await run.outcome).toBe('windows, build');
  });
});
