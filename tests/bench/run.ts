// `npm run bench [-- --only <id,…>] [--short | --full] [--in-node] [--seed N]`: the lines of the benchmark, as one table.
//
// Node's lines are measured in a process of their own, the running app's by Playwright; each line hands in a file, and what is
// missing at the end has failed. The exit code is 1 where a line failed or misses its goal.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildApp } from '../../scripts/build.ts';
import { withDisplay } from '../../scripts/electron-runtime/display.ts';
import { prepareRuntime } from '../../scripts/electron-runtime/prepare.ts';
import type { ElectronRuntime } from '../../scripts/electron-runtime/resolve.ts';
import { runScript } from '../../scripts/lib/expected-failure.ts';
import { runNodeTool } from '../../scripts/lib/node-tool.ts';
import { inProject } from '../../scripts/lib/paths.ts';
import { run as runCommand } from '../../scripts/lib/run.ts';
import { playwrightEnv } from '../../scripts/test/suites.ts';
import { ENVIRONMENT, type BenchRun } from './frame/context.ts';
import type { BenchLine } from './frame/line.ts';
import { benchOptions } from './frame/options.ts';
import { readParts } from './frame/part.ts';
import { describeMachine, machineText, rowsOf, writeReport } from './frame/report.ts';
import { tableOf, type TableRow } from './frame/table.ts';
import { RUN_SECONDS } from './frame/spare-time.ts';
import { exitCodeOf } from './frame/verdict.ts';
import { LINES } from './lines/lines.ts';

const FOLDER = inProject('out', 'bench');

await runScript(async () => {
  const options = benchOptions(process.argv.slice(2), LINES);
  const run: BenchRun = {
    kind: options.kind,
    seed: options.seed,
    partsFolder: inProject('out', 'bench', 'parts'),
    databasesFolder: inProject('out', 'bench', 'databases'),
    ids: options.lines.map(({ id }) => id),
    budgets: Object.fromEntries(options.lines.map(({ id, budgetSeconds }) => [id, budgetSeconds])),
    endsAtMs: 0,
  };
  rmSync(run.partsFolder, { recursive: true, force: true });
  mkdirSync(run.partsFolder, { recursive: true });
  const runtime = await prepareRuntime();
  const machine = describeMachine(runtime);
  console.log(machineText(machine));
  // What is built is no part of the run's time.
  if (options.lines.some(({ runs }) => runs === 'desk')) await buildApp();
  const begunAtMs = Date.now();
  run.endsAtMs = begunAtMs + RUN_SECONDS * 1000;
  await measureInNode(run, options.lines);
  await measureOnDesk(run, options.lines, runtime);
  const minutes = (Date.now() - begunAtMs) / 60_000;
  const parts = readParts(run.partsFolder);
  const rows = rowsOf(options.lines, run.kind, parts);
  const file = writeReport(FOLDER, new Date(), run, machine, rows, parts);
  console.log(
    `\n${machineText(machine)}; ${run.kind} run, seed ${run.seed}, ${minutes.toFixed(1)} minutes with seeding\n\n${tableOf(rows)}\n\n${file}`,
  );
  if (options.reportFile !== undefined) writeFileSync(options.reportFile, JSON.stringify(rows.map(namedRow)));
  return exitCodeOf(rows.map(({ verdict }) => verdict));
});

async function measureInNode(run: BenchRun, lines: readonly BenchLine[]): Promise<void> {
  if (!lines.some(({ runs }) => runs === 'node')) return;
  await runCommand(process.execPath, [inProject('tests', 'bench', 'node-process.ts')], {
    output: 'inherit',
    env: { [ENVIRONMENT]: JSON.stringify(run) },
  });
}

async function measureOnDesk(
  run: BenchRun,
  lines: readonly BenchLine[],
  runtime: ElectronRuntime,
): Promise<void> {
  const ids = lines.filter(({ runs }) => runs === 'desk').map(({ id }) => id);
  if (ids.length === 0) return;
  await withDisplay(() =>
    runNodeTool(
      '@playwright/test',
      ['test', '--project=bench', '--grep', String.raw`\[(${ids.join('|')})\]`],
      {
        bin: 'playwright',
        output: 'inherit',
        env: { ...playwrightEnv(runtime), [ENVIRONMENT]: JSON.stringify(run) },
      },
    ),
  );
}

/** As a suite's counts are read: what must hold, and whether it did. */
function namedRow({ line, verdict }: TableRow): { name: string; ok: boolean } {
  return { name: `${line.id}: ${line.what}`, ok: verdict.state === 'met' };
}
