// `npm run bench:soak [-- --minutes 60] [--every 10]`: an hour of fifty times a counter's traffic, and what grows in it.
//
// The exit code is 1 where anything grows without bound; all looks and what they came to lie in out/bench/soak.json.
import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildApp } from '../../../scripts/build.ts';
import { withDisplay } from '../../../scripts/electron-runtime/display.ts';
import { prepareRuntime } from '../../../scripts/electron-runtime/prepare.ts';
import { ExpectedFailure, runScript } from '../../../scripts/lib/expected-failure.ts';
import { runNodeTool } from '../../../scripts/lib/node-tool.ts';
import { inProject } from '../../../scripts/lib/paths.ts';
import { playwrightEnv } from '../../../scripts/test/suites.ts';
import { exitCodeOf, tableOf } from './judge.ts';
import { soakReportSchema } from './report.ts';

const REPORT = inProject('out', 'bench', 'soak.json');
/** Beside the traffic: the desk is opened and linked, and put away. */
const AROUND_MS = 240_000;

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      every: { type: 'string', default: '10' },
    },
  });
  const minutes = Number(values.minutes);
  const everySeconds = Number(values.every);
  if (!(minutes > 0) || !(everySeconds > 0))
    throw new ExpectedFailure('--minutes and --every (seconds) are numbers above 0.');
  const runtime = await prepareRuntime();
  await buildApp();
  rmSync(REPORT, { force: true });
  const limitMs = minutes * 60_000 + AROUND_MS;
  const { code } = await withDisplay(() =>
    runNodeTool(
      '@playwright/test',
      ['test', '--project=soak', `--timeout=${limitMs}`, `--global-timeout=${limitMs + AROUND_MS}`],
      {
        bin: 'playwright',
        output: 'inherit',
        env: {
          ...playwrightEnv(runtime),
          ROSHETA_SOAK: JSON.stringify({ minutes, everySeconds, report: REPORT }),
        },
      },
    ),
  );
  if (code !== 0) return code;
  const { judged, messages } = soakReportSchema.parse(JSON.parse(readFileSync(REPORT, 'utf8')));
  console.log(
    `\n${minutes} minutes, ${messages} messages, a look every ${everySeconds} s:\n\n${tableOf(judged)}`,
  );
  return exitCodeOf(judged);
});
