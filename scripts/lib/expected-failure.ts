import { listenForSignals } from './signals.ts';

/**
 * A failure the person at the keyboard can do something about. Its message is a full sentence saying what
 * to do, and it is printed without a stack trace.
 */
export class ExpectedFailure extends Error {}

/**
 * Runs a script's main function and ends the process with the exit code it returns. Expected failures are
 * printed as sentences with exit code 1; anything else is a bug in the script and keeps its stack trace.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  listenForSignals();
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof ExpectedFailure ? error.message : error);
    process.exitCode = 1;
  }
}
