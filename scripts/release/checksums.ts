/** `node scripts/release/checksums.ts <folder>`: writes SHA256SUMS of the files that lie in it, as `sha256sum` does. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';

const CHECKSUMS = 'SHA256SUMS';
/** The feed's files change after the release (the share of the desks, wa-js) and carry checksums and signatures. */
const FEED = /\.ya?ml$|^wa-js\.json$/;

/**
 * Writes SHA256SUMS into a folder, of its own files and none in folders below (an unpacked app isn't published).
 * @returns the names of the files, sorted. @throws ExpectedFailure when there is none.
 */
export async function writeChecksums(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name !== CHECKSUMS && !FEED.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new ExpectedFailure(`There is no file in ${folder} to publish.`);
  const lines: string[] = [];
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}\n`);
  await writeFile(path.join(folder, CHECKSUMS), lines.join(''));
  return names;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

if (import.meta.main) {
  await runScript(async () => {
    const folder = process.argv[2];
    if (folder === undefined)
      throw new ExpectedFailure('Say which folder: node scripts/release/checksums.ts release');
    const names = await writeChecksums(folder);
    console.log(`${path.join(folder, CHECKSUMS)}: ${names.join(', ')}`);
    return 0;
  });
}
