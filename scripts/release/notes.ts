/**
 * `node scripts/release/notes.ts --out resources/release-notes.md`: the notes of this version. From that place
 * electron-builder puts them into the update feed, so it comes before the packing.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import { Git } from './git.ts';
import { readProject } from './project.ts';
import { releaseNotes } from './release-notes.ts';
import { isSigned } from './settings.ts';

/** Where a person writes the Arabic notes of a version. */
export function arabicNotesFile(version: string): string {
  return inProject('docs', 'release-notes', `v${version}.ar.md`);
}

/** The notes of the version that package.json has, in Markdown. */
export async function notesOfThisVersion(env: NodeJS.ProcessEnv): Promise<string> {
  const { version } = await readProject();
  const file = arabicNotesFile(version);
  return releaseNotes({
    version,
    commits: await new Git().commitsSince(version),
    arabic: existsSync(file) ? await readFile(file, 'utf8') : null,
    isSigned: isSigned(env),
  });
}

if (import.meta.main) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string' } } });
    if (values.out === undefined) throw new ExpectedFailure('Say where to write to: --out <file>.');
    await writeFile(values.out, await notesOfThisVersion(process.env));
    return 0;
  });
}
