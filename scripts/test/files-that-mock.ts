import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const MOCKS = /\bvi\.(?:mock|doMock)\(/u;

/**
 * The test files below a folder that put something else in a module's place. Whoever had imported it before keeps what they
 * had, and whoever imports it later gets the other: such a file needs all modules anew, and leaves none to the next one.
 */
export function filesThatMock(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => MOCKS.test(readFileSync(file, 'utf8')));
}
