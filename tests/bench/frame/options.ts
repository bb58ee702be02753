import { parseArgs } from 'node:util';
import { ExpectedFailure } from '../../../scripts/lib/expected-failure.ts';
import type { BenchLine } from './line.ts';
import type { RunKind } from './verdict.ts';

export interface BenchOptions {
  kind: RunKind;
  seed: number;
  lines: readonly BenchLine[];
  /** Where the counts of a test suite go; none for people. */
  reportFile: string | undefined;
}

/** Throws an expected failure that names the ids there are, when one is asked for that is not. */
export function benchOptions(args: readonly string[], all: readonly BenchLine[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'in-node': { type: 'boolean', default: false },
      seed: { type: 'string', default: '20' },
      report: { type: 'string' },
    },
  });
  if (values.short && values.full) throw new ExpectedFailure('A run is short or full, not both.');
  const kind = values.short ? 'short' : values.full ? 'full' : 'default';
  const measurable = values['in-node'] ? all.filter(({ runs }) => runs === 'node') : all;
  const lines = chosen(values.only, measurable, kind);
  return { kind, seed: Number(values.seed), lines, reportFile: values.report };
}

function chosen(only: string | undefined, all: readonly BenchLine[], kind: RunKind): readonly BenchLine[] {
  const inRun = all.filter(({ shortBound }) => kind !== 'short' || shortBound !== null);
  if (only === undefined) return inRun;
  const ids = only.split(',').filter(Boolean);
  const unknown = ids.filter((id) => !inRun.some((line) => line.id === id));
  if (unknown.length > 0 || ids.length === 0) {
    const known = inRun.map(({ id }) => id).join(', ');
    throw new ExpectedFailure(`No such line in this run: ${unknown.join(', ')}. There are: ${known}.`);
  }
  return inRun.filter(({ id }) => ids.includes(id));
}
