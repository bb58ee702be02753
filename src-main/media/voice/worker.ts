// Fifty thousand packets of a long recording, one after the other: not in the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { remux, UnusableRecordingError } from './remux.ts';
import type { RemuxReply, RemuxTask } from './task.ts';

async function perform({ webm, recordedMs }: RemuxTask): Promise<RemuxReply> {
  try {
    return { ok: true, ...(await remux(webm, recordedMs)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, unusable: error instanceof UnusableRecordingError, message };
  }
}

if (parentPort === null) throw new Error('The voice worker must be started as a worker thread');
const port = parentPort;
void perform(workerData as RemuxTask).then((reply) =>
  port.postMessage(reply, reply.ok ? [reply.bytes.buffer] : []),
);
