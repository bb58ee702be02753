/** What a package weighs: by npm package, and against the bare Electron. */
import type { PackedFile } from './files.ts';

const SHOWN_PACKAGES = 8;
const MEGABYTE = 1_000_000;

/** More than this and something got in: the app's resources are about 45 MB. */
const RESOURCES_LIMIT_BYTES = 60 * MEGABYTE;

/** Rows of a table: a name, and how many bytes it stands for. */
export type SizeRow = [string, number];

/** `around` is what lies around the resources, `electronBytes` the whole Electron it was made from, where known. */
export function sizeRows(
  resources: PackedFile[],
  around: PackedFile[],
  electronBytes: number | undefined,
): SizeRow[] {
  const packages = sizesByPackage(resources.filter(({ place }) => place !== 'beside'));
  const rest = packages.slice(SHOWN_PACKAGES);
  const bytesIn = (place: PackedFile['place']): number =>
    sum(resources.filter((file) => file.place === place).map(({ bytes }) => bytes));
  const all = sum(resources.map(({ bytes }) => bytes));
  const total = all + sum(around.map(({ bytes }) => bytes));
  return [
    ...packages.slice(0, SHOWN_PACKAGES),
    ...(rest.length === 0 ? [] : [[`${rest.length} others`, sum(rest.map(([, bytes]) => bytes))] as SizeRow]),
    ['in the archive', bytesIn('archive')],
    ['unpacked and beside it', bytesIn('unpacked') + bytesIn('beside')],
    [`all resources, ${resources.length} files`, all],
    ['the whole app', total],
    ...(electronBytes === undefined
      ? []
      : ([
          ['bare Electron, two languages', electronBytes],
          ['what the app adds to it', total - electronBytes],
        ] as SizeRow[])),
  ];
}

/** The bytes of each npm package, largest first; the app's own files count as "(app)". */
function sizesByPackage(files: Pick<PackedFile, 'path' | 'bytes'>[]): SizeRow[] {
  const sizes = new Map<string, number>();
  for (const { path: file, bytes } of files) {
    const inside = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    const name = inside?.[1] ?? '(app)';
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}

/** The table, ready to print. */
export function sizeTable(rows: SizeRow[]): string {
  return rows.map(([name, bytes]) => `${name.padEnd(34)} ${megabytes(bytes).padStart(10)}`).join('\n');
}

/** A sentence when the resources are larger than they have to be. */
export function sizeProblems(resources: Pick<PackedFile, 'bytes'>[]): string[] {
  const bytes = sum(resources.map((file) => file.bytes));
  if (bytes <= RESOURCES_LIMIT_BYTES) return [];
  return [`The resources are ${megabytes(bytes)}, more than ${megabytes(RESOURCES_LIMIT_BYTES)}.`];
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
