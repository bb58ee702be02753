/**
 * `npm run dist:dir`: packs the built app for this computer's system into release/, unpacked, and checks that
 * what would be installed is complete, free of leftovers, and small.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from './build.ts';
import { findProblems, listResources, sizesByPackage } from './packing/inspect.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import type { ElectronRuntime } from './electron-runtime/resolve.ts';
import { ExpectedFailure, runScript } from './lib/expected-failure.ts';
import { runNodeTool } from './lib/node-tool.ts';
import { inProject } from './lib/paths.ts';

const MEGABYTE = 1_000_000;
const RESOURCES_LIMIT_BYTES = 80 * MEGABYTE;
const PACKING_TIME_LIMIT_MS = 10 * 60 * 1000;
const SHOWN_PACKAGES = 8;

type Target = { flag: string; folder: string; executable: string; resources: string };

const TARGETS: Partial<Record<NodeJS.Platform, Target>> = {
  linux: { flag: '--linux', folder: 'linux-unpacked', executable: 'rosheta', resources: 'resources' },
  win32: { flag: '--win', folder: 'win-unpacked', executable: 'Rosheta.exe', resources: 'resources' },
};

/** The executable that packUnpackedApp() makes on this system. */
export function packedExecutable(): string {
  const { folder, executable } = target();
  return inProject('release', folder, executable);
}

/** Packs dist/ (built before) with the runtime at hand. */
export async function packUnpackedApp(runtime: ElectronRuntime): Promise<void> {
  const { flag, folder, resources } = target();
  await rm(inProject('release', folder), { recursive: true, force: true });
  const result = await runNodeTool(
    'electron-builder',
    [
      flag,
      'dir',
      '--publish=never',
      `-c.electronDist=${runtime.distPath}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    { timeoutMs: PACKING_TIME_LIMIT_MS },
  );
  if (result.code !== 0 || !existsSync(packedExecutable())) {
    throw new ExpectedFailure(`electron-builder could not pack the app:\n${result.output.trim()}`);
  }
  await inspect(inProject('release', folder, resources));
}

async function inspect(resources: string): Promise<void> {
  const files = await listResources(resources);
  const bytes = sum(files.map((file) => file.bytes));
  printSizes(files, bytes);
  const problems = findProblems(files, `${process.platform}-${process.arch}.node`);
  if (bytes > RESOURCES_LIMIT_BYTES) {
    problems.push(`The resources are larger than ${megabytes(RESOURCES_LIMIT_BYTES)}.`);
  }
  if (problems.length > 0) throw new ExpectedFailure(`The package isn't right:\n${problems.join('\n')}`);
}

function printSizes(files: Awaited<ReturnType<typeof listResources>>, bytes: number): void {
  const unpacked = sum(files.filter((file) => file.unpacked).map((file) => file.bytes));
  const sizes = sizesByPackage(files);
  const rest = sum(sizes.slice(SHOWN_PACKAGES).map(([, size]) => size));
  const rows: [string, number][] = [
    ...sizes.slice(0, SHOWN_PACKAGES),
    [`${Math.max(0, sizes.length - SHOWN_PACKAGES)} others`, rest],
    ['in the archive', bytes - unpacked],
    ['beside it', unpacked],
    [`all resources, ${files.length} files`, bytes],
  ];
  for (const [name, size] of rows) console.log(`${name.padEnd(34)} ${megabytes(size).padStart(10)}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function target(): Target {
  const found = TARGETS[process.platform];
  if (found === undefined) {
    throw new ExpectedFailure('Rosheta can be packed on Windows and Linux only.');
  }
  return found;
}

if (import.meta.main) {
  await runScript(async () => {
    if (process.argv[2] !== 'dir') throw new ExpectedFailure('Say what to pack: node scripts/dist.ts dir');
    const runtime = await prepareRuntime();
    await buildApp();
    await packUnpackedApp(runtime);
    console.log(`Packed: ${path.relative(inProject(), packedExecutable())}`);
    return 0;
  });
}
