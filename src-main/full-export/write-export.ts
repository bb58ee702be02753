import { createHash } from 'node:crypto';
import type { FullExportCounts } from '#shared/domain/data/full-export.ts';
import { describeTables } from '../store/export/table-schema.ts';
import { EXPORTED_TABLES, LEFT_OUT_TABLES } from '../store/export/export-tables.ts';
import type { Snapshot } from '../store/export/open-snapshot.ts';
import { FileList } from './file-list.ts';
import { inPieces } from './in-pieces.ts';
import { manifestLines, type WrittenFile } from './manifest.ts';
import { placeOfFile } from './place-of-file.ts';
import { readmeIn } from './readme.ts';
import type { ExportSink } from './sinks/sink.ts';
import { wholeFile } from './whole-file.ts';

interface WriteOptions {
  snapshot: Snapshot;
  sink: ExportSink;
  uploads: string;
  /** 32 bytes. */
  key: Uint8Array;
  withFiles: boolean;
  appVersion: string;
  /** Epoch ms. */
  createdAt: number;
  /** From 0 to 1; throws to end it. */
  onProgress: (done: number) => void;
}

/** A row costs about as much as so many bytes of a file, for how far it is. */
const BYTES_PER_ROW = 400;

/**
 * Writes everything: the tables from one snapshot, which is closed then; the files of messages; last of all the manifest,
 * so that what has none is not whole. What it counts is what it has written.
 */
export async function writeExport(options: WriteOptions): Promise<FullExportCounts> {
  const { snapshot, sink, uploads, key, withFiles, onProgress } = options;
  const written: WrittenFile[] = [];
  const list = new FileList();
  const totalRows = snapshot.tables.reduce((sum, { rows }) => sum + rows, 0);
  const mediaBytes = withFiles ? snapshot.media.sizeBytes : 0;
  const total = Math.max(1, totalRows * BYTES_PER_ROW + mediaBytes);
  let done = 0;
  let sizeBytes = 0;
  const pass = (more: number): void => {
    done += more;
    onProgress(Math.min(1, done / total));
  };

  async function write(
    path: string,
    source: AsyncIterable<Uint8Array>,
    compress = true,
  ): Promise<WrittenFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const part of source) {
        // A film takes minutes: whoever stops waits for no end of one.
        pass(0);
        hash.update(part);
        bytes += part.length;
        yield part;
      }
    }
    await sink.write({ path, compress, bytes: counted() });
    sizeBytes += bytes;
    return { path, sizeBytes: bytes, sha256: hash.digest('hex') };
  }

  for (const { name, rows } of snapshot.tables) {
    let count = 0;
    const lines = function* (): Generator<string> {
      for (const line of snapshot.lines(name, placeOfFile)) {
        count += 1;
        pass(BYTES_PER_ROW);
        yield line;
      }
    };
    const file = await write(`tables/${name}.jsonl`, inPieces(lines()));
    if (count !== rows) throw new Error(`${name}: ${count} of ${rows} rows were read`);
    written.push({ ...file, rows: count });
  }
  for (const file of snapshot.files()) list.add(file);
  snapshot.close();

  const missing: { id: string; place: string; reason: string }[] = [];
  let files = 0;
  if (withFiles) {
    for (const file of list) {
      pass(0);
      const found = await wholeFile({ uploads, key, file });
      if (found.kind === 'missing') missing.push({ id: file.id, place: file.place, reason: found.reason });
      else {
        const { sha256 } = await write(file.place, found.bytes, false);
        if (sha256 !== file.sha256) throw new Error(`media file ${file.id} is not what it was`);
        files += 1;
      }
      pass(file.sizeBytes);
    }
    if (missing.length > 0) {
      const lines = missing.map(({ id, place, reason }) =>
        JSON.stringify({ file_id: id, file: place, reason }),
      );
      written.push({ ...(await write('missing-files.jsonl', inPieces(lines))), rows: missing.length });
    }
  }
  const schema = describeTables(EXPORTED_TABLES);
  written.push(await write('schema.json', inPieces([JSON.stringify(schema, null, 2)])));
  const counts = { tables: snapshot.tables.length, rows: totalRows, files, missingFiles: missing.length };
  const facts = { ...counts, withFiles, version: snapshot.version, tablesWithRows: snapshot.tables };
  const { createdAt, appVersion } = options;
  for (const language of ['ar', 'en'] as const) {
    const text = readmeIn(language, { ...facts, createdAt, appVersion });
    written.push(await write(`README.${language}.md`, inPieces([text])));
  }
  const lost = new Set(missing.map(({ id }) => id));
  const manifest = manifestLines({
    createdAt,
    appVersion,
    version: snapshot.version,
    counts,
    withFiles,
    leftOut: LEFT_OUT_TABLES,
    written,
    files: (function* () {
      if (withFiles) for (const file of list) if (!lost.has(file.id)) yield file;
    })(),
  });
  await write('manifest.json', inPieces(manifest));
  await sink.finish();
  return { ...counts, sizeBytes };
}
