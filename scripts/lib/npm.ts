import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure } from './expected-failure.ts';
import { run, type RunOptions, type RunResult } from './run.ts';

const DOWNLOAD_TIME_LIMIT_MS = 20 * 60 * 1000;

/** A package of the npm registry, pinned by its checksum (`sha512-…`, as package-lock.json writes it). */
export type NpmPackage = { package: string; version: string; integrity: string };

/**
 * Downloads a package into an empty folder and gives its tarball's path. Through npm, so that the user's own registry,
 * proxy and credentials settings apply. Throws an ExpectedFailure when it can't be had or is another than the pinned.
 */
export async function downloadPackage(source: NpmPackage, folder: string): Promise<string> {
  const spec = `${source.package}@${source.version}`;
  const packed = await runNpm(['pack', spec, '--silent', '--pack-destination', folder], {
    timeoutMs: DOWNLOAD_TIME_LIMIT_MS,
  });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || tarball === undefined) {
    throw new ExpectedFailure(
      `The npm package ${spec} could not be downloaded. ` +
        `Check the network connection or the npm registry settings and try again.\n${packed.output.trim()}`,
    );
  }
  const file = path.join(folder, tarball);
  await checkIntegrity(file, spec, source.integrity);
  return file;
}

/** Runs npm: the very one that started this script where there is one, since Windows can't spawn its npm.cmd. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

async function checkIntegrity(file: string, spec: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new ExpectedFailure(
      `The downloaded npm package ${spec} isn't the one Rosheta was tested with (its checksum differs), ` +
        `so it was not used. Check which registry npm is set up to use.`,
    );
  }
}
