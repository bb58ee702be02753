/**
 * `npm start -- [--training] [other flags of the app]`: prepares whatever this machine still lacks, builds,
 * and runs the app until it is closed.
 */
import { buildApp } from './build.ts';
import { needsVirtualDisplay, withDisplay } from './electron-runtime/display.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import { runScript } from './lib/expected-failure.ts';
import { projectRoot } from './lib/paths.ts';
import { run } from './lib/run.ts';

await runScript(async () => {
  const runtime = await prepareRuntime();
  console.log(`Electron ${runtime.version} (${runtime.kind}).`);
  await buildApp();
  if (needsVirtualDisplay()) {
    console.log('This machine has no display: the app runs on a virtual screen that nobody sees.');
  }
  return withDisplay(async () => {
    const args = [...runtime.args, projectRoot, ...process.argv.slice(2)];
    const { code } = await run(runtime.executablePath, args, {
      output: 'inherit',
      env: runtime.env,
      // The app ends its own children, in its own order.
      signals: 'command',
    });
    return code;
  });
});
