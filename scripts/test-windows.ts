/**
 * `npm run test:windows [-- files or folders]`: the whole integration suite, and of the unit tests the main process's, by
 * Node for Windows in Wine. It takes several minutes; what `npm test` runs of it is the suite `windows`.
 */
import { runScript } from './lib/expected-failure.ts';
import { SkippedSuite } from './test/counts.ts';
import { integrationOnWindows } from './test/windows.ts';

await runScript(async () => {
  try {
    const { passed, failed, skipped } = await integrationOnWindows(process.argv.slice(2));
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SkippedSuite)) throw error;
    console.error(error.message);
    return 1;
  }
});
