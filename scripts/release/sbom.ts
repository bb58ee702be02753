/**
 * `node scripts/release/sbom.ts --platform win32-x64 --out file.cdx.json`: the bill of materials (CycloneDX 1.6) of
 * what is shipped for a platform: what the last build bundled, what is packed, and Electron.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as Enums from '@cyclonedx/cyclonedx-library/Enums';
import * as Models from '@cyclonedx/cyclonedx-library/Models';
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize';
import * as Spec from '@cyclonedx/cyclonedx-library/Spec';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';
import { findPlace, packageNameOf, readLockFile, wantedBy, type LockFile } from '../lib/lock-file.ts';
import { inProject } from '../lib/paths.ts';
import { bundledPackages } from '../licences/gather-licences.ts';
import { licenceOf, type PackageManifest } from '../licences/licence-rules.ts';
import { leftOutPatterns, packedPackages, type Platform } from '../licences/packed-packages.ts';
import { readProject } from './project.ts';

export type Materials = {
  app: { name: string; version: string };
  /** The version of Electron inside. */
  electron: string;
  lock: LockFile;
  /** Places in the lock file; whether a part is inside the app's own files or packed beside them. */
  parts: { place: string; licence: string; isBundled: boolean }[];
};

/** What is shipped for a platform, of the last build. @param electron the version at hand; else the pinned one. */
export async function materialsFor(platform: Platform, electron?: string): Promise<Materials> {
  const [project, lock, bundled] = await Promise.all([readProject(), readLockFile(), bundledPackages()]);
  const packed = packedPackages(lock, platform, await leftOutPatterns());
  const places = [...new Set([...bundled, ...packed])].sort();
  const parts = places.map(async (place) => {
    return { place, licence: await licenceAt(lock, place), isBundled: bundled.includes(place) };
  });
  return {
    app: { name: project.productName, version: project.version },
    electron: electron ?? project.electron,
    lock,
    parts: await Promise.all(parts),
  };
}

/** Parts of other platforms aren't installed here; the lock file has the licence of nearly all. */
async function licenceAt(lock: LockFile, place: string): Promise<string> {
  const file = inProject(place, 'package.json');
  if (existsSync(file)) return licenceOf(JSON.parse(await readFile(file, 'utf8')) as PackageManifest);
  return lock.packages[place]?.license ?? '';
}

/** The bill as JSON text. The same materials give the same text: it has no time and no random number. */
export function makeSbom({ app, electron, lock, parts }: Materials): string {
  const components = new Map<string, Models.Component>();
  const placed = new Map<string, Models.Component>();
  for (const part of parts) {
    const component = componentOf(lock, part);
    const purl = component.purl ?? '';
    // The same version in two folders is one component.
    const known = components.get(purl) ?? component;
    components.set(purl, known);
    placed.set(part.place, known);
  }
  const runtime = electronComponent(electron);
  const root = new Models.Component(Enums.ComponentType.Application, app.name, {
    version: app.version,
    bomRef: `${app.name}@${app.version}`,
  });
  root.dependencies.add(runtime.bomRef);
  for (const [place, component] of placed) {
    for (const next of neighbours(lock, place, placed)) component.dependencies.add(next.bomRef);
  }
  for (const next of neighbours(lock, '', placed)) root.dependencies.add(next.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: root }),
    components: new Models.ComponentRepository([runtime, ...components.values()]),
  });
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 });
  return `${text}\n`;
}

function neighbours(
  lock: LockFile,
  place: string,
  placed: Map<string, Models.Component>,
): Models.Component[] {
  const entry = lock.packages[place] ?? {};
  // What the project bundles is among its devDependencies.
  const names = [...wantedBy(entry), ...(place === '' ? Object.keys(entry.devDependencies ?? {}) : [])];
  return names.flatMap((name) => placed.get(findPlace(lock, place, name) ?? '') ?? []);
}

function componentOf(
  lock: LockFile,
  { place, licence, isBundled }: Materials['parts'][number],
): Models.Component {
  const { version = '', integrity } = lock.packages[place] ?? {};
  const fullName = packageNameOf(lock, place);
  const [, group, name = fullName] = /^(@[^/]+)\/(.*)$/.exec(fullName) ?? [];
  const purl = `pkg:npm/${group === undefined ? '' : `${encodeURIComponent(group)}/`}${name}@${version}`;
  const [, algorithm, digest = ''] = /^(sha512)-(\S+)/.exec(integrity ?? '') ?? [];
  const hex = Buffer.from(digest, 'base64').toString('hex');
  return new Models.Component(Enums.ComponentType.Library, name, {
    ...(group === undefined ? {} : { group }),
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository(licence === '' ? [] : [licenceModel(licence)]),
    hashes: new Models.HashDictionary(algorithm === undefined ? [] : [[Enums.HashAlgorithm['SHA-512'], hex]]),
    properties: new Models.PropertyRepository([
      new Models.Property('rosheta:shipped-as', isBundled ? 'bundled' : 'packed'),
    ]),
  });
}

/** Named as its npm package, as the lists of known weaknesses name it. */
function electronComponent(version: string): Models.Component {
  const purl = `pkg:npm/electron@${version}`;
  return new Models.Component(Enums.ComponentType.Framework, 'electron', {
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([licenceModel('MIT')]),
    properties: new Models.PropertyRepository([new Models.Property('rosheta:shipped-as', 'runtime')]),
  });
}

function licenceModel(licence: string): Models.License {
  return /^[\w.-]+$/.test(licence) ? new Models.SpdxLicense(licence) : new Models.LicenseExpression(licence);
}

/** @param text such as 'win32-x64'. */
export function parsePlatform(text: string): Platform {
  const [, os, cpu] = /^(win32|linux|darwin)-(x64|arm64)$/.exec(text) ?? [];
  if (os === undefined || cpu === undefined)
    throw new ExpectedFailure(`"${text}" is no platform. Say --platform win32-x64, for instance.`);
  return { os, cpu };
}

if (import.meta.main) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { platform: { type: 'string' }, out: { type: 'string' } } });
    if (values.out === undefined) throw new ExpectedFailure('Say where to write to: --out <file>.');
    const materials = await materialsFor(parsePlatform(values.platform ?? ''));
    await writeFile(values.out, makeSbom(materials));
    console.log(`${values.out}: ${materials.parts.length} parts and Electron ${materials.electron}`);
    return 0;
  });
}
