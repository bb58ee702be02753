/**
 * `npm run release:dry-run`: all of a release that needs no network, no certificate and no Windows, into out/release:
 * the judgement, notes, bills of materials, what the packed apps hold, checksums. It needs a build; what
 * `npm run dist:dir` packed is looked into when it is there.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { parseArgs } from 'node:util';
import { runScript } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import { writeChecksums } from './checksums.ts';
import type { Finding } from './finding.ts';
import { judgeRelease, printFindings, type Asked } from './judge.ts';
import { notesOfThisVersion } from './notes.ts';
import { judgePackedApps, RELEASE_FOLDER } from './packed-app.ts';
import { readProject } from './project.ts';
import { makeSbom, materialsFor, parsePlatform } from './sbom.ts';

const FOLDER = inProject('out', 'release');
/** Those the release workflow packs for. */
const PLATFORMS = ['win32-x64', 'win32-arm64', 'linux-x64'];

/** `needsPackedApp`: it is a failure that there is none to look into. */
type DryRun = Omit<Asked, 'isDryRun'> & { needsPackedApp?: boolean };

/** Does the dry run and gives what it found; the files are in out/release. */
export async function dryRun(
  { needsPackedApp = false, ...asked }: DryRun,
  env: NodeJS.ProcessEnv,
): Promise<Finding[]> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const findings = await judgeRelease({ ...asked, isDryRun: true }, env);
  findings.push(await makeNotes(env));
  for (const platform of PLATFORMS) findings.push(await makeBill(platform));
  findings.push(...(await judgePackedApps(RELEASE_FOLDER, needsPackedApp)));
  const summed = await writeChecksums(FOLDER);
  findings.push({ name: 'checksums', state: 'ok', says: `of ${summed.length} files` });
  return findings;
}

async function makeNotes(env: NodeJS.ProcessEnv): Promise<Finding> {
  const notes = await notesOfThisVersion(env);
  await writeFile(path.join(FOLDER, 'release-notes.md'), notes);
  return { name: 'notes', state: 'ok', says: `${notes.trim().split('\n').length} lines` };
}

async function makeBill(platform: string): Promise<Finding> {
  const { productName, version } = await readProject();
  const materials = await materialsFor(parsePlatform(platform));
  const bill = makeSbom(materials);
  await writeFile(path.join(FOLDER, `${productName}-${version}-${platform}.cdx.json`), bill);
  const name = `bill for ${platform}`;
  const problem = await new JsonStrictValidator(Version.v1dot6).validate(bill);
  if (problem !== null) return { name, state: 'failed', says: JSON.stringify(problem).slice(0, 500) };
  const unknown = materials.parts.filter(({ licence }) => licence === '').map(({ place }) => place);
  if (unknown.length > 0)
    return { name, state: 'failed', says: `no licence known for ${unknown.join(', ')}` };
  return { name, state: 'ok', says: `${materials.parts.length} parts, valid CycloneDX 1.6` };
}

if (import.meta.main) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { tag: { type: 'string' }, channel: { type: 'string' } } });
    const code = printFindings(await dryRun(values, process.env));
    console.log(`\nMade without a network and unsigned: ${path.relative(inProject(), FOLDER)}`);
    return code;
  });
}
