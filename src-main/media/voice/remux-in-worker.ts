import { Worker } from 'node:worker_threads';
import { UnusableRecordingError, type VoiceNote } from './remux.ts';
import type { RemuxReply, RemuxTask } from './task.ts';

/**
 * {@link remux} in a thread of its own. Rejects with UnusableRecordingError, or another error when the thread failed.
 * @param workerPath the bundled worker in the app, voice/worker.ts itself under Node 24.
 */
export function remuxInWorker(workerPath: string, task: RemuxTask): Promise<VoiceNote> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { name: 'voice', workerData: task, execArgv: [] });
    worker.once('message', (reply: RemuxReply) => {
      if (reply.ok) resolve({ bytes: reply.bytes, durationMs: reply.durationMs });
      else reject(reply.unusable ? new UnusableRecordingError(reply.message) : new Error(reply.message));
    });
    worker.once('error', (error: unknown) =>
      reject(error instanceof Error ? error : new Error(String(error))),
    );
    worker.once('exit', (code) => reject(new Error(`the voice worker ended with code ${code}`)));
  });
}
