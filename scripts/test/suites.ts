import { availableParallelism } from 'node:os';
import { buildApp } from '../build.ts';
import { runChecks } from '../check.ts';
import { needsVirtualDisplay, withVirtualDisplay } from '../electron-runtime/display.ts';
import type { ElectronRuntime } from '../electron-runtime/resolve.ts';
import { runNodeTool } from '../lib/node-tool.ts';
import { inProject } from '../lib/paths.ts';
import { run } from '../lib/run.ts';
import { checkPackage } from '../packing/check/check-package.ts';
import {
  packForTests,
  packUnpackedApp,
  packWindowsFolders,
  packedExecutable,
  packedForTestsExecutable,
  type PackedApp,
} from '../packing/pack.ts';
import { dryRun } from '../release/dry-run.ts';
import { printFindings } from '../release/judge.ts';
import { countReport, freshReport } from './report.ts';
import { ONE_PASSED, add, countInvariants, countPlaywright, countVitest, type Counts } from './counts.ts';
import { windows } from './windows.ts';

export type Suite = {
  name: string;
  /** Suites that must have passed before this one. */
  needs: string[];
  /** It goes on beside the suites that follow, and has ended before the one of this name begins. */
  besideUntil?: string;
  /**
   * The suite's tests, counted. Throwing counts as one failed test.
   * @param places the files or folders to keep to; none for all.
   */
  run: (runtime: ElectronRuntime, places: string[]) => Promise<Counts>;
};

const MINUTE = 60_000;
const onWindows = process.platform === 'win32';

/** Read before `withDisplay` gives the whole run a screen. Only here Xvfb is sure to be installed. */
const isDisplayless = needsVirtualDisplay();

/**
 * A virtual screen has no graphics card, and Chromium would play one by the processor after trying in vain. Drawing
 * without any, as on a PC whose card it distrusts, costs less.
 */
const DRAWN_BY_PROCESSOR = isDisplayless ? ['--disable-gpu'] : [];

/** Everything `npm test` runs, in this order. */
export const suites: Suite[] = [
  {
    name: 'windows',
    needs: [],
    // Wine has one server for all of its programs, and what runs in it waits for it half of the time.
    besideUntil: 'e2e',
    run: (_, places) => (onWindows ? vitest('windows', places, 10 * MINUTE) : windows(places)),
  },
  { name: 'check', needs: [], run: check },
  { name: 'build', needs: [], run: build },
  { name: 'unit', needs: [], run: (_, places) => vitest('unit', places, 10 * MINUTE) },
  { name: 'integration', needs: [], run: (_, places) => vitest('integration', places, 25 * MINUTE) },
  { name: 'crash', needs: [], run: () => crash(40) },
  { name: 'bench', needs: [], run: bench },
  { name: 'dist', needs: ['build'], run: async (runtime) => dist([await packUnpackedApp(runtime)]) },
  { name: 'dist-win', needs: ['build'], run: async (runtime) => dist(await packWindowsFolders(runtime)) },
  // After the packing: a point of the security checklist is read from the packed program.
  { name: 'e2e', needs: ['build'], run: (runtime, places) => severalAtOnce('app', 'e2e', runtime, places) },
  { name: 'release', needs: ['dist'], run: release },
  {
    name: 'packaged',
    needs: ['dist'],
    run: async (runtime, places) => {
      await packForTests(runtime);
      return severalAtOnce('packaged', 'packaged', runtime, places);
    },
  },
];

async function check(): Promise<Counts> {
  const results = await runChecks();
  const failures = results.filter(({ ok }) => !ok).map(({ name }) => name);
  return { passed: results.length - failures.length, failed: failures.length, skipped: 0, failures };
}

async function build(): Promise<Counts> {
  await buildApp();
  return ONE_PASSED;
}

/** Counts each rule that each package is held against as a test. */
async function dist(apps: PackedApp[]): Promise<Counts> {
  const counts: Counts[] = [];
  for (const app of apps) {
    const rules = await checkPackage(app);
    const failures = rules.flatMap(({ name, problems }) =>
      problems.length > 0 ? [`${app.platform} ${app.arch}: ${name}`] : [],
    );
    counts.push({ passed: rules.length - failures.length, failed: failures.length, skipped: 0, failures });
  }
  return add(counts);
}

/** The dry run of a release: each finding counts, but for what a release without feed and certificate leaves out. */
async function release(): Promise<Counts> {
  const findings = await dryRun({ needsPackedApp: true }, process.env);
  printFindings(findings);
  const failures = findings
    .filter(({ state }) => state === 'failed')
    .map(({ name, says }) => `${name}: ${says}`);
  const left = findings.filter(({ state }) => state === 'skipped').length;
  const passed = findings.length - failures.length - left;
  return { passed, failed: failures.length, skipped: 0, failures };
}

async function vitest(project: string, places: string[], timeoutMs: number): Promise<Counts> {
  const report = await freshReport(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // What mocks modules is a project beside the others of the same name.
  const projects = ['--project', project, '--project', `${project}-mocking`];
  const result = await runNodeTool('vitest', ['run', ...projects, ...reporters, ...places], {
    output: 'inherit',
    timeoutMs,
    // Threads that tests start by the hundred compile the same code.
    env: { NODE_COMPILE_CACHE: inProject('out', 'compile-cache') },
  });
  return countReport(report, result, countVitest);
}

/** Kills the desk this often, and counts each invariant as a test. */
async function crash(runs: number): Promise<Counts> {
  const report = await freshReport('crash');
  const args = [inProject('tests', 'crash', 'run.ts'), '--runs', String(runs), '--report', report];
  const result = await run(process.execPath, args, { output: 'inherit', timeoutMs: 10 * MINUTE });
  return countReport(report, result, countInvariants);
}

/** The short benchmark of what Node can measure, held to bounds that only a regression of its kind misses: each line is a test. */
async function bench(): Promise<Counts> {
  const report = await freshReport('bench');
  const args = [inProject('tests', 'bench', 'run.ts'), '--short', '--in-node', '--report', report];
  const result = await run(process.execPath, args, { output: 'inherit', timeoutMs: 10 * MINUTE });
  return countReport(report, result, countInvariants);
}

/**
 * One test more at once than there are cores, where each can have a screen of its own: a test waits for windows a part of its
 * time, but two windows on one screen take the focus from each other.
 */
async function severalAtOnce(
  project: string,
  suite: string,
  runtime: ElectronRuntime,
  places: string[],
): Promise<Counts> {
  if (!isDisplayless) return playwright(project, suite, runtime, places);
  const onScreens = (missing: number, displays: string[]): Promise<Counts> =>
    missing === 0
      ? playwright(project, suite, runtime, places, displays)
      : withVirtualDisplay((display) => onScreens(missing - 1, [...displays, display]));
  return onScreens(availableParallelism() + 1, []);
}

/** @param displays a screen for each of the workers; the one that there is, by default. */
async function playwright(
  project: string,
  suite: string,
  runtime: ElectronRuntime,
  places: string[],
  displays: string[] = [],
): Promise<Counts> {
  const report = await freshReport(suite);
  const result = await runNodeTool('@playwright/test', ['test', `--project=${project}`, ...places], {
    bin: 'playwright',
    output: 'inherit',
    timeoutMs: 40 * MINUTE,
    env: {
      ...playwrightEnv(runtime),
      ROSHETA_DISPLAYS: displays.join(' '),
      ROSHETA_REPORT: report,
      ROSHETA_SUITE: suite,
    },
  });
  return countReport(report, result, countPlaywright);
}

/** How the end-to-end tests learn what to start. */
export function playwrightEnv(runtime: ElectronRuntime): Record<string, string> {
  return {
    ...runtime.env,
    ROSHETA_ELECTRON: runtime.executablePath,
    ROSHETA_ELECTRON_ARGS: JSON.stringify(runtime.args),
    ROSHETA_DRAWING_ARGS: JSON.stringify(DRAWN_BY_PROCESSOR),
    ROSHETA_PACKAGED_APP: packedExecutable(),
    ROSHETA_PACKAGED_FOR_TESTS: packedForTestsExecutable(),
  };
}
