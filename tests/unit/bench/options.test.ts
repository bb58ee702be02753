import { describe, expect, test } from 'vitest';
import type { BenchLine } from '../../bench/frame/line.ts';
import { benchOptions } from '../../bench/frame/options.ts';
import { line } from './support.ts';

const all = [line({ id: 'one' }), line({ id: 'two', shortBound: null }), line({ id: 'three' })];
const idsOf = (...args: string[]): string[] => benchOptions(args, all).lines.map(({ id }) => id);

describe('what a run measures', () => {
  test('everything, or what is named in the order of the table', () => {
    expect(idsOf()).toEqual(['one', 'two', 'three']);
    expect(idsOf('--only', 'three,one')).toEqual(['one', 'three']);
  });

  test('a short run leaves out what has no bound for it', () => {
    expect(idsOf('--short')).toEqual(['one', 'three']);
    expect(benchOptions(['--short'], all).kind).toBe('short');
    expect(benchOptions(['--full'], all).kind).toBe('full');
  });

  test('a run in Node alone leaves out what an open desk measures', () => {
    const inNode: BenchLine = { ...line({ id: 'in-node' }), runs: 'node', measure: () => [] };
    const { lines } = benchOptions(['--short', '--in-node'], [...all, inNode]);
    expect(lines.map(({ id }) => id)).toEqual(['in-node']);
  });

  test('a line that there is not is a sentence with those that there are', () => {
    expect(() => idsOf('--only', 'four')).toThrow(/four.*one, two, three/);
    expect(() => idsOf('--only', '')).toThrow(/There are/);
    expect(() => idsOf('--short', '--full')).toThrow(/short or full/);
  });
});
