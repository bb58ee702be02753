import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { packageNameOf, readLockFile } from '../lib/lock-file.ts';
import { inProject } from '../lib/paths.ts';
import { leftOutPatterns, packedPackages, type Platform } from '../licences/packed-packages.ts';
import type { Finding } from './finding.ts';

const LICENCES = 'dist/renderer/licences.js';
/** What Electron brings, and must stay beside the program. */
const CHROMIUM_LICENCES = 'LICENSES.chromium.html';

/**
 * Looks into every unpacked app in a folder: whether it has what the bill and the page of licences say, and no more.
 * One that was packed from an older build is left alone.
 * @param isRequired whether it is a failure that there is none of the last build.
 */
export async function judgePackedApps(release: string, isRequired: boolean): Promise<Finding[]> {
  const names = existsSync(release) ? await readdir(release) : [];
  const apps = names.flatMap((name) => {
    const platform = platformOf(name);
    return platform === undefined ? [] : [{ name, platform }];
  });
  const findings = await Promise.all(
    apps.map(({ name, platform }) => judgePackedApp(path.join(release, name), platform)),
  );
  if (findings.some(({ state }) => state !== 'skipped')) return findings;
  const state = isRequired ? 'failed' : 'skipped';
  return [...findings, { name: 'packed app', state, says: 'none in release/ is of the last build' }];
}

function platformOf(folder: string): Platform | undefined {
  const [, os, cpu] = /^(linux|win)(?:-(arm64))?-unpacked$/.exec(folder) ?? [];
  return os === undefined ? undefined : { os: os === 'win' ? 'win32' : os, cpu: cpu ?? 'x64' };
}

async function judgePackedApp(folder: string, platform: Platform): Promise<Finding> {
  const name = path.basename(folder);
  const archive = path.join(folder, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  const page = files.includes(LICENCES) ? extractFile(archive, path.join(LICENCES)).toString() : '';
  if (page !== '' && page !== (await readFile(inProject(LICENCES), 'utf8')))
    return { name, state: 'skipped', says: 'packed from an older build' };
  const lock = await readLockFile();
  const places = packedPackages(lock, platform, await leftOutPatterns());
  const told = places.map((place) => `${packageNameOf(lock, place)}@${lock.packages[place]?.version}`);
  const packed = manifestsIn(files).map((file) => readNamed(archive, file));
  const problems = differences(
    packed.map(({ name, version }) => `${name}@${version}`),
    told,
  );
  if (page === '') problems.push(`it lacks ${LICENCES}`);
  else problems.push(...untold(page, packed, platform));
  // Another system's app is packed here around a stand-in for Electron, which brings nothing.
  if (platform.os === process.platform && !existsSync(path.join(folder, CHROMIUM_LICENCES)))
    problems.push(`it lacks ${CHROMIUM_LICENCES}`);
  if (problems.length > 0) return { name, state: 'failed', says: problems.join('; ') };
  return { name, state: 'ok', says: `its ${packed.length} packages are those of the bill and of the page` };
}

type Named = { name: string; version: string };

/** The manifests of the packages in an archive. Packages have more files of that name, which say less. */
export function manifestsIn(files: readonly string[]): string[] {
  return files.filter((file) =>
    /^node_modules\/(?:.+\/node_modules\/)?(?:@[^/]+\/)?[^/@]+\/package\.json$/.test(file),
  );
}

function readNamed(archive: string, manifest: string): Named {
  return JSON.parse(extractFile(archive, path.join(manifest)).toString()) as Named;
}

/** Sentences about what is packed and not told, and what is told and not packed. electron-builder moves packages. */
export function differences(packed: readonly string[], told: readonly string[]): string[] {
  const only = (some: readonly string[], others: readonly string[]): string[] =>
    [...new Set(some)].filter((one) => !others.includes(one));
  return [
    ...only(packed, told).map((one) => `${one} is packed, but not told`),
    ...only(told, packed).map((one) => `${one} is told, but not packed`),
  ];
}

/** Packages of which the page in the same archive knows nothing. */
function untold(page: string, packed: readonly Named[], { os, cpu }: Platform): string[] {
  return packed.flatMap(({ name, version }) => {
    const shown = JSON.stringify(name.replace(`-${os}-${cpu}`, ''));
    const isTold = page.includes(`{"name":${shown},"version":${JSON.stringify(version)},`);
    return isTold ? [] : [`${name} ${version} is not on the page of licences`];
  });
}

/** Where the packed apps are. */
export const RELEASE_FOLDER = inProject('release');
