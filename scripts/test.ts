/**
 * `npm test`: everything that continuous integration runs. `npm test -- unit integration` runs only the named
 * suites, `npm test -- tests/e2e/notes` (or `e2e tests/e2e/notes`) only that file or folder, and the builds they need. The last line is always
 * `N passed, N failed, N skipped`.
 */
import { withDisplay } from './electron-runtime/display.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import type { ElectronRuntime } from './electron-runtime/resolve.ts';
import { ExpectedFailure, runScript } from './lib/expected-failure.ts';
import { wasInterrupted } from './lib/signals.ts';
import { chooseSuites, type Choice } from './test/choose-suites.ts';
import { ONE_FAILED, ONE_SKIPPED, SkippedSuite, add, type Counts } from './test/counts.ts';
import { runSuites } from './test/run-suites.ts';
import { suites, type Suite } from './test/suites.ts';

type Row = { name: string; counts: Counts; seconds: number; note: string };

await runScript(async () => {
  const chosen = chooseSuites(suites, process.argv.slice(2));
  const runtime = await prepareRuntime();
  console.log(`Running on Electron ${runtime.version} (${runtime.kind} runtime).`);
  const rows = await withDisplay(() =>
    runSuites(
      chosen.map((choice) => ({ ...choice.suite, choice })),
      ({ counts }: Row) => counts.failed > 0,
      ({ choice }, failedNeed) => runChosen(choice, failedNeed, runtime),
    ),
  );
  printFailures(rows);
  printTable(rows);
  const total = add(rows.map(({ counts }) => counts));
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});

/** Runs one of them and says how it went. */
async function runChosen(
  { suite, places }: Choice<Suite>,
  failedNeed: string | undefined,
  runtime: ElectronRuntime,
): Promise<Row> {
  if (wasInterrupted()) throw new ExpectedFailure('The tests were interrupted.');
  const started = performance.now();
  console.log(
    `\n━━ ${suite.name} ━━${suite.besideUntil === undefined ? '' : ' (goes on beside what follows)'}`,
  );
  const { counts, note } =
    failedNeed === undefined
      ? await runSuite(suite, places, runtime)
      : { counts: ONE_FAILED, note: `not run, because "${failedNeed}" failed` };
  return { name: suite.name, counts, note, seconds: (performance.now() - started) / 1000 };
}

async function runSuite(
  suite: Suite,
  places: string[],
  runtime: ElectronRuntime,
): Promise<{ counts: Counts; note: string }> {
  try {
    const counts = await suite.run(runtime, places);
    // A suite without tests would pass for ever, whatever breaks.
    if (counts.passed + counts.failed === 0) return { counts: { ...counts, failed: 1 }, note: 'no test ran' };
    return { counts, note: '' };
  } catch (error) {
    if (error instanceof SkippedSuite) return { counts: ONE_SKIPPED, note: error.message };
    console.error(error instanceof ExpectedFailure ? error.message : error);
    return { counts: ONE_FAILED, note: 'could not run' };
  }
}

/** Once more at the end: what failed may be thousands of lines above. */
function printFailures(rows: Row[]): void {
  for (const { name, counts } of rows) {
    for (const failure of counts.failures) console.log(`\nfailed in ${name}: ${failure}`);
  }
}

function printTable(rows: Row[]): void {
  console.log('\nsuite         passed  failed  skipped     time');
  for (const { name, counts, seconds, note } of rows) {
    const numbers = [counts.passed, counts.failed, counts.skipped].map((count) => String(count).padStart(7));
    console.log(
      `${name.padEnd(12)}${numbers.join(' ')}  ${seconds.toFixed(1).padStart(8)} s  ${note}`.trimEnd(),
    );
  }
}
