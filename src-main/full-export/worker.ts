// Reading a million rows and decrypting gigabytes takes minutes of a processor: not in the main thread, nor in the store's.
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openSnapshot } from '../store/export/open-snapshot.ts';
import { problemOf } from './problem-of.ts';
import { folderSink } from './sinks/folder-sink.ts';
import type { ExportSink } from './sinks/sink.ts';
import { zipSink } from './sinks/zip-sink.ts';
import { FullExportStopped, type FullExportReply, type FullExportTask } from './task.ts';
import { writeExport } from './write-export.ts';

const TELL_EVERY_MS = 250;

async function perform(task: FullExportTask, port: MessagePort): Promise<FullExportReply> {
  const { databasePath, key, form, unfinished } = task;
  const stop = new Int32Array(task.stop);
  let toldAt = -Infinity;
  const onProgress = (done: number): void => {
    if (Atomics.load(stop, 0) !== 0) throw new FullExportStopped();
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    port.postMessage({ kind: 'progress', done } satisfies FullExportReply);
  };
  let sink: ExportSink | undefined;
  let snapshot: ReturnType<typeof openSnapshot> | undefined;
  try {
    if (Atomics.load(stop, 0) !== 0) throw new FullExportStopped();
    snapshot = openSnapshot(databasePath, key);
    if (task.withFiles) await refuseWithoutRoom(path.dirname(unfinished), snapshot.media.sizeBytes);
    sink = form === 'folder' ? await folderSink(unfinished) : zipSink(unfinished);
    return { kind: 'done', counts: await writeExport({ ...task, snapshot, sink, onProgress }) };
  } catch (error) {
    await sink?.abandon();
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: problemOf(error), message };
  } finally {
    snapshot?.close();
  }
}

/** An hour of writing is not needed to learn that the files do not fit. */
async function refuseWithoutRoom(folder: string, neededBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  // Some network places say nothing of their room.
  const free = bavail * bsize;
  if (free > 0 && free < neededBytes)
    throw Object.assign(new Error('no room for the files'), { code: 'ENOSPC' });
}

if (parentPort === null) throw new Error('The worker of the full export must be started as a worker thread');
const port = parentPort;
void perform(workerData as FullExportTask, port).then((reply) => port.postMessage(reply));
