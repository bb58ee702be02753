/** `npm run check`: every tool that judges the code without running it. All of them run, even if one fails. */
import { checkDependencyRules } from './check/dependency-rules.ts';
import { checkFileRoom } from './check/file-room.ts';
import { checkFolderCircles } from './check/folder-circles.ts';
import { checkDesignTokens } from './check/design-tokens.ts';
import { checkKitParts } from './check/kit-parts.ts';
import { checkOneClock } from './check/one-clock.ts';
import type { CheckOutcome } from './check/outcome.ts';
import { runScript } from './lib/expected-failure.ts';
import { runNodeTool } from './lib/node-tool.ts';
import { missingFromLockFile } from './lockfile.ts';

const TOOL_TIME_LIMIT_MS = 5 * 60 * 1000;

type Check = { name: string; run: () => Promise<CheckOutcome> };

/** Two rows beside each other, since most of the tools use one processor. */
const rows: Check[][] = [
  [
    { name: 'types (tsc)', run: () => tool('typescript', ['-b'], 'tsc') },
    // After tsc: it reads the types, too.
    {
      name: 'lint (oxlint)',
      run: () => tool('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
    },
  ],
  [
    { name: 'format (oxfmt)', run: () => tool('oxfmt', ['--check']) },
    { name: 'directions (dependency-cruiser)', run: checkDependencyRules },
    { name: 'folder circles', run: checkFolderCircles },
    { name: 'files (lib/files)', run: checkFileRoom },
    { name: 'measures and colours (tokens)', run: checkDesignTokens },
    { name: 'shared parts (ui/)', run: checkKitParts },
    { name: 'one clock (time zones)', run: checkOneClock },
    { name: 'unused code (knip)', run: () => tool('knip', ['--no-progress']) },
    { name: 'lock file', run: checkLockFile },
  ],
];

export type CheckResult = { name: string; ok: boolean; seconds: number };

/** Prints a line for each check when it has ended, then what the failed ones had to say. */
export async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const complaints: string[] = [];
  const runRow = async (row: Check[]): Promise<void> => {
    for (const { name, run } of row) {
      const started = performance.now();
      const outcome = await run();
      const seconds = (performance.now() - started) / 1000;
      results.push({ name, ok: outcome.ok, seconds });
      if (!outcome.ok) complaints.push(`\n── ${name} ──\n${outcome.output.trim()}`);
      const verdict = outcome.ok ? 'ok    ' : 'FAILED';
      const line = `${name.padEnd(34)} ${verdict} ${seconds.toFixed(1).padStart(6)} s  ${outcome.note ?? ''}`;
      console.log(line.trimEnd());
    }
  };
  await Promise.all(rows.map(runRow));
  for (const complaint of complaints) console.log(complaint);
  return results;
}

async function tool(packageName: string, args: string[], bin = packageName): Promise<CheckOutcome> {
  const result = await runNodeTool(packageName, args, { bin, timeoutMs: TOOL_TIME_LIMIT_MS });
  const suffix = result.timedOut ? `\nStopped after ${TOOL_TIME_LIMIT_MS / 1000} s.` : '';
  return { ok: result.code === 0, output: result.output + suffix };
}

async function checkLockFile(): Promise<CheckOutcome> {
  const missing = await missingFromLockFile();
  const output = `package-lock.json lacks ${missing.length} packages of other platforms. Run "npm run lockfile".`;
  return { ok: missing.length === 0, output };
}

if (import.meta.main) {
  await runScript(async () => {
    const results = await runChecks();
    return results.every(({ ok }) => ok) ? 0 : 1;
  });
}
