/**
 * `node scripts/release/judge.ts --tag v1.2.3 --channel stable`: whether this checkout may be released, before
 * anything is built. The dry run asks the same, and more.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import type { Finding } from './finding.ts';
import { Git } from './git.ts';
import { arabicNotesFile } from './notes.ts';
import { readProject } from './project.ts';
import { judgeSettings } from './settings.ts';
import { judgeVersion } from './version.ts';

export type Asked = { tag?: string | undefined; channel?: string | undefined; isDryRun: boolean };

/** The findings about version, working tree, notes and settings. @param env the environment of the packing. */
export async function judgeRelease(asked: Asked, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { version } = await readProject();
  return [
    ...(await judgeRepository(version, asked)),
    judgeArabicNotes(arabicNotesFile(version)),
    ...judgeSettings(env),
  ];
}

async function judgeRepository(version: string, { tag, channel, isDryRun }: Asked): Promise<Finding[]> {
  const git = new Git();
  if (!(await git.isThere())) {
    const says = 'there is none, so that nothing is known of tags and commits';
    return [{ name: 'repository', state: isDryRun ? 'warning' : 'failed', says }];
  }
  const tagState = await git.tagState(`v${version}`);
  return [
    judgeVersion({ version, tag, channel, tagState, isDryRun }),
    judgeTree(await git.changedFiles(), isDryRun),
  ];
}

/** A dry run is there to be done before the last commit; a release is what a commit says, and nothing else. */
function judgeTree(changed: string[], isDryRun: boolean): Finding {
  const name = 'working tree';
  if (changed.length === 0) return { name, state: 'ok', says: 'nothing but what is committed' };
  const says = `${changed.length} files differ from the commit, such as ${changed[0]?.slice(3)}`;
  return { name, state: isDryRun ? 'warning' : 'failed', says };
}

function judgeArabicNotes(file: string): Finding {
  const name = 'notes in Arabic';
  const shown = path.relative(inProject(), file).replaceAll('\\', '/');
  if (existsSync(file)) return { name, state: 'ok', says: shown };
  return { name, state: 'skipped', says: `nobody wrote ${shown}: the notes will be in English only` };
}

/** Prints a line for each finding. @returns the exit code: 1 when something failed. */
export function printFindings(findings: readonly Finding[]): number {
  for (const { name, state, says } of findings) {
    console.log(`${name.padEnd(24)} ${state.toUpperCase().padEnd(8)} ${says}`);
  }
  return findings.some(({ state }) => state === 'failed') ? 1 : 0;
}

if (import.meta.main) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { tag: { type: 'string' }, channel: { type: 'string' } } });
    return printFindings(await judgeRelease({ ...values, isDryRun: false }, process.env));
  });
}
