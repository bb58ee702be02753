import { describe, expect, test } from 'vitest';
import { figureText, markdownOf, tableOf } from '../../bench/frame/table.ts';
import { judge } from '../../bench/frame/verdict.ts';
import { line, pairsOfRatios } from './support.ts';

describe('the table', () => {
  test('marks what misses and what failed, and says why', () => {
    const rows = [
      { line: line({ id: 'fast' }), ratios: [1] },
      { line: line({ id: 'slow' }), ratios: [3, 4, 5] },
    ].map(({ line: one, ratios }) => ({
      line: one,
      verdict: judge(one, 'default', [{ name: 'a case', pairs: pairsOfRatios(...ratios) }]),
    }));
    const failed = {
      line: line({ id: 'dead' }),
      verdict: { state: 'failed', bound: { atMost: 2 }, why: 'it threw\nat line 1' },
    } as const;
    const [, fast = '', slow = '', dead = ''] = tableOf([...rows, failed]).split('\n');
    expect(fast).toMatch(/^ {3}fast +1\.00 +1\.00–1\.00 +≤ 2 +1 /);
    expect(slow).toMatch(/^✗ {2}slow +4\.00 +3\.00–5\.00 +≤ 2 +3 .*ours 40\.0 ÷ theirs 10\.0 ms \(a case\)$/);
    expect(dead).toMatch(/^! {2}dead +failed .*it threw$/);
  });

  test('is a table of the document too, with the goal', () => {
    const slow = line({ id: 'slow', shortBound: { atMost: 9 } });
    const verdict = judge(slow, 'short', [{ name: '', pairs: pairsOfRatios(10) }]);
    expect(
      markdownOf([{ line: slow, verdict }])
        .split('\n')
        .at(-1),
    ).toBe('| `slow` | a page | ≤ 2 | 10.0 (10.0–10.0) **missed** |');
  });

  test('a figure has three digits that count', () => {
    expect([1234.5, 12.34, 1.234, 0.1234, 0.001_234, 0].map(figureText)).toEqual([
      '1235',
      '12.3',
      '1.23',
      '0.123',
      '0.0012',
      '0',
    ]);
  });
});
