import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { ElectronRuntime } from '../../../scripts/electron-runtime/resolve.ts';
import type { BenchRun } from './context.ts';
import type { BenchLine } from './line.ts';
import type { Part } from './part.ts';
import { markdownOf, type TableRow } from './table.ts';
import { boundOf, judge, type Verdict } from './verdict.ts';

export interface Machine {
  node: string;
  electron: string;
  electronKind: ElectronRuntime['kind'];
  system: string;
  cpu: string;
  cores: number;
  memoryMib: number;
  /** Of the minute before the run began: what else the machine was busy with. */
  loadBefore: number;
}

export function describeMachine({ version, kind }: ElectronRuntime): Machine {
  return {
    node: process.version,
    electron: version,
    electronKind: kind,
    system: `${platform()} ${release()}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryMib: Math.round(totalmem() / 1024 ** 2),
    loadBefore: loadavg()[0] ?? Number.NaN,
  };
}

export const machineText = (machine: Machine): string =>
  `Node ${machine.node}, ${machine.electronKind} Electron ${machine.electron}, ${machine.system}, ${machine.cores} × ${machine.cpu},` +
  ` ${machine.memoryMib} MiB, load before ${machine.loadBefore.toFixed(1)}`;

/** A line that handed nothing in has failed: its process ended before it could. */
export function rowsOf(
  lines: readonly BenchLine[],
  kind: BenchRun['kind'],
  parts: ReadonlyMap<string, Part>,
): TableRow[] {
  return lines.map((line) => ({ line, verdict: verdictOf(line, kind, parts.get(line.id)) }));
}

function verdictOf(line: BenchLine, kind: BenchRun['kind'], part: Part | undefined): Verdict {
  const bound = boundOf(line, kind);
  if (part === undefined) return { state: 'failed', bound, why: 'handed nothing in' };
  if (part.state === 'failed') return { state: 'failed', bound, why: part.why };
  return judge(line, kind, part.cases);
}

/** Writes `<time>.json`, the same as `latest.json`, and `latest.md` for docs/performance.md. @returns the first one's path. */
export function writeReport(
  folder: string,
  now: Date,
  run: BenchRun,
  machine: Machine,
  rows: readonly TableRow[],
  parts: ReadonlyMap<string, Part>,
): string {
  const report = {
    at: now.toISOString(),
    kind: run.kind,
    seed: run.seed,
    machine,
    lines: rows.map(({ line, verdict }) => {
      const { id, what, dividend, divisor, unit } = line;
      return { id, what, dividend, divisor, unit, verdict, measured: parts.get(id) };
    }),
  };
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const path = join(folder, `${report.at.replaceAll(':', '-')}.json`);
  writeFileSync(path, text);
  writeFileSync(join(folder, 'latest.json'), text);
  writeFileSync(join(folder, 'latest.md'), `${machineText(machine)}\n\n${markdownOf(rows)}\n`);
  return path;
}
