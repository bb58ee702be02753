import type { Desk } from './desk.ts';

/**
 * Keeps the desk from restarting itself, since the new process would be nobody's.
 * Returns a reader of the arguments it would have been started with, as JSON; '' until it asks.
 */
export async function catchRelaunch(desk: Desk): Promise<() => Promise<string>> {
  await desk.app.evaluate(({ app }) => {
    app.relaunch = (options) => {
      process.env['ROSHETA_TEST_RELAUNCH'] = JSON.stringify(options?.args);
    };
    app.quit = () => {};
  });
  return () => desk.app.evaluate(() => process.env['ROSHETA_TEST_RELAUNCH'] ?? '');
}
