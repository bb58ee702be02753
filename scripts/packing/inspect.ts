import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { getRawHeader, type DirectoryRecord } from '@electron/asar';

export type PackedFile = { path: string; bytes: number; unpacked: boolean };

/** Everything that must never reach a pharmacy's computer, and why. */
const FORBIDDEN: [RegExp, string][] = [
  [/\.map$/, 'a source map'],
  [/\.(d\.[mc]?ts|md|markdown)$/, 'documentation or type declarations'],
  [/wa-version\/html\//, 'a stored WhatsApp Web page'],
  [/(^|\/)(chrome|chromium|chrome\.exe|chrome-headless-shell)$/, 'a second browser'],
  [/node_modules\/(typescript|electron|vite|@types)\//, 'a tool for developers'],
  [/^(src-main|src-renderer|src-shared|tests|scripts)\//, "the app's sources"],
  [/default_app\.asar$/, "Electron's default app"],
];

/** Lists what is in a packed app's resources folder, inside its archive and beside it. */
export async function listResources(resources: string): Promise<PackedFile[]> {
  const { header } = getRawHeader(path.join(resources, 'app.asar'));
  const beside = (await readdir(resources)).filter((name) => !name.startsWith('app.asar'));
  const besideFiles = await Promise.all(
    beside.map(async (name) => {
      const { size } = await lstat(path.join(resources, name));
      return { path: name, bytes: size, unpacked: true };
    }),
  );
  return [...filesIn(header, ''), ...besideFiles];
}

function filesIn(directory: DirectoryRecord, prefix: string): PackedFile[] {
  return Object.entries(directory.files).flatMap(([name, entry]) => {
    const file = `${prefix}${name}`;
    if ('files' in entry) return filesIn(entry, `${file}/`);
    if ('link' in entry) return [];
    return [{ path: file, bytes: entry.size, unpacked: entry.unpacked }];
  });
}

/** Sentences about files that shouldn't be there, or that should and aren't. */
export function findProblems(files: PackedFile[], addon: string): string[] {
  const forbidden = files.flatMap((file) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(file.path)).map(([, what]) => `${file.path} is ${what}.`),
  );
  const addons = files.filter((file) => file.path.includes('node_modules/better-sqlite3/prebuilds/'));
  const wrongAddons = addons.filter((file) => !file.path.endsWith(`/${addon}`));
  const right = addons.find((file) => file.path.endsWith(`/${addon}`));
  const required = [
    'package.json',
    'dist/main/main.cjs',
    'dist/preload/preload.cjs',
    'dist/renderer/index.html',
  ];
  return [
    ...forbidden,
    ...wrongAddons.map((file) => `${file.path} is the database for another platform.`),
    ...(right?.unpacked ? [] : [`The database's ${addon} is missing or not unpacked.`]),
    ...required
      .filter((name) => !files.some((file) => file.path === name))
      .map((name) => `${name} is missing.`),
  ];
}

/** The bytes of each npm package, largest first; the app's own files count as "(app)". */
export function sizesByPackage(files: PackedFile[]): [string, number][] {
  const sizes = new Map<string, number>();
  for (const { path: file, bytes } of files) {
    const inside = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    const name = inside?.[1] ?? '(app)';
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}
