import type { FullExportCounts } from '#shared/domain/data/full-export.ts';
import type { SnapshotFile } from '../store/export/open-snapshot.ts';

/** A file of the export, as it was written. */
export interface WrittenFile {
  path: string;
  sizeBytes: number;
  /** In hex. */
  sha256: string;
  /** Of a table. */
  rows?: number;
}

/** The layout of the export; another number is another layout. */
const FORMAT_VERSION = 1;

interface Manifest {
  /** Epoch ms. */
  createdAt: number;
  appVersion: string;
  /** Of the tables. */
  version: number;
  counts: Omit<FullExportCounts, 'sizeBytes'>;
  withFiles: boolean;
  leftOut: Readonly<Record<string, string>>;
  written: readonly WrittenFile[];
  files: Iterable<SnapshotFile & { place: string }>;
}

/** The manifest line by line: with all files of messages it may be larger than what one text should be. */
export function* manifestLines(manifest: Manifest): Generator<string> {
  const { createdAt, appVersion, version, counts, withFiles, leftOut, written, files } = manifest;
  const head = {
    format: 'rosheta-full-export',
    formatVersion: FORMAT_VERSION,
    createdAt,
    createdAt_iso: new Date(createdAt).toISOString(),
    program: `Rosheta ${appVersion}`,
    databaseVersion: version,
    withFiles,
    ...counts,
    leftOutTables: leftOut,
  };
  // The list is the last field, an entry a line.
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},`;
  yield '  "entries": [';
  let last: string | undefined;
  for (const entry of entriesOf(written, files)) {
    if (last !== undefined) yield `    ${last},`;
    last = JSON.stringify(entry);
  }
  if (last !== undefined) yield `    ${last}`;
  yield '  ]';
  yield '}';
}

function* entriesOf(written: readonly WrittenFile[], files: Manifest['files']): Generator<WrittenFile> {
  yield* written;
  for (const { place, sizeBytes, sha256 } of files) yield { path: place, sizeBytes, sha256 };
}
