import { describe, expect, test } from 'vitest';
import { benchContext, type BenchRun } from '../../bench/frame/context.ts';
import { interleave, pairsOf, pairsOfAsync, shortestTimeOf } from '../../bench/frame/interleave.ts';

const run: BenchRun = {
  kind: 'default',
  seed: 1,
  partsFolder: '',
  databasesFolder: '',
  ids: [],
  budgets: {},
  endsAtMs: 0,
};

describe('pairs', () => {
  test('are measured in turns, the first of each left out', () => {
    const calls: string[] = [];
    const sides = { dividend: () => calls.push('ours'), divisor: () => calls.push('theirs') };
    const once = (work: () => unknown): number => {
      work();
      return 1;
    };
    const pairs = interleave(benchContext(run, 60, 1), 4, sides, once);
    expect(pairs).toHaveLength(4);
    expect(calls).toEqual(Array.from({ length: 5 }, () => ['ours', 'theirs']).flat());
  });

  test('are more where a line had missed, fewer in a short run, and three when the time is over', () => {
    const count = (context: ReturnType<typeof benchContext>): number =>
      pairsOf(context, 10, () => ({ dividend: 1, divisor: 1 })).length;
    expect(count(benchContext(run, 60, 2))).toBe(20);
    expect(count(benchContext({ ...run, kind: 'short' }, 60, 1))).toBe(4);
    expect(count(benchContext(run, 0, 1))).toBe(3);
  });

  test('that wait for another process are one after the other', async () => {
    const order: string[] = [];
    const pairs = await pairsOfAsync(benchContext(run, 60, 1), 3, async (index) => {
      order.push(`begins ${index}`);
      await Promise.resolve();
      order.push(`ends ${index}`);
      return { dividend: index, divisor: 1 };
    });
    expect(pairs.map(({ dividend }) => dividend)).toEqual([0, 1, 2]);
    expect(order).toEqual([0, 1, 2].flatMap((index) => [`begins ${index}`, `ends ${index}`]));
  });

  test('a call that was interrupted once does not count, however long that was', () => {
    let called = 0;
    const interrupted = (): void => {
      called += 1;
      const until = performance.now() + (called === 1 ? 40 : 0);
      while (performance.now() < until);
    };
    expect(shortestTimeOf(interrupted)).toBeLessThan(40);
    expect(called).toBeGreaterThan(1);
  });
});
