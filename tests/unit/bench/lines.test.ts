import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RUN_SECONDS } from '../../bench/frame/spare-time.ts';
import { boundText } from '../../bench/frame/table.ts';
import { LINES } from '../../bench/lines/lines.ts';

describe('the lines of the benchmark', () => {
  test('each has a name of its own', () => {
    const ids = LINES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]+$/.test(id))).toEqual([]);
  });

  test('all of them together stay within the time of a run', () => {
    const seconds = LINES.reduce((sum, { budgetSeconds }) => sum + budgetSeconds, 0);
    expect(seconds).toBeLessThanOrEqual(RUN_SECONDS);
  });

  test('a short run is never held to more than the goal', () => {
    const harder = LINES.filter(({ goal, shortBound }) => {
      if (shortBound === null) return false;
      if ('atMost' in goal) return !('atMost' in shortBound) || shortBound.atMost < goal.atMost;
      return !('atLeast' in shortBound) || shortBound.atLeast > goal.atLeast;
    });
    expect(harder.map(({ id }) => id)).toEqual([]);
  });

  test('the document of the benchmark has a row for each, with its goal', () => {
    const rows = readFileSync('docs/performance.md', 'utf8').split('\n');
    const missing = LINES.filter(
      ({ id, goal }) =>
        !rows.some((row) => row.startsWith(`| \`${id}\` |`) && row.includes(`| ${boundText(goal)} |`)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
