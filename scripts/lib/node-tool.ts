import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from './paths.ts';
import { run, type RunOptions, type RunResult } from './run.ts';

/**
 * Runs the command-line tool of an installed npm package under this very Node, so that it works the same on
 * every system and no shell is involved.
 */
export async function runNodeTool(
  packageName: string,
  args: readonly string[],
  options: RunOptions & { bin?: string } = {},
): Promise<RunResult> {
  return run(process.execPath, [await toolPath(packageName, options.bin ?? packageName), ...args], options);
}

async function toolPath(packageName: string, bin: string): Promise<string> {
  const folder = inProject('node_modules', packageName);
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  if (file === undefined) throw new Error(`The package ${packageName} has no command called ${bin}`);
  return path.join(folder, file);
}
