import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ExportEntry, ExportSink } from './sink.ts';

/** So many are synced together: one after the other each would wait for the disk by itself. */
const MOST_OPEN = 16;

/** Writes each file into a folder, which must not be there yet. */
export async function folderSink(folder: string): Promise<ExportSink> {
  await mkdir(folder);
  const made = new Set<string>();
  let written: FileHandle[] = [];
  const settle = async (): Promise<void> => {
    const files = written;
    written = [];
    // A stick says only now that it is full, or gone.
    const synced = await Promise.allSettled(files.map((file) => file.sync()));
    await Promise.allSettled(files.map((file) => file.close()));
    for (const one of synced) if (one.status === 'rejected') throw one.reason;
  };
  return {
    write: async ({ path: inside, bytes }: ExportEntry) => {
      const target = path.join(folder, ...inside.split('/'));
      const parent = path.dirname(target);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      const file = await open(target, 'wx');
      written.push(file);
      for await (const part of bytes) {
        for (let done = 0; done < part.length;) done += (await file.write(part, done)).bytesWritten;
      }
      if (written.length >= MOST_OPEN) await settle();
    },
    finish: settle,
    abandon: () => settle().catch(() => {}),
  };
}
