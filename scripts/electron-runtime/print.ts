/**
 * Prints the runtime as JSON on stdout, for shells and other tools:
 * `node scripts/electron-runtime/print.ts`, or only one field with `… print.ts executablePath`.
 */
import { runScript } from '../lib/expected-failure.ts';
import { resolveElectron, type ElectronRuntime } from './resolve.ts';

await runScript(async () => {
  // Progress lines go to stderr here: stdout carries the answer alone.
  console.log = console.error;
  const runtime = await resolveElectron();
  const field = process.argv[2] as keyof ElectronRuntime | undefined;
  const answer = field === undefined ? JSON.stringify(runtime, null, 2) : runtime[field];
  process.stdout.write(`${typeof answer === 'string' ? answer : JSON.stringify(answer)}\n`);
  return 0;
});
