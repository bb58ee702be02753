/** Opens a packed app and holds it against every rule. */
import path from 'node:path';
import { ExpectedFailure } from '../../lib/expected-failure.ts';
import type { PackedApp } from '../pack.ts';
import { contentProblems } from './contents.ts';
import { listFolder, listResources, type PackedFile } from './files.ts';
import { fuseProblems } from './fuses.ts';
import { markerProblems } from './marker.ts';
import { nativeProblems } from './natives.ts';
import { sizeProblems, sizeRows, sizeTable } from './sizes.ts';
import { isWanted, surroundingProblems } from './surroundings.ts';
import { windowsProgramProblems } from './windows-program.ts';

export type CheckedRule = { name: string; problems: string[] };

/** Prints the size table and a line for each rule, and gives what the rules found. */
export async function checkPackage(app: PackedApp): Promise<CheckedRule[]> {
  const resources = await listResources(app.resources);
  const around = await listAround(app);
  const electron = app.electronDist === undefined ? undefined : await listFolder(app.electronDist);
  const rules: CheckedRule[] = [
    { name: 'contents', problems: contentProblems(resources) },
    { name: 'native files', problems: nativeProblems(resources, app.platform, app.arch) },
    { name: 'size', problems: sizeProblems(resources) },
    { name: 'refuses switches', problems: markerProblems(app.resources) },
  ];
  // macOS keeps Electron in frameworks of its own, and where electron-builder fetched it there is none to compare with.
  if (electron !== undefined && app.platform !== 'darwin') {
    rules.push({ name: 'around the app', problems: surroundingProblems(app, around, electron) });
  }
  if (app.platform === 'win32') {
    const problems = await windowsProgramProblems(app.executable, app.resources);
    rules.push({ name: "the program's icon, names, checksum", problems });
  }
  if (app.fused) rules.push({ name: 'fuses', problems: await fuseProblems(app.executable) });

  // The stand-in's size says nothing.
  const bare = app.fused ? electron?.filter((file) => isWanted(file.path)) : undefined;
  const electronBytes = bare?.reduce((total, { bytes }) => total + bytes, 0);
  console.log(`\n${app.platform} ${app.arch}, ${path.basename(app.folder)}`);
  console.log(sizeTable(sizeRows(resources, around, electronBytes)));
  for (const { name, problems } of rules) {
    console.log(`${name.padEnd(38)} ${problems.length === 0 ? 'ok' : 'FAILED'}`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
  return rules;
}

/** The same for people: throws an ExpectedFailure when a rule is broken. */
export async function requireRightPackage(app: PackedApp): Promise<void> {
  const broken = (await checkPackage(app)).filter(({ problems }) => problems.length > 0);
  if (broken.length > 0) {
    throw new ExpectedFailure(`The package isn't right: ${broken.map(({ name }) => name).join(', ')}.`);
  }
}

async function listAround(app: PackedApp): Promise<PackedFile[]> {
  const resources = `${path.relative(app.folder, app.resources).split(path.sep).join('/')}/`;
  return (await listFolder(app.folder)).filter((file) => !file.path.startsWith(resources));
}
