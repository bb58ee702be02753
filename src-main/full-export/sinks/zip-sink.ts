import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportEntry, ExportSink } from './sink.ts';

/** Writes one zip as a stream: no more of it is held than a piece. */
export function zipSink(file: string): ExportSink {
  const zip = new ZipFile();
  const source = zip.outputStream as Readable;
  const written = pipeline(source, createWriteStream(file, { flags: 'wx', flush: true }));
  // Whoever writes or finishes hears of it.
  written.catch(() => {});
  zip.on('error', (error: Error) => source.destroy(error));
  const failed = written.then(() => new Promise<never>(() => {}));
  return {
    write: (entry) => Promise.race([addEntry(zip, entry), failed]),
    finish: async () => {
      zip.end();
      await written;
    },
    abandon: async () => {
      source.destroy(new Error('abandoned'));
      await written.catch(() => {});
    },
  };
}

/** Resolves when the zip has taken its last byte. */
function addEntry(zip: ZipFile, { path, compress, bytes }: ExportEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(bytes, { objectMode: false });
    stream.once('error', reject).once('end', resolve);
    zip.addReadStream(stream, path, { compress });
  });
}
