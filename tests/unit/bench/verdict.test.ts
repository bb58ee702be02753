import { describe, expect, test } from 'vitest';
import { exitCodeOf, judge } from '../../bench/frame/verdict.ts';
import { line, pairsOfRatios } from './support.ts';

const only = (...ratios: number[]) => [{ name: '', pairs: pairsOfRatios(...ratios) }];

describe('the verdict of a line', () => {
  test('a ratio over its goal misses, and one on it meets it', () => {
    expect(judge(line(), 'default', only(2.01, 2.01, 2.01)).state).toBe('missed');
    expect(judge(line(), 'default', only(2, 2, 2)).state).toBe('met');
    expect(judge(line({ goal: { atLeast: 200 } }), 'default', only(199)).state).toBe('missed');
    expect(judge(line({ goal: { atLeast: 200 } }), 'full', only(201)).state).toBe('met');
  });

  test('a short run has its own bound', () => {
    expect(judge(line(), 'short', only(4)).state).toBe('met');
    expect(judge(line(), 'short', only(6)).state).toBe('missed');
  });

  test('a short run takes the quickest of each side: what was disturbed does not count, and what is slow each time does', () => {
    const disturbed = [
      { dividend: 500, divisor: 10 },
      { dividend: 300, divisor: 20 },
      { dividend: 30, divisor: 900 },
    ];
    expect(judge(line(), 'short', [{ name: '', pairs: disturbed }])).toMatchObject({
      state: 'met',
      summary: { ratio: 3 },
    });
    expect(judge(line(), 'default', [{ name: '', pairs: disturbed }]).state).toBe('missed');
    const slow = disturbed.map(({ dividend, divisor }) => ({ dividend: dividend * 2, divisor }));
    expect(judge(line(), 'short', [{ name: '', pairs: slow }]).state).toBe('missed');
  });

  test('of several cases the worst one speaks', () => {
    const cases = [
      { name: 'fast', pairs: pairsOfRatios(1) },
      { name: 'slow', pairs: pairsOfRatios(3) },
      { name: 'middling', pairs: pairsOfRatios(2) },
    ];
    expect(judge(line(), 'default', cases)).toMatchObject({ state: 'missed', caseName: 'slow' });
    expect(judge(line({ goal: { atLeast: 1 } }), 'default', cases)).toMatchObject({
      state: 'met',
      caseName: 'fast',
    });
  });

  test('nothing measured is a failure, and so is a ratio that is no number', () => {
    expect(judge(line(), 'default', []).state).toBe('failed');
    expect(judge(line(), 'default', [{ name: '', pairs: [] }]).state).toBe('failed');
    expect(judge(line(), 'default', [{ name: '', pairs: [{ dividend: 1, divisor: 0 }] }]).state).toBe(
      'failed',
    );
  });

  test('one line that is not met makes the exit code 1', () => {
    const met = judge(line(), 'default', only(1));
    expect(exitCodeOf([met, met])).toBe(0);
    expect(exitCodeOf([met, judge(line(), 'default', only(3))])).toBe(1);
    expect(exitCodeOf([met, judge(line(), 'default', [])])).toBe(1);
  });
});
