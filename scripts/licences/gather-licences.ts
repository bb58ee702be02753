import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LicencedPart, LicencesFile } from '#shared/domain/licences.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { packageNameOf, readLockFile, type LockFile } from '../lib/lock-file.ts';
import { inProject } from '../lib/paths.ts';
import { judgeLicence, licenceOf, type PackageManifest, type Verdict } from './licence-rules.ts';
import { licenceTexts } from './licence-texts.ts';
import { leftOutPatterns, packedPackages } from './packed-packages.ts';
import { SharedParagraphs } from './shared-paragraphs.ts';

/** A script and no JSON, because the page's policy lets it load scripts of its own and fetch nothing. */
const LICENCES_FILE = inProject('dist', 'renderer', 'licences.js');
const BUNDLED_FILE = inProject('out', 'bundled-packages.json');

/**
 * Writes dist/renderer/licences.js, the licences of all that is shipped from this computer, and remembers what was
 * bundled for the bill of materials.
 * @param bundled places in package-lock.json of the packages that are inside the app's own files.
 * @throws ExpectedFailure naming every part that has no licence text or a licence it may not be shipped under.
 */
export async function writeLicences(bundled: ReadonlySet<string>): Promise<void> {
  const file = await gatherLicences(bundled);
  await writeFile(LICENCES_FILE, `export default ${JSON.stringify(file)};\n`);
  await mkdir(path.dirname(BUNDLED_FILE), { recursive: true });
  await writeFile(BUNDLED_FILE, `${JSON.stringify([...bundled].sort(), null, 2)}\n`);
}

/** What the last build bundled: places in package-lock.json. */
export async function bundledPackages(): Promise<string[]> {
  if (!existsSync(BUNDLED_FILE)) throw new ExpectedFailure('Build the app first: npm run build.');
  return JSON.parse(await readFile(BUNDLED_FILE, 'utf8')) as string[];
}

async function gatherLicences(bundled: ReadonlySet<string>): Promise<LicencesFile> {
  const lock = await readLockFile();
  const platform = { os: process.platform, cpu: process.arch };
  const packed = packedPackages(lock, platform, await leftOutPatterns());
  const shared = new SharedParagraphs();
  const parts: LicencedPart[] = [];
  const problems: string[] = [];
  // Sorted, so that the same parts give the same file: builds run beside each other.
  for (const place of [...new Set([...bundled, ...packed])].sort()) {
    const part = await describe(lock, place, bundled.has(place), shared);
    if (typeof part === 'string') problems.push(part);
    // The same version in two folders is one part to a reader.
    else if (!parts.some(({ name, version }) => name === part.name && version === part.version))
      parts.push(part);
  }
  if (problems.length > 0) {
    throw new ExpectedFailure(
      `What the app is made of may not be shipped like this:\n${problems.join('\n')}`,
    );
  }
  parts.push(await electronPart(shared));
  parts.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { parts, texts: shared.texts, paragraphs: shared.paragraphs };
}

/** The part, or a sentence about what is wrong with its licence. */
async function describe(
  lock: LockFile,
  place: string,
  isBundled: boolean,
  shared: SharedParagraphs,
): Promise<LicencedPart | string> {
  const folder = inProject(place);
  if (!existsSync(folder)) return `${place} is not installed. Run npm ci.`;
  const manifest = await readManifest(folder);
  const name = packageNameOf(lock, place);
  const licence = licenceOf(manifest);
  const verdict = judgeLicence(licence, isBundled);
  if (verdict === 'no') {
    const how = isBundled ? 'bundled into the app' : 'packed';
    return `${name} is ${how}, and its licence "${licence}" is unknown or doesn't allow that.`;
  }
  const texts = await licenceTexts(folder, licence, manifest);
  if (texts.length === 0) return `${name} brings no licence text, and SPDX has none for "${licence}".`;
  const isNative = lock.packages[place]?.os !== undefined;
  return {
    name: isNative ? withoutPlatform(name) : name,
    version: manifest.version,
    licence,
    page: pageOf(manifest),
    texts: texts.map((text) => shared.add(text)),
    note: noteOn(verdict, isNative),
  };
}

function noteOn(verdict: Verdict, isNative: boolean): LicencedPart['note'] {
  if (verdict === 'free') return null;
  if (verdict === 'open-source') return 'open-source';
  return isNative ? 'beside' : 'in-archive';
}

/** Electron brings Chromium's and Node's licences as a page that lies beside the program. */
async function electronPart(shared: SharedParagraphs): Promise<LicencedPart> {
  const folder = inProject('node_modules', 'electron');
  const manifest = await readManifest(folder);
  const texts = await licenceTexts(folder, licenceOf(manifest), manifest);
  return {
    name: 'Electron',
    version: '',
    licence: licenceOf(manifest),
    page: 'https://www.electronjs.org',
    texts: texts.map((text) => shared.add(text)),
    note: 'chromium',
  };
}

async function readManifest(folder: string): Promise<PackageManifest> {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as PackageManifest;
}

/** `@img/sharp-win32-x64` → `@img/sharp`: the list is read on every system. */
function withoutPlatform(name: string): string {
  return name.replace(/-(win32|linux|darwin)-\w+$/, '');
}

function pageOf({ homepage, repository }: PackageManifest): string {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url);
  if (short !== null) return `https://github.com/${short[1]}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^https:\/\/[^/@]+@/, 'https://')
    .replace(/\.git$/, '');
}
