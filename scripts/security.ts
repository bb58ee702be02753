/**
 * `npm run test:security`: Electron's checklist (electronjs.org/docs/latest/tutorial/security), and what the desk adds
 * to it, each point with the tests that try to break it (tests/e2e/security). The fuses are read from the packed program
 * in release/, where there is one. The last line is a count.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { buildApp } from './build.ts';
import { withDisplay } from './electron-runtime/display.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import { runScript } from './lib/expected-failure.ts';
import { runNodeTool } from './lib/node-tool.ts';
import { inProject } from './lib/paths.ts';
import { checklist, judge, type PointVerdict } from './test/security-checklist.ts';
import { playwrightEnv } from './test/suites.ts';

const MARKS: Record<PointVerdict['verdict'], string> = { ok: 'ok    ', failed: 'FAILED', open: 'open  ' };

await runScript(async () => {
  const report = inProject('out', 'reports', 'security.json');
  await mkdir(inProject('out', 'reports'), { recursive: true });
  await rm(report, { force: true });
  const runtime = await prepareRuntime();
  await buildApp();
  const result = await withDisplay(() =>
    runNodeTool('@playwright/test', ['test', '--project=app', 'tests/e2e/security'], {
      bin: 'playwright',
      output: 'inherit',
      env: { ...playwrightEnv(runtime), ROSHETA_REPORT: report },
    }),
  );
  const verdicts = judge(checklist, await readFile(report, 'utf8'));
  console.log(`\nElectron ${runtime.version} (${runtime.kind} runtime)\n`);
  for (const { number, name, verdict, tests, note } of verdicts) {
    const count = verdict === 'open' ? note : `${tests} ${tests === 1 ? 'test' : 'tests'}`;
    console.log(`${MARKS[verdict]}  ${number}  ${name.padEnd(66)} ${count}`);
  }
  const count = (wanted: PointVerdict['verdict']): number =>
    verdicts.filter(({ verdict }) => verdict === wanted).length;
  console.log(`\n${count('ok')} ok, ${count('failed')} failed, ${count('open')} open`);
  return result.code === 0 && count('failed') === 0 ? 0 : 1;
});
