import type { Rule } from './judge.ts';

const MIB = 1024 * 1024;

interface Quantity {
  quantity: string;
  unit: string;
  rule: Rule;
}

/** What of a process that Chromium or Node calls so is looked at, each summed over all of its kind. */
export const PROCESS_KINDS = ['main', 'desk', 'whatsapp', 'gpu', 'utility'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** An hour may add a tenth to a process's memory, as the goal of the benchmark's own line says, and no handle for good. */
export const QUANTITIES: readonly Quantity[] = [
  ...PROCESS_KINDS.flatMap((kind): Quantity[] => [
    { quantity: `memory of ${kind}`, unit: 'MiB', rule: { kind: 'level', perHour: 0.1, least: 4 } },
    { quantity: `handles of ${kind}`, unit: '', rule: { kind: 'level', perHour: 0.1, least: 3 } },
  ]),
  { quantity: 'live heap of main', unit: 'MiB', rule: { kind: 'level', perHour: 0.1, least: 1 } },
  { quantity: 'live heap of desk', unit: 'MiB', rule: { kind: 'level', perHour: 0.1, least: 2 } },
  { quantity: 'loop delay p99', unit: 'ms', rule: { kind: 'level', perHour: 0.5, least: 3 } },
  // `journal_size_limit` of the database, and one group of commits.
  { quantity: 'write-ahead log', unit: 'MiB', rule: { kind: 'ceiling', most: 72 } },
  // Two files of 5 MB each, and what one line goes over.
  { quantity: 'logs', unit: 'MiB', rule: { kind: 'ceiling', most: 11 } },
  { quantity: 'temporary files', unit: '', rule: { kind: 'level', perHour: 0.5, least: 2 } },
];

export const inMib = (bytes: number): number => bytes / MIB;
