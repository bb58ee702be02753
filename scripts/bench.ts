/** `npm run bench`: the store's ratios, what reports take, then how fast a message reaches the screen. */
import { buildApp } from './build.ts';
import { withDisplay } from './electron-runtime/display.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import { runScript } from './lib/expected-failure.ts';
import { runNodeTool } from './lib/node-tool.ts';
import { inProject } from './lib/paths.ts';
import { run } from './lib/run.ts';
import { playwrightEnv } from './test/suites.ts';

await runScript(async () => {
  const runtime = await prepareRuntime();
  for (const file of ['run.ts', 'reports.ts']) {
    const store = await run(process.execPath, [inProject('tests', 'bench', file)], { output: 'inherit' });
    if (store.code !== 0) return store.code;
  }
  await buildApp();
  const desk = await withDisplay(() =>
    runNodeTool('@playwright/test', ['test', '--project=bench'], {
      bin: 'playwright',
      output: 'inherit',
      env: playwrightEnv(runtime),
    }),
  );
  return desk.code;
});
