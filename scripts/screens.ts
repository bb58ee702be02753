/** `npm run screens`: takes pictures of the app's screens (tests/e2e/screens) into out/screens. */
import { buildApp } from './build.ts';
import { withDisplay } from './electron-runtime/display.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import { runScript } from './lib/expected-failure.ts';
import { runNodeTool } from './lib/node-tool.ts';
import { inProject } from './lib/paths.ts';
import { playwrightEnv } from './test/suites.ts';

await runScript(async () => {
  const runtime = await prepareRuntime();
  await buildApp();
  const result = await withDisplay(() =>
    runNodeTool('@playwright/test', ['test', '--project=screens', ...process.argv.slice(2)], {
      bin: 'playwright',
      output: 'inherit',
      env: { ...playwrightEnv(runtime), ROSHETA_SCREENS: inProject('out', 'screens') },
    }),
  );
  if (result.code === 0) console.log('The pictures are in out/screens.');
  return result.code;
});
